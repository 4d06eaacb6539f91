import type { ApiError } from '../../../lib/schema/api.ts'
import { keyHeaders } from './key.ts'
import { RequestError } from './request-error.ts'
import { within } from './time-out.ts'
import type { Limits } from './time-out.ts'

export { RequestError }

/** The query of a request; empty values are left out. */
export type Query = Record<string, string | number | null | undefined>

/** The address of an API path with its query. */
export function apiPath(path: string, query: Query = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [`${name}=${encodeURIComponent(value)}`],
  )
  return `api/${path}${parts.length === 0 ? '' : `?${parts.join('&')}`}`
}

type Init = Omit<RequestInit, 'headers' | 'signal'> & { headers?: Record<string, string> }

/** Reading waits for a long list; an action may work for a while, but says soon when the server is away. */
const READ: Limits = { mostMs: 30_000 }
const ACT: Limits = { mostMs: 120_000, isWatched: true }
const DOWNLOAD: Limits = { mostMs: 600_000 }

/** Fetches JSON; throws `RequestError`. */
export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return requestJson<T>(apiPath(path, query), {}, { ...READ, signal })
}

/** Fetches text; throws `RequestError`. */
export function getText(path: string, query?: Query, signal?: AbortSignal): Promise<string> {
  return request(apiPath(path, query), {}, { ...READ, signal }, (response) => response.text())
}

/** Fetches a file, named by the response's headers; throws `RequestError`. */
export function getFile(path: string, query?: Query): Promise<{ name: string; file: Blob }> {
  return request(apiPath(path, query), {}, DOWNLOAD, async (response) => {
    const disposition = response.headers.get('content-disposition') ?? ''
    // A name without spaces and signs needs no quotes.
    const [, quoted, plain] = /filename=(?:"([^"]+)"|([^";\s]+))/.exec(disposition) ?? []
    return { name: quoted ?? plain ?? 'artifact.txt', file: await response.blob() }
  })
}

/** Sends JSON; throws `RequestError`, within two seconds while the server is away. */
export function post<T>(path: string, body: object, query?: Query): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return requestJson<T>(apiPath(path, query), init, ACT)
}

/** Deletes a resource; throws `RequestError`, within two seconds while the server is away. */
export function remove(path: string): Promise<unknown> {
  return requestJson(apiPath(path), { method: 'DELETE' }, ACT)
}

function requestJson<T>(path: string, init: Init, limits: Limits): Promise<T> {
  // The page and the server share one contract and ship together.
  return request(path, init, limits, async (response) =>
    response.status === 204 ? (undefined as T) : ((await response.json()) as T),
  )
}

function request<T>(
  path: string,
  init: Init,
  limits: Limits,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  return within(limits, async (signal) => {
    const headers = { ...init.headers, ...keyHeaders() }
    const response = await fetch(path, { ...init, headers, signal, credentials: 'same-origin' })
    if (!response.ok) throw await errorOf(response)
    return read(response)
  })
}

async function errorOf(response: Response): Promise<RequestError> {
  const { status } = response
  try {
    const { code, message } = (await response.json()) as ApiError
    return new RequestError({ code, message, status })
  } catch {
    // Not the relay's JSON: a proxy in between sent the response.
    const message = `The server returned ${status} ${response.statusText}.`
    return new RequestError({ code: 'HTTP', message, status })
  }
}
