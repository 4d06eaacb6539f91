import type { ApiError } from '../../../lib/schema/api.ts'
import { keyHeaders } from './key.ts'
import type { Query } from './query.ts'

/** Why the server did not do what was asked, in its own words. Status 0: it could not be reached. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number

  constructor(refusal: { code: string; message: string; status: number }) {
    super(refusal.message)
    this.name = 'Refusal'
    this.code = refusal.code
    this.status = refusal.status
  }
}

/** A path of the API with its query; empty values are left out. */
export function apiPath(path: string, query: Query = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [`${name}=${encodeURIComponent(value)}`],
  )
  return `api/${path}${parts.length === 0 ? '' : `?${parts.join('&')}`}`
}

type Init = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

/** Asks; throws `Refusal`. */
export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return answerOf<T>(apiPath(path, query), { signal: signal ?? null })
}

/** Asks for what is no JSON, as text; throws `Refusal`. */
export async function getText(path: string, query?: Query, signal?: AbortSignal): Promise<string> {
  return (await ask(apiPath(path, query), { signal: signal ?? null })).text()
}

/** A file under the name in the server's answer; throws `Refusal`. */
export async function getFile(path: string, query?: Query): Promise<{ name: string; file: Blob }> {
  const response = await ask(apiPath(path, query), {})
  const [, name] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { name: name ?? 'artifact.txt', file: await response.blob() }
}

/** Tells the server to do something; throws `Refusal`. */
export function post<T>(path: string, body: object, query?: Query): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return answerOf<T>(apiPath(path, query), { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Takes something back; throws `Refusal`. */
export function remove(path: string): Promise<unknown> {
  return answerOf(apiPath(path), { method: 'DELETE' })
}

async function answerOf<T>(path: string, init: Init): Promise<T> {
  const response = await ask(path, init)
  // The page and the server are built from one contract and shipped together.
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function ask(path: string, init: Init): Promise<Response> {
  let response: Response
  try {
    const headers = { ...init.headers, ...keyHeaders() }
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    const message = 'The relay cannot be reached. Is "relay serve" still running?'
    throw new Refusal({ code: 'OFFLINE', message, status: 0 })
  }
  if (!response.ok) throw await refusalOf(response)
  return response
}

async function refusalOf(response: Response): Promise<Refusal> {
  const { status } = response
  try {
    const { code, message } = (await response.json()) as ApiError
    return new Refusal({ code, message, status })
  } catch {
    // Not ours: a proxy between the page and the relay answered.
    const message = `The server answered ${status} ${response.statusText}.`
    return new Refusal({ code: 'HTTP', message, status })
  }
}
