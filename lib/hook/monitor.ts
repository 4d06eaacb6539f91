import { mayHeal } from '../errors.ts'
import type { HookCall } from './call.ts'
import { claimNext, isSessionAlive, messageOf } from './claim.ts'
import { findSession, markHooks } from './find-session.ts'
import type { HookSession } from './find-session.ts'
import type { HookStore } from './hook-database.ts'

/** How often a monitor that started before its session's server looks for that server. */
const RETRY_MS = 1000

/** The longest pause after several store errors in a row. */
const LONGEST_RETRY_MS = 30_000

/** A waiting call and the Stop hook claim first. */
const DELAY_MS = 150

/** Prints one line for each notification of a session, until the client that started it exits. */
export async function monitor(
  store: HookStore,
  on: {
    call: HookCall
    env: Record<string, string | undefined>
    print: (line: string) => void
  },
): Promise<void> {
  const { call, env, print } = on
  const client = process.ppid
  const isOver = () => process.ppid !== client
  let isMarked = false
  let misses = 0
  const followOnce = async () => {
    const inbox = await store.open()
    if (call.session !== undefined && inbox && !isMarked) {
      await markHooks(inbox.store, call.session)
      isMarked = true
    }
    const session = inbox && (await findSession(inbox, call, env))
    if (session === undefined) return miss()
    misses = 0
    await follow(session, { print, isOver })
  }
  /** In a database, a workspace without sessions is looked up less and less often. */
  const miss = async () => {
    await pause(store.isRemote ? growing(misses) : RETRY_MS)
    misses += 1
  }
  let failures = 0
  while (!isOver()) {
    try {
      await followOnce()
      failures = 0
    } catch (error) {
      // The client starts no second monitor, so a temporary store error must not end this one.
      if (!mayHeal(error)) throw error
      await pause(growing(failures))
      failures += 1
    }
  }
}

function growing(times: number): number {
  return Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** Math.min(times, 10))
}

/** Prints the next notifications. The session may change from one call to the next: `/clear` starts another. */
async function follow(
  session: HookSession,
  on: { print: (line: string) => void; isOver: () => boolean },
): Promise<void> {
  await markHooks(session.store, session.subscription.session)
  const claimed = await claimNext(session, {
    way: 'monitor',
    delayMs: DELAY_MS,
    isWorthWaiting: async () => !on.isOver() && (await isSessionAlive(session)),
  })
  for (const notification of claimed) on.print(messageOf([notification]))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
