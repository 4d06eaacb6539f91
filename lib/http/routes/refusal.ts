import type { ErrorRequestHandler, Response } from 'express'

import { ERROR_STATUS, RelayError, bugLine } from '../../errors.ts'
import type { ErrorCode } from '../../errors.ts'

/** What the body parser throws, by its `type`. */
const BODY_FAULTS: Record<string, { code: ErrorCode; why: string }> = {
  'entity.too.large': {
    code: 'BODY_TOO_LARGE',
    why: 'the body has more than 1 MiB. Write long text to a file in the workspace and name the file.',
  },
  'entity.parse.failed': { code: 'BODY_INVALID', why: 'the body is not JSON.' },
  'encoding.unsupported': {
    code: 'BODY_TYPE_REFUSED',
    why: 'the body is compressed. Send it as it is.',
  },
  'charset.unsupported': { code: 'BODY_TYPE_REFUSED', why: 'the body is not UTF-8.' },
  'request.aborted': { code: 'BODY_INVALID', why: 'the body ended early.' },
  'request.size.invalid': {
    code: 'BODY_INVALID',
    why: 'the length of the body is not its content-length.',
  },
}

/** An error as a refusal. Any other error is a bug: it becomes `INTERNAL` without its text, which `warn` gets. */
function asRefusal(error: unknown, warn: (line: string) => void): RelayError {
  if (error instanceof RelayError) return error
  const kind = error instanceof Error && 'type' in error ? String(error.type) : ''
  const fault = Object.hasOwn(BODY_FAULTS, kind) ? BODY_FAULTS[kind] : undefined
  if (fault !== undefined)
    return new RelayError(fault.code, `Cannot read the request: ${fault.why}`)
  if (error instanceof URIError) return notFound()
  warn(bugLine(error))
  const message =
    'Cannot answer: internal error of durable-relay. What was acknowledged is safe; look at the job before trying again.'
  return new RelayError('INTERNAL', message)
}

/** Answers with `{code, message, details}` and the status of the code; a response that has begun is cut off. */
export function sendRefusal(res: Response, error: RelayError): void {
  if (res.headersSent) {
    res.destroy()
    return
  }
  // The rest of the request's body is not read.
  if (!res.req.complete) res.set('connection', 'close')
  const { code, message, details } = error
  res.set('cache-control', 'no-store')
  const wait = retryAfter(error)
  if (wait !== undefined) res.set('retry-after', String(wait))
  res.status(ERROR_STATUS[code]).json({ code, message, details })
}

/** Statuses of refusals that end by themselves. */
const PASSING = new Set<number>([429, 503])

/** Seconds that a caller waits where the refusal names none. */
const RETRY_AFTER_S = 5

/** Seconds after which the same call may succeed; undefined for a refusal that another try would meet again. */
function retryAfter({ code, details }: RelayError): number | undefined {
  if (!PASSING.has(ERROR_STATUS[code])) return undefined
  const seconds = details['retry_after_s']
  return typeof seconds === 'number' ? seconds : RETRY_AFTER_S
}

/**
 * Answers every error, with `send` where a client expects another form. `metadataUrl` is where a client that may not call
 * yet finds the OAuth endpoints.
 */
export function createErrorHandler(on: {
  warn: (line: string) => void
  metadataUrl: string | undefined
  send?: (res: Response, refusal: RelayError) => void
}): ErrorRequestHandler {
  const { send = sendRefusal } = on
  const metadata = on.metadataUrl === undefined ? '' : `, resource_metadata="${on.metadataUrl}"`
  // Express recognises an error handler by its four parameters.
  return (error, _req, res, _next) => {
    const refusal = asRefusal(error, on.warn)
    if (refusal.code === 'AUTH_REQUIRED' && !res.headersSent) {
      res.set('www-authenticate', `Bearer realm="durable-relay"${metadata}`)
    }
    send(res, refusal)
  }
}

/** The refusal of every path without a route. */
export function notFound(): RelayError {
  return new RelayError('ROUTE_NOT_FOUND', 'Cannot answer: there is nothing at this path.')
}
