import type { Way } from '../schema/delivery.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Deliveries } from './deliver.ts'
import { noticesOf } from './notice.ts'
import type { Notice, Party } from './notice.ts'

/** A session that listens, and whether jobs queued for its agent concern it. */
export type Listener = Party & { works: boolean }

/** What is told, and to which session. */
export type Told = { notice: Notice; party: Party }

/**
 * Takes, in one look, the right to tell each session what is due to it. What comes back must be told: it
 * will not come again. `passed` remembers what need not be looked at again by this process: items by their
 * id, or for one session with its id behind a space.
 */
export async function takeDue(
  on: { mailbox: Mailbox; deliveries: Deliveries },
  listeners: Listener[],
  options: { way: Way; passed: Set<string>; limit?: number | undefined },
): Promise<Told[]> {
  const due: Told[] = []
  for (const party of listeners) {
    for (const notice of await noticesOf(on.mailbox, party)) {
      if (due.length === options.limit) return due
      const key = `${notice.item_id} ${party.session}`
      if (options.passed.has(notice.item_id) || options.passed.has(key)) continue
      if (await on.deliveries.offer(notice, party, options.way)) due.push({ notice, party })
      else if (!(await isOver(on, notice, party))) continue
      options.passed.add(key)
    }
  }
  return due
}

/** True when a look at this notice can never lead to anything; an item that came back after its end goes. */
async function isOver(
  { mailbox, deliveries }: { mailbox: Mailbox; deliveries: Deliveries },
  notice: Notice,
  party: Party,
): Promise<boolean> {
  const standing = await deliveries.standing(notice, party.session)
  if (standing === 'done') await mailbox.dismiss(party.agent, [notice.item_id])
  return standing === 'done' || standing === 'told'
}

/**
 * Looks for news whenever there is a sign of some, and now and then without one: a session that died
 * leaves no sign. One look at a time; `patienceMs` lets a nearer way go first.
 */
export function listen(options: {
  mailbox: Mailbox
  agent: string
  works: boolean
  patienceMs: number
  look: () => Promise<void>
  failed: (error: unknown) => void
}): { ring: () => void; close: () => void } {
  let soon: NodeJS.Timeout | undefined
  let isLooking = false
  let isClosed = false

  async function lookOnce(): Promise<void> {
    soon = undefined
    isLooking = true
    try {
      await options.look()
    } catch (error) {
      options.failed(error)
    } finally {
      isLooking = false
    }
  }

  function ring(): void {
    if (isClosed) return
    const delay = isLooking ? Math.max(options.patienceMs, 20) : options.patienceMs
    soon ??= setTimeout(() => {
      soon = undefined
      if (isLooking) ring()
      else void lookOnce()
    }, delay)
  }

  const { mailbox, agent, works } = options
  const watches = [mailbox.watch({ inbox: agent }, ring)]
  if (works) watches.push(mailbox.watch({ agent }, ring))
  ring()
  return {
    ring,
    close(): void {
      isClosed = true
      clearTimeout(soon)
      for (const watch of watches) watch.close()
    },
  }
}
