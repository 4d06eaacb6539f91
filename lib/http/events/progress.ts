import { RelayError } from '../../errors.ts'
import { currentStep } from '../../operations/look/current-step.ts'
import type { Services } from '../../operations/services.ts'
import type { NowFrame } from '../../schema/api-frame.ts'
import type { JobSummary } from '../../schema/summary.ts'
import type { HttpContext } from '../context.ts'
import { createShared, repeat } from './shared.ts'
import type { Shared } from './shared.ts'

/** Milliseconds between two looks: a person does not read a line that changes more often. */
const LOOK_MS = 1500

/** Running jobs of a workspace that are read. */
const MOST_JOBS = 200

/** The latest activity of a running job, and the job that decides who may see it. */
export type Progress = { now: NowFrame; job: JobSummary }

type Known = Progress & { after: number }

/**
 * Publishes the latest activity of every running job, read once for all listeners. A new listener first receives
 * what is known. Only the newest line of a job counts, so a turn that reports a lot costs no more.
 */
export function createProgress({ workspaces, warn }: HttpContext): Shared<Progress> {
  const known = new Map<string, Known>()
  const shared = createShared<Progress>((publish) => {
    let isStopped = false

    async function look(): Promise<void> {
      const running = new Set<string>()
      for (const { id } of workspaces.list()) {
        for (const key of await readWorkspace(id)) running.add(key)
      }
      for (const key of known.keys()) if (!running.has(key)) known.delete(key)
    }

    /** Returns the keys of the running jobs of a workspace, once each was read. */
    async function readWorkspace(workspace: string): Promise<string[]> {
      try {
        const { queue } = await workspaces.open(workspace)
        const { jobs } = await queue.list({ state: ['running'], limit: MOST_JOBS })
        for (const job of jobs) if (!isStopped) await readJob(queue, { workspace, job })
        return jobs.map(({ job_id }) => `${workspace}/${job_id}`)
      } catch (error) {
        // A store that cannot be read is reported in the row of its workspace.
        if (error instanceof RelayError) return []
        throw error
      }
    }

    async function readJob(
      queue: Services['queue'],
      on: { workspace: string; job: JobSummary },
    ): Promise<void> {
      const key = `${on.workspace}/${on.job.job_id}`
      const last = known.get(key)
      const next = await progressOf(queue, { ...on, last })
      if (isStopped) return
      known.set(key, next)
      if (hasContent(next.now) && !isSame(next.now, last?.now)) publish(next)
    }

    const failed = (error: unknown) => warn(`reading activity: ${String(error)}`)
    const looking = repeat(look, { everyMs: LOOK_MS, failed })
    return {
      stop() {
        isStopped = true
        looking.stop()
        known.clear()
      },
    }
  })

  return {
    subscribe(listener) {
      for (const progress of known.values()) if (hasContent(progress.now)) listener(progress)
      return shared.subscribe(listener)
    },
  }
}

/** The latest activity of a job: what was known, and the lines since then. */
async function progressOf(
  queue: Services['queue'],
  { workspace, job, last }: { workspace: string; job: JobSummary; last: Known | undefined },
): Promise<Known> {
  const before = last && { ...last.now, after: last.after }
  const { after, at, text, steps } = await currentStep(queue, job, before)
  return { now: { workspace, job_id: job.job_id, at, text, steps }, job, after }
}

function hasContent({ text, steps }: NowFrame): boolean {
  return text !== '' || steps !== null
}

function isSame(a: NowFrame, b: NowFrame | undefined): boolean {
  return a.text === b?.text && a.steps?.done === b.steps?.done && a.steps?.of === b.steps?.of
}
