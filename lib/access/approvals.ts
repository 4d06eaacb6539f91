import { randomBytes, randomInt } from 'node:crypto'

import { hashOf } from './secret.ts'

/** How long a person has to approve, and a client to fetch its tokens. */
const APPROVE_MS = 10 * 60 * 1000
const FETCH_MS = 60 * 1000

/** Requests that wait for a person at once; the oldest gives way. */
const MOST = 20

/** Wrong codes until a request is dead: 5 of a hundred million. */
const TRIES = 5

/** What a client asks for, and how its answer is bound to it. */
export type Asked = {
  clientId: string
  redirectUri: string
  /** PKCE, S256. */
  challenge: string
  state: string | undefined
}

/** Whom an approved client speaks for. */
export type Approved = { agent: string; workspace: string }

type Waiting = Asked & { codeHash: string; tries: number; untilMs: number }
type Fetchable = Asked & Approved & { untilMs: number }

/**
 * What is under way between a client's question and its tokens. It lives in memory for minutes: a restart
 * makes a person ask again, and nothing more.
 */
export type Approvals = ReturnType<typeof createApprovals>

export function createApprovals(on: { now: () => number }) {
  const waiting = new Map<string, Waiting>()
  const fetchable = new Map<string, Fetchable>()
  /** Codes that were shown once, and the grant that came of it. */
  const spent = new Map<string, { grant: string | undefined; untilMs: number }>()

  function forgetOld(): void {
    const now = on.now()
    for (const map of [waiting, fetchable, spent]) {
      for (const [key, { untilMs }] of map) if (untilMs < now) map.delete(key)
    }
    for (const key of waiting.keys()) if (waiting.size > MOST) waiting.delete(key)
  }

  return {
    /** Takes a request in. The code is for the owner's terminal; whoever types it has read that. */
    open(asked: Asked): { id: string; code: string } {
      const id = randomBytes(16).toString('hex')
      const code = String(randomInt(100_000_000)).padStart(8, '0')
      waiting.set(id, {
        ...asked,
        codeHash: hashOf(`${id} ${code}`),
        tries: 0,
        untilMs: on.now() + APPROVE_MS,
      })
      forgetOld()
      return { id, code }
    },

    /** A request that waits for a person. */
    find(id: string): Asked | undefined {
      forgetOld()
      return waiting.get(id)
    },

    /** Approves a request with the terminal's code: the code for the client, or why there is none. */
    approve(id: string, code: string, approved: Approved): { code: string } | 'wrong' | 'gone' {
      forgetOld()
      const request = waiting.get(id)
      if (request === undefined) return 'gone'
      if (request.codeHash !== hashOf(`${id} ${code.replace(/\D/g, '')}`)) {
        request.tries += 1
        if (request.tries >= TRIES) waiting.delete(id)
        return request.tries >= TRIES ? 'gone' : 'wrong'
      }
      waiting.delete(id)
      const { codeHash: _hash, tries: _tries, ...asked } = request
      const forClient = randomBytes(32).toString('base64url')
      fetchable.set(hashOf(forClient), { ...asked, ...approved, untilMs: on.now() + FETCH_MS })
      return { code: forClient }
    },

    /** Forgets a request that the owner refused. */
    refuse(id: string): void {
      waiting.delete(id)
    },

    /** The request behind a code, for its client and once. A second look says which grant the first one gave. */
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

    /** Notes what came of a code, in case it is shown again. */
    noteGrant(code: string, grant: string): void {
      spent.set(hashOf(code), { grant, untilMs: on.now() + APPROVE_MS })
    },
  }
}
