import type { ApiError } from '../../../lib/schema/api.ts'
import { keyHeaders } from './key.ts'

/** The query of a request; empty values are left out. */
export type Query = Record<string, string | number | null | undefined>

/** A request that failed, with the server's message. Status 0 means that the server is unreachable. */
export class RequestError extends Error {
  readonly code: string
  readonly status: number

  constructor(failure: { code: string; message: string; status: number }) {
    super(failure.message)
    this.name = 'RequestError'
    this.code = failure.code
    this.status = failure.status
  }
}

/** The address of an API path with its query. */
export function apiPath(path: string, query: Query = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [`${name}=${encodeURIComponent(value)}`],
  )
  return `api/${path}${parts.length === 0 ? '' : `?${parts.join('&')}`}`
}

type Init = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

/** Fetches JSON; throws `RequestError`. */
export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return requestJson<T>(apiPath(path, query), { signal: signal ?? null })
}

/** Fetches text; throws `RequestError`. */
export async function getText(path: string, query?: Query, signal?: AbortSignal): Promise<string> {
  return (await request(apiPath(path, query), { signal: signal ?? null })).text()
}

/** Fetches a file, named by the response's headers; throws `RequestError`. */
export async function getFile(path: string, query?: Query): Promise<{ name: string; file: Blob }> {
  const response = await request(apiPath(path, query), {})
  const disposition = response.headers.get('content-disposition') ?? ''
  // A name without spaces and signs needs no quotes.
  const [, quoted, plain] = /filename=(?:"([^"]+)"|([^";\s]+))/.exec(disposition) ?? []
  return { name: quoted ?? plain ?? 'artifact.txt', file: await response.blob() }
}

/** Sends JSON; throws `RequestError`. */
export function post<T>(path: string, body: object, query?: Query): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return requestJson<T>(apiPath(path, query), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
}

/** Deletes a resource; throws `RequestError`. */
export function remove(path: string): Promise<unknown> {
  return requestJson(apiPath(path), { method: 'DELETE' })
}

async function requestJson<T>(path: string, init: Init): Promise<T> {
  const response = await request(path, init)
  // The page and the server share one contract and ship together.
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function request(path: string, init: Init): Promise<Response> {
  let response: Response
  try {
    const headers = { ...init.headers, ...keyHeaders() }
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    const message = 'Cannot reach the relay. Check that "relay serve" is running.'
    throw new RequestError({ code: 'OFFLINE', message, status: 0 })
  }
  if (!response.ok) throw await errorOf(response)
  return response
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
