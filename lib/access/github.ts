import * as z from 'zod/mini'

import type { GithubSettings } from '../schema/identity.ts'

/** How long one answer of GitHub may take, and how long it may be. */
const ANSWER_MS = 10_000
const MOST_BYTES = 64 * 1024

/** An account of GitHub. */
export type Account = { login: string; id: number }

const TokenAnswer = z.object({ access_token: z.string().check(z.regex(/^[\x21-\x7e]{1,500}$/)) })
const UserAnswer = z.object({
  login: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,100}$/)),
  id: z.number(),
})

/** Where the app sends people and asks for them. In tests a loopback address replaces all of GitHub. */
function placesOf({ baseUrl }: GithubSettings) {
  const site = baseUrl ?? 'https://github.com'
  const api = baseUrl ?? 'https://api.github.com'
  return {
    authorize: new URL('/login/oauth/authorize', site),
    token: new URL('/login/oauth/access_token', site),
    user: new URL('/user', api),
  }
}

/** The origin to which people are sent to sign in. */
export function githubOrigin(settings: GithubSettings): string {
  return placesOf(settings).authorize.origin
}

/** Where a person signs in. The app asks only for the public profile. */
export function githubAddress(
  settings: GithubSettings,
  on: { redirectUri: string; state: string },
): string {
  const { authorize } = placesOf(settings)
  const query = {
    client_id: settings.clientId,
    redirect_uri: on.redirectUri,
    scope: 'read:user',
    state: on.state,
    allow_signup: 'false',
  }
  for (const [name, value] of Object.entries(query)) authorize.searchParams.set(name, value)
  return authorize.href
}

/** The account behind a code of GitHub, or why it is not known. The token of GitHub is used once and not kept. */
export async function githubAccount(
  settings: GithubSettings,
  on: { code: string; redirectUri: string; secret: string },
): Promise<Account | { failed: string }> {
  const { token, user } = placesOf(settings)
  const body = new URLSearchParams({
    client_id: settings.clientId,
    client_secret: on.secret,
    code: on.code,
    redirect_uri: on.redirectUri,
  })
  const bearer = await ask(token, { method: 'POST', body }, TokenAnswer)
  if ('failed' in bearer) return bearer
  const headers = { authorization: `Bearer ${bearer.access_token}` }
  return ask(user, { headers }, UserAnswer)
}

/** One request to GitHub, which is never redirected. */
async function ask<S extends z.ZodMiniType<object>>(
  url: URL,
  init: { method?: string; body?: URLSearchParams; headers?: Record<string, string> },
  schema: S,
): Promise<z.output<S> | { failed: string }> {
  try {
    const response = await fetch(url, {
      ...init,
      headers: { accept: 'application/json', 'user-agent': 'durable-relay', ...init.headers },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const text = await readStart(response)
    if (!response.ok) return { failed: `it answered with status ${response.status}` }
    const parsed = schema.safeParse(parse(text))
    return parsed.success ? parsed.data : { failed: 'it did not accept the code' }
  } catch (error) {
    // Whatever `fetch` throws is a failure of the network; its cause says which.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { failed: cause instanceof Error ? cause.message : String(cause) }
  }
}

/** The text of a response, up to the limit; the rest is not read. */
async function readStart(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > MOST_BYTES) break
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // An answer that is not JSON fits no schema.
    return undefined
  }
}
