import type { Queue } from '../../queue/queue.ts'
import { RelayError } from '../../errors.ts'
import type { ActivityEntry } from '../../schema/activity.ts'
import type { NowFrame } from '../../schema/api-frame.ts'
import type { JobSummary } from '../../schema/summary.ts'
import { cut, oneLine } from '../../text/cut.ts'
import type { House } from '../house.ts'
import { planOf } from '../view/plan.ts'

/** Between two looks: a line that changes more often than this is not read by anybody. */
const LOOK_MS = 1500

/** Running jobs of a workspace that are looked at, and lines of one that are read in one look. */
const MOST_JOBS = 200
const MOST_LINES = 1000

/** UTF-16 units of a line in a list. */
const TEXT_UNITS = 160

/** What a running job told last, and who may know of it. */
export type Telling = { now: NowFrame; job: JobSummary }

/** What the running jobs tell while they work, read once for everybody who listens. */
export type Pulse = { subscribe(listener: (telling: Telling) => void): { close: () => void } }

type Known = Telling & { after: number }

/**
 * Makes the pulse; it looks as long as somebody listens. A listener is told what is known already, then what
 * is new. Of each job only the newest is told, so that a turn that talks much costs no more than one that
 * does not.
 */
export function createPulse(house: House): Pulse {
  const listeners = new Set<(telling: Telling) => void>()
  const known = new Map<string, Known>()
  let timer: NodeJS.Timeout | undefined
  let isLooking = false

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    const running = new Set<string>()
    try {
      for (const { id } of house.workspaces.list()) {
        for (const key of await lookInto(id)) running.add(key)
      }
      for (const key of known.keys()) if (!running.has(key)) known.delete(key)
    } finally {
      isLooking = false
    }
  }

  /** Names the running jobs of a workspace, when each has been looked at. */
  async function lookInto(workspace: string): Promise<string[]> {
    try {
      const { queue } = await house.workspaces.open(workspace)
      const { jobs } = await queue.list({ state: ['running'], limit: MOST_JOBS })
      for (const job of jobs) if (listeners.size > 0) await lookAt(queue, { workspace, job })
      return jobs.map(({ job_id }) => `${workspace}/${job_id}`)
    } catch (error) {
      // A store that cannot be read is the problem of its workspace, which is told elsewhere.
      if (error instanceof RelayError) return []
      throw error
    }
  }

  async function lookAt(queue: Queue, on: { workspace: string; job: JobSummary }): Promise<void> {
    const key = `${on.workspace}/${on.job.job_id}`
    const last = known.get(key)
    const next = await readOn(queue, { ...on, last })
    known.set(key, next)
    if (says(next.now) && !isSame(next.now, last?.now)) tell(next)
  }

  function tell(telling: Telling): void {
    for (const listener of listeners) listener(telling)
  }

  function lookOrWarn(): void {
    look().catch((error: unknown) => house.warn(`reading along: ${String(error)}`))
  }

  return {
    subscribe(listener) {
      for (const telling of known.values()) if (says(telling.now)) listener(telling)
      listeners.add(listener)
      if (timer === undefined) {
        timer = setInterval(lookOrWarn, LOOK_MS)
        lookOrWarn()
      }
      return {
        close() {
          listeners.delete(listener)
          if (listeners.size > 0) return
          clearInterval(timer)
          timer = undefined
          known.clear()
        },
      }
    },
  }
}

/** What a job tells now: what was known of it, and the lines since then. */
async function readOn(
  queue: Queue,
  { workspace, job, last }: { workspace: string; job: JobSummary; last: Known | undefined },
): Promise<Known> {
  const { job_id } = job
  const lines = await queue.activity(job_id, { after: last?.after, limit: MOST_LINES })
  const said = lines.findLast(({ kind }) => kind !== 'plan' && kind !== 'usage')
  const plan = planOf(lines)
  const silence = { workspace, job_id, at: job.updated_at, text: '', steps: null }
  const before: NowFrame = last?.now ?? silence
  const now: NowFrame = {
    ...before,
    ...(said !== undefined && { at: said.at, text: textOf(said) }),
    ...(plan.length > 0 && { steps: { done: plan.filter(isBehind).length, of: plan.length } }),
  }
  return { now, job, after: lines.at(-1)?.after ?? last?.after ?? 0 }
}

function textOf({ tool, text }: ActivityEntry): string {
  const words = [tool, text].filter((part) => part !== undefined).join(' ')
  return cut(oneLine(words), TEXT_UNITS)
}

function isBehind({ state }: ReturnType<typeof planOf>[number]): boolean {
  return state === 'done' || state === 'skipped'
}

function says({ text, steps }: NowFrame): boolean {
  return text !== '' || steps !== null
}

function isSame(a: NowFrame, b: NowFrame | undefined): boolean {
  return a.text === b?.text && a.steps?.done === b.steps?.done && a.steps?.of === b.steps?.of
}
