import { randomBytes } from 'node:crypto'

import express, { Router } from 'express'
import type { CookieOptions, Request, Response } from 'express'
import * as z from 'zod/mini'

import type { Approvals } from '../../access/approvals.ts'
import { githubAccount, githubAddress, githubOrigin } from '../../access/github.ts'
import type { Account } from '../../access/github.ts'
import { hashOf } from '../../access/secrets.ts'
import { createSigned } from '../../access/signed.ts'
import { createWindow } from '../../access/window.ts'
import { RelayError } from '../../errors.ts'
import type { GithubSettings } from '../../schema/identity.ts'
import { readCookie } from '../gate/session.ts'
import { answerClient, showGone } from './consent.ts'
import type { SignIn, SignedIn } from './consent.ts'
import { CONSENT_PATH, documentOf } from './page.ts'

const PATH = '/oauth/github'
const CALLBACK = `${PATH}/callback`

/** How long a person may take on GitHub, and then on the consent page. */
const SIGN_IN_MS = 10 * 60 * 1000

/** The longest request that fits into a cookie with its browser's secret. */
const MOST_CHARACTERS = 3000

/** Used states to remember. A forgotten one still needs its browser's cookie and a code that GitHub accepts. */
const MOST_USED = 5000

/** Sign-ins that failed or were refused before all are refused for the rest of this time. The code of the terminal still works. */
const MOST_FAILED = 100
const FAILED_MS = 15 * 60 * 1000

const State = z.object({
  nonce: z.string(),
  /** Hashes of the secret that the browser has, and of the request that it approves. */
  browser: z.string(),
  request: z.string(),
  untilMs: z.number(),
})

const Signed = z.object({ login: z.string(), request: z.string(), untilMs: z.number() })

export type GithubOptions = {
  base: URL
  port: number
  approvals: Approvals
  /** The operator's settings, read for each use; undefined when there are none. */
  settings: () => GithubSettings | undefined
  /** The secret of the app. Throws `CREDENTIAL_MISSING` or `CONFIG_UNSAFE`. */
  secret: (settings: GithubSettings) => string
  now: () => number
  warn: (line: string) => void
}

/**
 * Sign-in with GitHub for the consent page. Nothing is stored: a state is signed, valid once, and only in the browser
 * that began with it; so is the proof that the person has signed in, which holds for one request.
 */
export function createGithubSignIn(on: GithubOptions): SignIn & { router: Router } {
  const { base, approvals, now, warn } = on
  const key = randomBytes(32).toString('hex')
  const states = createSigned(() => key, 'github state')
  const proofs = createSigned(() => key, 'github proof')
  const used = new Set<string>()
  const failures = createWindow(now, FAILED_MS)
  const redirectUri = new URL(CALLBACK, base).href
  const begun = { name: `relay_github_${on.port}`, path: CALLBACK }
  const proved = { name: `relay_signed_in_${on.port}`, path: CONSENT_PATH }

  const options = (path: string): CookieOptions => ({
    httpOnly: true,
    // The callback is a navigation from another site, and so is the redirect that follows it.
    sameSite: 'lax',
    path,
    secure: base.protocol === 'https:',
    maxAge: SIGN_IN_MS,
    encode: (value) => value,
  })

  function begin(req: Request, res: Response): void {
    const settings = on.settings()
    const { request } = req.body ?? {}
    if (settings === undefined || typeof request !== 'string') return showGone(res)
    if (approvals.find(request) === undefined || !fits(request)) return showGone(res)
    const browser = randomBytes(32).toString('base64url')
    const state = states.write({
      nonce: randomBytes(16).toString('hex'),
      browser: hashOf(browser),
      request: hashOf(request),
      untilMs: now() + SIGN_IN_MS,
    })
    res.cookie(begun.name, `${browser}~${request}`, options(begun.path))
    res
      .set('cache-control', 'no-store')
      .redirect(303, githubAddress(settings, { redirectUri, state }))
  }

  async function finish(req: Request, res: Response): Promise<void> {
    const settings = on.settings()
    const request = takeState(req)
    res.clearCookie(begun.name, options(begun.path))
    const asked = request === undefined ? undefined : approvals.find(request)
    if (settings === undefined || request === undefined || asked === undefined) return showGone(res)
    const { code } = req.query
    const account = await accountOf(settings, code)
    if ('failed' in account) {
      noteFailure(`failed: ${account.failed.slice(0, 200)}`)
      return showFailed(res, request)
    }
    const login = loginOf(settings, account)
    if (login === undefined) {
      noteFailure(`was refused: "${account.login}" is not on the list`)
      approvals.refuse(request)
      return answerClient(res, base, asked, { error: 'access_denied' })
    }
    const proof = proofs.write({ login, request: hashOf(request), untilMs: now() + SIGN_IN_MS })
    res.cookie(proved.name, proof, options(proved.path))
    res.set('cache-control', 'no-store').redirect(303, `${CONSENT_PATH}?request=${request}`)
  }

  /** Counts a failure, and shows it unless a stranger could flood the terminal with them. */
  function noteFailure(what: string): void {
    if (failures.count() >= MOST_FAILED) return
    failures.add()
    warn(`a sign-in with GitHub ${what}`)
  }

  /** The request of a state, once, and only in the browser that began with it. */
  function takeState(req: Request): string | undefined {
    const { state } = req.query
    const parsed = State.safeParse(typeof state === 'string' ? states.read(state) : undefined)
    if (!parsed.success || parsed.data.untilMs < now()) return undefined
    const [browser = '', request = ''] = readCookie(req, begun.name)?.split('~') ?? []
    const { nonce } = parsed.data
    if (hashOf(browser) !== parsed.data.browser || hashOf(request) !== parsed.data.request) {
      return undefined
    }
    if (used.has(nonce)) return undefined
    for (const oldest of used) if (used.size >= MOST_USED) used.delete(oldest)
    used.add(nonce)
    return request
  }

  async function accountOf(
    settings: GithubSettings,
    code: unknown,
  ): Promise<Account | { failed: string }> {
    if (typeof code !== 'string' || code.length > 500) return { failed: 'it returned no code' }
    if (failures.count() >= MOST_FAILED) return { failed: 'too many sign-ins failed recently' }
    try {
      return await githubAccount(settings, { code, redirectUri, secret: on.secret(settings) })
    } catch (error) {
      if (error instanceof RelayError) return { failed: error.message }
      throw error
    }
  }

  const router = Router()
  router.post(PATH, express.urlencoded({ extended: false, limit: 30_000 }), begin)
  // A request for the headers alone must not use up the state.
  router.head(CALLBACK, (_req, res) => void res.status(405).set('allow', 'GET').end())
  router.get(CALLBACK, finish)

  return {
    router,
    origin: () => {
      const settings = on.settings()
      return settings && githubOrigin(settings)
    },
    offer: (request) =>
      on.settings() === undefined || !fits(request)
        ? undefined
        : { path: PATH, label: 'Sign in with GitHub' },
    find(req, request): SignedIn | undefined {
      const cookie = readCookie(req, proved.name)
      if (cookie === undefined) return undefined
      const parsed = Signed.safeParse(proofs.read(cookie))
      if (!parsed.success || parsed.data.untilMs < now()) return undefined
      if (parsed.data.request !== hashOf(request)) return undefined
      const { login } = parsed.data
      const logins = on.settings()?.logins ?? {}
      // The operator may have taken the login off the list since.
      const settings = Object.hasOwn(logins, login) ? logins[login] : undefined
      if (settings === undefined) return undefined
      const { scopes, workspaces, agents } = settings
      const shownAs = `${login} (GitHub)`
      return { person: `github:${login}`, shownAs, scopes, workspaces, agents }
    },
  }
}

/** The login of an account as the operator wrote it; undefined when it is not on the list. */
function loginOf({ logins }: GithubSettings, { login, id }: Account): string | undefined {
  const wanted = login.toLowerCase()
  const found = Object.entries(logins).find(([name]) => name.toLowerCase() === wanted)
  if (found === undefined) return undefined
  const [name, settings] = found
  return settings.id === undefined || settings.id === id ? name : undefined
}

function fits(request: string): boolean {
  return request.length <= MOST_CHARACTERS
}

function showFailed(res: Response, request: string): void {
  const back = `${CONSENT_PATH}?request=${request}`
  res.set('cache-control', 'no-store').status(502).type('html')
  res.send(
    documentOf(
      `<p class="wrong" role="alert">GitHub did not confirm who you are. The terminal of the relay shows why.</p>
<p><a href="${back}">Back to the request</a></p>`,
    ),
  )
}
