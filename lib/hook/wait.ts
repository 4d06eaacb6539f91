import { listen } from '../inbox/listen.ts'
import type { Told } from '../inbox/listen.ts'
import type { Way } from '../schema/delivery.ts'
import type { Seat } from './seat.ts'
import { take } from './take.ts'

/** Waits until the session has news, until waiting is not worth it any more, or until time is up. */
export async function untilNews(
  seat: Seat,
  wait: {
    way: Way
    /** How long a nearer way may go first. */
    patienceMs: number
    timeoutMs?: number | undefined
    isWorthIt: () => Promise<boolean>
  },
): Promise<Told[]> {
  const { mailbox, party } = seat
  const passed = new Set<string>()
  return new Promise((resolve, reject) => {
    const timer =
      wait.timeoutMs === undefined ? undefined : setTimeout(() => end([]), wait.timeoutMs)
    const listening = listen({
      mailbox,
      agent: party.agent,
      works: party.works,
      patienceMs: wait.patienceMs,
      look,
      failed: (error) => {
        end([])
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    })

    async function look(): Promise<void> {
      const told = await take(seat, wait.way, passed)
      if (told.length > 0 || !(await wait.isWorthIt())) end(told)
    }

    function end(told: Told[]): void {
      clearTimeout(timer)
      listening.close()
      resolve(told)
    }
  })
}
