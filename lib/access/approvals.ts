import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'

import { Scope } from '../schema/root.ts'
import { hashOf, kindOf } from './secrets.ts'
import { createSigned } from './signed.ts'
import { createWindow } from './window.ts'

/** How long a request waits for approval, and an approval for its client to fetch the tokens. */
const APPROVE_MS = 10 * 60 * 1000
const FETCH_MS = 60 * 1000

/** Wrong codes before a request is closed: 5 of a hundred million. */
const TRIES = 5

/** Wrong codes in all requests together before every code is refused for the rest of this time. Tokens still work. */
const MOST_WRONG = 100
const WRONG_MS = 15 * 60 * 1000

/** The most codes printed within the approval time, so that a stranger cannot flood the owner's terminal. */
const MOST_SHOWN = 20

/** The most refused requests to remember. A forgotten one still needs the code. */
const MOST_REFUSED = 1000

/** A client's authorization request, with what binds the answer to it. */
export type Asked = {
  clientId: string
  redirectUri: string
  /** PKCE, S256. */
  challenge: string
  state: string | undefined
  /** The scopes that the client may be granted. */
  scopes: Scope[]
}

/**
 * The agent and workspace that an approved client acts for, the scopes that it was granted, and who approved it: `owner`
 * by the code or an owner's token, `github:LOGIN` by a sign-in.
 */
export type Approved = { agent: string; workspace: string; scopes: Scope[]; person: string }

/** What shows that a request may be approved: what a person typed, or that the person has signed in for it. */
export type Proof = { typed: string } | { signedIn: true }

const Request = z.object({
  nonce: z.string(),
  untilMs: z.number(),
  clientId: z.string(),
  redirectUri: z.string(),
  challenge: z.string(),
  state: z.optional(z.string()),
  scopes: z.array(Scope),
})

type Fetchable = Asked & Approved & { untilMs: number }

/** Why a request is not approved: a wrong proof, codes refused for now, or a closed request. */
export type Unproved = 'wrong' | 'locked' | 'gone'

/**
 * The open authorization requests, from the client's request to its tokens. The browser carries the signed
 * request, so other requests cannot displace it. The key is in memory: after a restart, a client has to ask
 * again.
 */
export type Approvals = ReturnType<typeof createApprovals>

/** `isOwner` returns true for an owner's token, which is accepted in place of the code on the terminal. */
export function createApprovals(on: { now: () => number; isOwner: (token: string) => boolean }) {
  const key = randomBytes(32).toString('hex')
  const requests = createSigned(() => key, 'consent')
  /** The wrong codes of each open request. */
  const wrong = new Map<string, { tries: number; untilMs: number }>()
  const over = new Map<string, { untilMs: number }>()
  const fetchable = new Map<string, Fetchable>()
  /** Codes that were used, and the grant that each led to. */
  const spent = new Map<string, { grant: string | undefined; untilMs: number }>()
  const failures = createWindow(on.now, WRONG_MS)
  const shown = createWindow(on.now, APPROVE_MS)

  function forgetOld(): void {
    const now = on.now()
    for (const map of [wrong, over, fetchable, spent]) {
      for (const [name, { untilMs }] of map) if (untilMs < now) map.delete(name)
    }
  }

  function read(id: string): z.output<typeof Request> | undefined {
    forgetOld()
    const parsed = Request.safeParse(requests.read(id))
    if (!parsed.success || parsed.data.untilMs < on.now()) return undefined
    return over.has(parsed.data.nonce) ? undefined : parsed.data
  }

  /** Eight digits for one request, known only to this process. */
  function codeOf(nonce: string): string {
    const number = createHmac('sha256', key).update(`code ${nonce}`).digest().readUIntBE(0, 6)
    return String(number % 100_000_000).padStart(8, '0')
  }

  /** The request, if a sign-in, the code on the terminal or an owner's token proves that a person approves it. */
  function prove(id: string, proof: Proof): z.output<typeof Request> | Unproved {
    const request = read(id)
    if (request === undefined) return 'gone'
    if ('signedIn' in proof) return request
    const { typed } = proof
    if (kindOf(typed.trim()) === 'token') return on.isOwner(typed.trim()) ? request : 'wrong'
    if (failures.count() >= MOST_WRONG) return 'locked'
    const { nonce, untilMs } = request
    if (isSame(typed.replace(/\D/g, ''), codeOf(nonce))) return request
    failures.add()
    const tries = (wrong.get(nonce)?.tries ?? 0) + 1
    wrong.set(nonce, { tries, untilMs })
    if (tries < TRIES) return 'wrong'
    over.set(nonce, { untilMs })
    return 'gone'
  }

  return {
    /**
     * Opens a request. The code is for the owner's terminal: only a person who can read that can type it. It is
     * undefined when too many were printed recently; the owner's token then replaces it.
     */
    open(asked: Asked): { id: string; code: string | undefined; isLast: boolean } {
      const nonce = randomBytes(16).toString('hex')
      const id = requests.write({ ...asked, nonce, untilMs: on.now() + APPROVE_MS })
      if (shown.count() >= MOST_SHOWN) return { id, code: undefined, isLast: false }
      shown.add()
      return { id, code: codeOf(nonce), isLast: shown.count() >= MOST_SHOWN }
    },

    /** An open request. */
    find(id: string): Asked | undefined {
      const request = read(id)
      return request && askedOf(request)
    },

    /** Checks a proof without a decision. A wrong one counts as a try. */
    check(id: string, proof: Proof): 'right' | Unproved {
      const request = prove(id, proof)
      return typeof request === 'string' ? request : 'right'
    },

    /** Approves a request. Returns the code for the client, or why there is none. */
    approve(id: string, proof: Proof, approved: Approved): { code: string } | Unproved {
      const request = prove(id, proof)
      if (typeof request === 'string') return request
      over.set(request.nonce, { untilMs: request.untilMs })
      const code = randomBytes(32).toString('base64url')
      const untilMs = on.now() + FETCH_MS
      fetchable.set(hashOf(code), { ...askedOf(request), ...approved, untilMs })
      return { code }
    },

    /** Closes a request that the owner refused. */
    refuse(id: string): void {
      const request = read(id)
      if (request === undefined || over.size >= MOST_REFUSED) return
      over.set(request.nonce, { untilMs: request.untilMs })
    },

    /** The request of a code, once and for its client. For a used code, the grant that its first use led to. */
    take(code: string, clientId: string): (Asked & Approved) | { reused: string | undefined } {
      forgetOld()
      const hash = hashOf(code)
      const found = fetchable.get(hash)
      if (found === undefined || found.clientId !== clientId) {
        return { reused: spent.get(hash)?.grant }
      }
      fetchable.delete(hash)
      spent.set(hash, { grant: undefined, untilMs: on.now() + APPROVE_MS })
      return found
    },

    /** Records the grant of a code, in case the code is used again. */
    noteGrant(code: string, grant: string): void {
      spent.set(hashOf(code), { grant, untilMs: on.now() + APPROVE_MS })
    },
  }
}

function askedOf(request: z.output<typeof Request>): Asked {
  const { clientId, redirectUri, challenge, state, scopes } = request
  return { clientId, redirectUri, challenge, state, scopes }
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
