import type { Response } from 'express'

import { ERROR_STATUS, RelayError, bugLine } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'

/** What the reader of a body throws, by the kind that it names. */
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
    why: 'the body has another length than it said.',
  },
}

/** A failure as a refusal. What nobody foresaw becomes `INTERNAL` without its text, which `warn` gets. */
export function asRefusal(error: unknown, warn: (line: string) => void): RelayError {
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

/** Answers with `{code, message, details}` and the code's status; ends what has begun already. */
export function sendRefusal(res: Response, error: RelayError): void {
  if (res.headersSent) {
    res.destroy()
    return
  }
  // Whatever is left of the request's body will not be read.
  if (!res.req.complete) res.set('connection', 'close')
  const { code, message, details } = error
  res.set('cache-control', 'no-store')
  res.status(ERROR_STATUS[code]).json({ code, message, details })
}

/** The answer for every path that leads nowhere. */
export function notFound(): RelayError {
  return new RelayError('ROUTE_NOT_FOUND', 'Cannot answer: there is nothing at this path.')
}
