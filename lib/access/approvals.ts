import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'

import { hashOf, kindOf } from './secrets.ts'
import { createSigned } from './signed.ts'

/** How long a person has to approve, and a client to fetch its tokens. */
const APPROVE_MS = 10 * 60 * 1000
const FETCH_MS = 60 * 1000

/** Wrong codes until a request is dead: 5 of a hundred million. */
const TRIES = 5

/** Wrong codes in all requests together until no code counts for the rest of this time; a token still does. */
const MOST_WRONG = 100
const WRONG_MS = 15 * 60 * 1000

/** Codes shown in this time; a stranger may ask without end, and the terminal is the owner's. */
const MOST_SHOWN = 20

/** Refused requests remembered; one that is forgotten still needs the code. */
const MOST_REFUSED = 1000

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

const Request = z.object({
  nonce: z.string(),
  untilMs: z.number(),
  clientId: z.string(),
  redirectUri: z.string(),
  challenge: z.string(),
  state: z.optional(z.string()),
})

type Fetchable = Asked & Approved & { untilMs: number }

/** Why a request is not approved: a wrong proof, no codes for now, or a request that is over. */
export type Unproved = 'wrong' | 'locked' | 'gone'

/**
 * What is under way between a client's question and its tokens. A request is carried by the browser and
 * signed, so that no number of other requests can push it out. The key lives in memory: a restart makes a
 * person ask again, and nothing more.
 */
export type Approvals = ReturnType<typeof createApprovals>

/** `isOwner` is true for an owner's token: proof enough where the terminal's code is not at hand. */
export function createApprovals(on: { now: () => number; isOwner: (token: string) => boolean }) {
  const key = randomBytes(32).toString('hex')
  const requests = createSigned(() => key, 'consent')
  /** Wrong codes of each request, while its life lasts. */
  const wrong = new Map<string, { tries: number; untilMs: number }>()
  const over = new Map<string, { untilMs: number }>()
  const fetchable = new Map<string, Fetchable>()
  /** Codes that were shown once, and the grant that came of it. */
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

  /** Eight digits that belong to one request and that only this process knows. */
  function codeOf(nonce: string): string {
    const number = createHmac('sha256', key).update(`code ${nonce}`).digest().readUIntBE(0, 6)
    return String(number % 100_000_000).padStart(8, '0')
  }

  /** The request, proved to be the owner's wish by the terminal's code or an owner's token. */
  function prove(id: string, typed: string): z.output<typeof Request> | Unproved {
    const request = read(id)
    if (request === undefined) return 'gone'
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
     * Takes a request in. The code is for the owner's terminal: who types it has read that. It is absent when
     * more were shown lately than a person can read; the owner's token then takes its place.
     */
    open(asked: Asked): { id: string; code: string | undefined; isLast: boolean } {
      const nonce = randomBytes(16).toString('hex')
      const id = requests.write({ ...asked, nonce, untilMs: on.now() + APPROVE_MS })
      if (shown.count() >= MOST_SHOWN) return { id, code: undefined, isLast: false }
      shown.add()
      return { id, code: codeOf(nonce), isLast: shown.count() >= MOST_SHOWN }
    },

    /** A request that waits for a person. */
    find(id: string): Asked | undefined {
      const request = read(id)
      return request && askedOf(request)
    },

    /** Whether this proof is right, with nothing decided yet; a wrong one counts. */
    check(id: string, typed: string): 'right' | Unproved {
      const request = prove(id, typed)
      return typeof request === 'string' ? request : 'right'
    },

    /** Approves a request: the code for the client, or why there is none. */
    approve(id: string, typed: string, approved: Approved): { code: string } | Unproved {
      const request = prove(id, typed)
      if (typeof request === 'string') return request
      over.set(request.nonce, { untilMs: request.untilMs })
      const code = randomBytes(32).toString('base64url')
      const untilMs = on.now() + FETCH_MS
      fetchable.set(hashOf(code), { ...askedOf(request), ...approved, untilMs })
      return { code }
    },

    /** Forgets a request that was refused. */
    refuse(id: string): void {
      const request = read(id)
      if (request === undefined || over.size >= MOST_REFUSED) return
      over.set(request.nonce, { untilMs: request.untilMs })
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

function askedOf({ clientId, redirectUri, challenge, state }: z.output<typeof Request>): Asked {
  return { clientId, redirectUri, challenge, state }
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** Counts what happened within the last `lengthMs`. */
function createWindow(now: () => number, lengthMs: number) {
  let times: number[] = []
  return {
    add: (): void => {
      times.push(now())
    },
    count: (): number => {
      times = times.filter((at) => at > now() - lengthMs)
      return times.length
    },
  }
}
