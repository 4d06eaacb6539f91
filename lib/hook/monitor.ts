import { mayHeal } from '../errors.ts'
import type { HookCall } from './call.ts'
import { findSeat, openMailbox } from './seat.ts'
import type { Seat } from './seat.ts'
import { isLive, noteHooks } from './take.ts'
import { untilNews } from './wait.ts'
import { newsLine } from './words.ts'

/** How often a monitor that started before its session's server looks for it. */
const LOOK_MS = 1000

/** The longest pause after refusals in a row. */
const LONGEST_REFUSED_MS = 30_000

/** A call that waits, and a Stop hook, go first. */
const PATIENCE_MS = 150

/** Prints one line for each piece of news of a session, as long as the client that started it runs. */
export async function monitor(
  call: HookCall,
  env: Record<string, string | undefined>,
  print: (line: string) => void,
): Promise<void> {
  const client = process.ppid
  const isOver = () => process.ppid !== client
  let isNoted = false
  const lookOnce = async () => {
    const mailbox = isNoted ? undefined : openMailbox(call, env)
    if (call.session !== undefined && mailbox) await noteHooks(mailbox, call.session)
    isNoted = true
    const seat = await findSeat(call, env)
    if (seat === undefined) await pause(LOOK_MS)
    else await follow(seat, { print, isOver })
  }
  let refusals = 0
  while (!isOver()) {
    try {
      await lookOnce()
      refusals = 0
    } catch (error) {
      // The client starts no other monitor, so a store that refuses for a moment must not end this one.
      if (!mayHeal(error)) throw error
      await pause(Math.min(LONGEST_REFUSED_MS, LOOK_MS * 2 ** Math.min(refusals, 10)))
      refusals += 1
    }
  }
}

/** Follows one session until it or its client has gone: a cleared conversation is another session. */
async function follow(
  seat: Seat,
  on: { print: (line: string) => void; isOver: () => boolean },
): Promise<void> {
  await noteHooks(seat.mailbox, seat.party.session)
  const told = await untilNews(seat, {
    way: 'monitor',
    patienceMs: PATIENCE_MS,
    isWorthIt: async () => !on.isOver() && (await isLive(seat)),
  })
  for (const each of told) on.print(newsLine([each]))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
