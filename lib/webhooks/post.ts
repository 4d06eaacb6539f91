import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'

import { RelayError, systemCode } from '../errors.ts'
import { kindOf } from '../net/addresses.ts'

/** How long a receiver may take for everything. */
const TIMEOUT_MS = 15_000

/** What a receiver answered. `retryAfterMs`: how long it asked to wait. */
export type Answered = { status: number; retryAfterMs?: number | undefined }

/** Sends one message. Rejects with the reason when no answer arrived. */
export type Post = (message: {
  url: string
  allowsPrivate: boolean
  headers: Record<string, string>
  body: string
  signal: AbortSignal
}) => Promise<Answered>

/** Checks the address of a webhook as it is typed. Throws `WEBHOOK_INVALID`. */
export function checkUrl(url: string, allowsPrivate: boolean): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
  if (parsed === undefined || !isWeb) throw invalid(url, 'it is no http or https address')
  if (parsed.username !== '' || parsed.password !== '') {
    throw invalid(url, 'it has a user name or a password in it')
  }
  if (parsed.protocol === 'http:' && !allowsPrivate) {
    throw invalid(url, 'http is not encrypted. Use https, or --allow-private for your own network')
  }
  const host = hostOf(parsed)
  if (isIP(host) !== 0) checkAddress(host, allowsPrivate)
  return parsed
}

/**
 * Sends a message to the address that was checked: the name is resolved once, every address of it must be allowed, and
 * the connection goes to that one, whatever the name resolves to later. Redirects are not followed.
 */
export const post: Post = async ({ url, allowsPrivate, headers, body, signal }) => {
  const parsed = checkUrl(url, allowsPrivate)
  const timed = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  const found = await resolve(hostOf(parsed), timed)
  for (const { address } of found) checkAddress(address, allowsPrivate)
  const [first] = found
  if (first === undefined) throw new Error('the name has no address')
  const request = parsed.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((answered, reject) => {
    const sent = request(
      parsed,
      {
        method: 'POST',
        agent: false,
        signal: timed,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: (_host, { all }, done) =>
          all === true ? done(null, [first]) : done(null, first.address, first.family),
      },
      (response) => {
        // Nothing in the body of an answer matters, and a long one would cost time.
        answered(answerOf(response))
        response.destroy()
      },
    )
    sent.on('error', (error) => reject(timed.aborted && !signal.aborted ? timedOut() : error))
    sent.end(body)
  })
}

/** Why a message did not arrive, for people. */
export function reasonOf(error: unknown): string {
  if (error instanceof RelayError) return error.message
  const code = systemCode(error)
  if (code !== undefined) return `the system answered ${code}`
  return error instanceof Error ? error.message : String(error)
}

async function resolve(host: string, signal: AbortSignal) {
  const known = isIP(host)
  if (known !== 0) return [{ address: host, family: known }]
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(timedOut()), { once: true })
  })
  return Promise.race([lookup(host, { all: true }), late])
}

function checkAddress(address: string, allowsPrivate: boolean): void {
  const kind = kindOf(address)
  if (kind === 'public' || (kind === 'private' && allowsPrivate)) return
  const help =
    kind === 'private' ? ' The owner can allow it: relay webhook add --allow-private' : ''
  throw invalid(
    address,
    `it is an address of this machine, its network or a cloud's services.${help}`,
  )
}

function hostOf({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}

function answerOf({ statusCode = 0, headers }: IncomingMessage): Answered {
  const seconds = Number(headers['retry-after'])
  return { status: statusCode, retryAfterMs: seconds > 0 ? seconds * 1000 : undefined }
}

function timedOut(): Error {
  return new Error(`no answer within ${TIMEOUT_MS / 1000} seconds`)
}

function invalid(what: string, why: string): RelayError {
  return new RelayError('WEBHOOK_INVALID', `Cannot send to "${what.slice(0, 200)}": ${why}.`)
}
