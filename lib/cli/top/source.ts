import { RelayError } from '../../errors.ts'
import { currentStep } from '../../operations/look/current-step.ts'
import type { CurrentStep } from '../../operations/look/current-step.ts'
import { overview } from '../../operations/look/overview.ts'
import { listApprovals } from '../../operations/guarded/list-approvals.ts'
import { listUnread } from '../../operations/messages/list-unread.ts'
import type { Context } from '../context.ts'
import { createPeek } from './peek.ts'
import { keyOf } from './row.ts'
import type { PlaceName, Row } from './row.ts'
import type { Peek, UnreadMessages, Waiting } from './state.ts'

/** Maximum number of jobs on the list of a workspace; `relay list` shows older ones. */
const ROWS = 500

/** Maximum number of unread messages on the list. */
const MESSAGES = 100

/** Running jobs of which the current step is read. */
const STEPS = 50

/** Everything is read again after this time, because a watch can miss a change. */
const REREAD_MS = 2000

/** The current steps are read again after this time; no watch reports them. */
const STEPS_MS = 1000

type Listing = Awaited<ReturnType<typeof overview.run>>

/** The jobs of one workspace, and what else its listing says. */
export type Listed = { rows: Row[]; damaged: number; paused: string[] }

/** What the screen shows of one workspace. */
export type Source = {
  rows: () => Promise<Listed>
  unread: () => Promise<UnreadMessages>
  approvals: () => Promise<Waiting[]>
  /** Reads approvals, or unread messages, again, after one was decided or marked as read. */
  forget: () => void
  /** Undefined for a job that was removed or cannot be read; the list reports which. */
  peek: (jobId: string) => Promise<Peek | undefined>
  /** Ends the watch of the job that `peek` read last. */
  unpeek: () => void
  /** Safe to call twice. */
  close: () => void
}

/** Reads what the screen shows of a workspace, and only what may have changed. Calls `wake` when there may be something new. */
export function createSource(context: Context, place: PlaceName, wake: () => void): Source {
  const { queue, clock, messages, tools, sweeper } = context.services
  const kept = <T>(read: () => Promise<T>, ms = REREAD_MS) =>
    createKept({ read, ms, now: clock.monotonic })

  const listing = kept<Listing>(async () => {
    await sweep()
    return context.perform(overview, { limit: ROWS })
  })
  const unread = kept(() => context.perform(listUnread, { limit: MESSAGES }))
  const approvals = kept(async () => (await context.perform(listApprovals)).pending)
  let steps = new Map<string, CurrentStep>()
  const readSteps = kept(async () => {
    const { jobs } = await listing.get()
    const running = jobs.filter(({ state }) => state === 'running').slice(0, STEPS)
    steps = new Map((await Promise.all(running.map(stepOf))).flat())
  }, STEPS_MS)

  const watching = [
    queue.watch('jobs', changed(listing)),
    messages.watch(changed(unread)),
    tools.approvals.watch(changed(approvals)),
  ]
  let peeking:
    | { jobId: string; look: () => Promise<Omit<Peek, 'key'>>; close: () => void }
    | undefined

  /** Empty for a job that was removed or damaged since it was listed. */
  async function stepOf(job: Listing['jobs'][number]): Promise<[string, CurrentStep][]> {
    try {
      return [[job.job_id, await currentStep(queue, job, steps.get(job.job_id))]]
    } catch (error) {
      if (error instanceof RelayError) return []
      throw error
    }
  }

  function changed(what: { forget: () => void }): () => void {
    return () => {
      what.forget()
      wake()
    }
  }

  /** A sweep can fail, for example on a full disk; the list is shown anyway. */
  async function sweep(): Promise<void> {
    try {
      await sweeper.sweep()
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
    }
  }

  function peekAt(jobId: string) {
    if (peeking?.jobId === jobId) return peeking
    peeking?.close()
    const { close } = queue.watch({ job: jobId }, wake)
    peeking = { jobId, look: createPeek(context, jobId), close }
    return peeking
  }

  function unpeek(): void {
    peeking?.close()
    peeking = undefined
  }

  return {
    async rows() {
      const { jobs, damaged, paused } = await listing.get()
      await readSteps.get()
      return {
        rows: jobs.map((row) => Object.assign({}, row, { place, step: steps.get(row.job_id) })),
        damaged: damaged.length,
        paused: paused.map(({ agent }) => agent),
      }
    },
    unread: () => unread.get(),
    async approvals() {
      return (await approvals.get()).map((approval) => Object.assign({}, approval, { place }))
    },
    forget() {
      unread.forget()
      approvals.forget()
    },
    async peek(jobId) {
      try {
        return { key: keyOf({ place, job_id: jobId }), ...(await peekAt(jobId).look()) }
      } catch (error) {
        if (error instanceof RelayError) return undefined
        throw error
      }
    },
    unpeek,
    close() {
      for (const watch of watching) watch.close()
      unpeek()
    },
  }
}

/** A value that is read when it is needed, and again after some time or when it is forgotten. */
function createKept<T>(on: { read: () => Promise<T>; ms: number; now: () => number }) {
  let known: { value: T; at: number } | undefined
  let forgotten = 0
  return {
    async get(): Promise<T> {
      if (known !== undefined && on.now() - known.at < on.ms) return known.value
      const at = on.now()
      const before = forgotten
      const value = await on.read()
      // What was forgotten during the read may be missing in it.
      known = forgotten === before ? { value, at } : undefined
      return value
    },
    forget(): void {
      forgotten += 1
      known = undefined
    },
  }
}
