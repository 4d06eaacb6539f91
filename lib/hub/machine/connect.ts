import { setTimeout as delay } from 'node:timers/promises'

import type { ConnectionRecord, PairingRecord } from '../../schema/hub-record.ts'
import { CLOSE } from '../protocol.ts'
import type { HubRoot } from '../protocol.ts'
import type { Perform } from './answering.ts'
import { openLink } from './link.ts'
import type { Link, LinkEnd } from './link.ts'
import type { Pairings } from './pairings.ts'

/** The first pause after a connection was lost, and the longest. Each lost one doubles it. */
const FIRST_MS = 1000
const LONGEST_MS = 60_000

/** The same after the hub refused this machine, or closed the connection for a reason that lasts. */
const REFUSED_FIRST_MS = 60_000
const REFUSED_LONGEST_MS = 600_000

/** A connection that lasted this long was a good one: the next pause is the first again. */
const LASTING_MS = 60_000

export type ConnectOptions = {
  pairings: Pairings
  /** The hub to connect to. */
  hub: string
  version: string
  roots: () => HubRoot[]
  perform: Perform
  /** Calls back when the roots may have changed. */
  watchRoots: (changed: () => void) => { close(): void }
  log: (line: string) => void
  signal: AbortSignal
  /** 0 to 1, and a wait; for tests. */
  random?: (() => number) | undefined
  pause?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined
}

/** Why `connect` returned: it was asked to, or the pairing is over. */
export type ConnectEnd = 'stopped' | 'unpaired'

/**
 * Stays connected to a hub: connects, answers, and connects again after growing pauses with full jitter, so that the
 * machines of a hub that restarts do not all return at once. A hub that refuses this machine is asked far less often.
 */
export async function connect(on: ConnectOptions): Promise<ConnectEnd> {
  const { pairings, hub, log, signal, random = Math.random, pause = waitFor } = on
  let lost = 0
  let link: Link | undefined
  const watching = on.watchRoots(() => link?.sync())
  try {
    while (!signal.aborted) {
      const pairing = pairings.get(hub)
      if (pairing === undefined) return 'unpaired'
      pairings.report(hub, { state: 'connecting' })
      const startedMs = performance.now()
      link = open(on, pairing)
      const end = await link.ended
      if (signal.aborted) break
      if (isUnpaired(end)) {
        pairings.remove(hub)
        log(`${hub} unpaired this machine. Pair it again with: relay pair CODE --hub ${hub}`)
        return 'unpaired'
      }
      const isGood = end.is === 'closed' && performance.now() - startedMs > LASTING_MS
      lost = isGood ? 0 : lost + 1
      const { why, state, firstMs, longestMs } = judge(end)
      const ms = Math.round(random() * Math.min(longestMs, firstMs * 2 ** Math.min(lost, 16)))
      const waitMs = state === 'refused' ? Math.max(ms, REFUSED_FIRST_MS / 2) : ms
      pairings.report(hub, { state, reason: why })
      log(`${hub}: ${why}; connecting again in ${(waitMs / 1000).toFixed(1)} s`)
      await pause(waitMs, signal)
    }
    pairings.report(hub, { state: 'stopped' })
    return 'stopped'
  } finally {
    watching.close()
  }
}

function open(on: ConnectOptions, pairing: PairingRecord): Link {
  const { pairings, hub, version, roots, perform, log, signal } = on
  return openLink({
    hub,
    version,
    roots,
    perform,
    signal,
    token: pairing.token,
    scopes: pairing.scopes,
    warn: log,
    greeted({ machine, user }) {
      pairings.report(hub, { state: 'connected' })
      log(`connected to ${hub} as "${machine}" of ${user}`)
    },
    renewed(token) {
      pairings.put({ ...pairing, token }).catch((error: unknown) => log(String(error)))
    },
  })
}

/** True when the hub said that the pairing is over. A mere refusal may be a fault that passes. */
function isUnpaired(end: LinkEnd): boolean {
  return end.is === 'closed' && end.code === CLOSE.unpaired
}

type Judged = {
  why: string
  state: Extract<ConnectionRecord['state'], 'waiting' | 'refused'>
  firstMs: number
  longestMs: number
}

const SOON = { state: 'waiting', firstMs: FIRST_MS, longestMs: LONGEST_MS } as const
const SELDOM = {
  state: 'refused',
  firstMs: REFUSED_FIRST_MS,
  longestMs: REFUSED_LONGEST_MS,
} as const

/** What the end of a connection means, and how long to wait after it. */
function judge(end: LinkEnd): Judged {
  if (end.is === 'failed') return { ...SOON, why: `no connection: ${end.why}` }
  if (end.is === 'refused') {
    const { status } = end
    if (status === 401 || status === 403) {
      return {
        ...SELDOM,
        why: `the hub refused the token of this machine (${status}). If it was unpaired there, pair it again`,
      }
    }
    return { ...SOON, why: `the hub answered with status ${status}` }
  }
  switch (end.code) {
    case CLOSE.replaced:
      return { ...SELDOM, why: 'another process connected with the same token' }
    case CLOSE.version:
      return { ...SELDOM, why: 'the hub speaks another version of the protocol. Update both sides' }
    case CLOSE.protocol:
      return { ...SELDOM, why: 'the hub could not read what this machine sent. Update both sides' }
    default:
      return { ...SOON, why: 'the connection was closed' }
  }
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  // An abort ends the wait, and the loop.
  await delay(ms, undefined, { signal }).catch(() => {})
}
