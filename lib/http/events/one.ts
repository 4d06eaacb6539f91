import { createBell } from '../../queue/wait.ts'
import { replay } from '../../job/replay.ts'
import { isFinal } from '../../schema/job.ts'
import type { Found, House } from '../house.ts'
import type { EventStream } from '../sse.ts'
import { positionOf } from '../view/detail.ts'
import { eventOf } from '../view/event.ts'
import { rowOf } from '../view/row.ts'

/** Lines read at a time; the next are read when these are on their way to the reader. */
const LINES = 100

const LONG_MS = 3600 * 1000

/** How far a reader has got: events of the log, and bytes of the activity. */
export type Position = { events: number; activity: number }

/** True when there is nothing to tell behind this position, and never will be. */
export async function isOver({ services, job }: Found, at: Position): Promise<boolean> {
  if (!isFinal(job) || at.events < job.version) return false
  const rest = await services.queue.activity(job.job_id, { after: at.activity, limit: 1 })
  return rest.length === 0
}

/**
 * Tells one reader a job's log and activity, from a position on to the end of the job. Both are read from the
 * files at the pace of the reader, so nothing waits in memory, and nothing is lost when the server is.
 */
export async function streamOne(
  house: House,
  on: { found: Found; stream: EventStream; from: Position; at: (position: Position) => void },
): Promise<void> {
  const { found, stream } = on
  const { workspace, services } = found
  const jobId = found.job.job_id
  const position = { ...on.from }
  const bell = createBell()
  const watch = services.queue.watch({ job: jobId }, bell.ring)
  stream.signal.addEventListener('abort', bell.ring, { once: true })

  const tell = async (event: string, data: unknown): Promise<boolean> => {
    on.at(position)
    return stream.send({ event, data, id: positionOf(position.events, position.activity) })
  }

  /** True when something was told. */
  async function tellActivity(): Promise<boolean> {
    const lines = await services.queue.activity(jobId, { after: position.activity, limit: LINES })
    for (const line of lines) {
      position.activity = line.after
      if (!(await tell('activity', line))) return false
    }
    return lines.length > 0
  }

  async function tellLog(): Promise<boolean> {
    const steps = replay(await services.queue.history(jobId)).slice(position.events)
    for (const { event, job } of steps) {
      position.events = event.version
      const row = rowOf(workspace, job, house.agents)
      if (!(await tell('log', { event: eventOf(event), job: row }))) return false
    }
    return steps.length > 0
  }

  async function follow(): Promise<void> {
    while (!stream.signal.aborted) {
      const job = await services.queue.get(jobId)
      // What a turn told stands before its end does, so the end is told last.
      const hasMore = (await tellActivity()) || (await tellLog())
      if (hasMore || stream.signal.aborted) continue
      if (isFinal(job)) {
        await tell('end', { job: rowOf(workspace, job, house.agents) })
        return
      }
      await bell.heard(LONG_MS)
    }
  }

  try {
    const at = new Date(house.now()).toISOString()
    await tell('ready', { version: house.version, at })
    await services.whileWaiting(follow)
  } finally {
    watch.close()
  }
}
