import type { RequestHandler } from 'express'

import { RelayError } from '../../errors.ts'
import { notFound, sendRefusal } from '../routes/refusal.ts'

/** How this server may be addressed: the values that `Host` may have, and the origins of its own pages. */
export type Addresses = { hosts: ReadonlySet<string>; origins: ReadonlySet<string> }

/** The names of this machine for itself. Any other name that resolves to it may be DNS rebinding. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** The addresses of a server: loopback, the one that it is bound to, and its public one. */
export function addressesOf(on: {
  host: string
  port: number
  publicUrl?: URL | undefined
}): Addresses {
  const bound = on.host.includes(':') ? `[${on.host}]` : on.host
  const names = [...new Set([...LOOPBACK, bound])]
  const ported = names.map((name) => `${name}:${on.port}`)
  const hosts = on.port === 80 ? [...ported, ...names] : ported
  const origins = hosts.map((host) => `http://${host}`)
  if (on.publicUrl === undefined) return { hosts: new Set(hosts), origins: new Set(origins) }
  return {
    hosts: new Set([...hosts, on.publicUrl.host]),
    origins: new Set([...origins, on.publicUrl.origin]),
  }
}

/** In the `Via` header of what leaves the browser of an agent. */
const BROWSER_VIA = 'durable-relay-browser'

/** Spellings of a path that lead to another path or to a hidden file; no path of this server is written so. */
const TRICK = /\.\.|\/\.(?!well-known\/)|%(?![0-9a-f]{2})|%2e|%2f|%5c|%00|\\|\/\//i

const HEADERS = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`, under which a browser also hides the origin of this server's own form.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** What a page of this server may do: load its own files and call this server, with nothing inline. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The first check of every request: refuses a Host or an Origin of another server, and a path with tricks in it.
 * CORS never admits another page, so no response has a CORS header.
 */
export function createGuard(addresses: Addresses): RequestHandler {
  return (req, res, next) => {
    res.set(HEADERS)
    res.set('content-security-policy', PAGE_POLICY)
    const refusal = refuseTwice(req.rawHeaders) ?? refusalOf(addresses, req.headers, req.url)
    if (refusal === undefined) return next()
    sendRefusal(res, refusal)
  }
}

/** Headers that decide about access. Of a duplicate, this server and a proxy might each use another one. */
const ONCE = new Set(['host', 'origin', 'authorization'])

function refuseTwice(rawHeaders: string[]): RelayError | undefined {
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase())
  const twice = names.find((name, at) => ONCE.has(name) && names.indexOf(name) !== at)
  if (twice === undefined) return undefined
  return new RelayError(
    'HOST_REFUSED',
    `Cannot answer: the request has two ${twice} headers. Send one.`,
  )
}

function refusalOf(
  { hosts, origins }: Addresses,
  { host = '', origin, ...headers }: Record<string, string | string[] | undefined>,
  url: string,
): RelayError | undefined {
  if (typeof host !== 'string' || !hosts.has(host.toLowerCase())) {
    const message = `Cannot answer: Host ${JSON.stringify(String(host).slice(0, 100))} is not a name of this server. Use 127.0.0.1, or set RELAY_PUBLIC_URL.`
    return new RelayError('HOST_REFUSED', message)
  }
  if (String(headers['via'] ?? '').includes(BROWSER_VIA)) {
    const message =
      'Cannot answer: the request comes from a browser of the browser tools, which may not use this server.'
    return new RelayError('HOST_REFUSED', message)
  }
  const isForeign = origin !== undefined && !origins.has(String(origin).toLowerCase())
  // A person may follow a link from another page here; that page itself may request nothing.
  const isHidden =
    headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate'
  if (isForeign || isHidden) {
    const message = `Cannot answer: Origin ${JSON.stringify(String(origin).slice(0, 100))} is another page's.`
    return new RelayError('ORIGIN_REFUSED', message)
  }
  const path = url.split('?', 1)[0] ?? ''
  return TRICK.test(path) ? notFound() : undefined
}
