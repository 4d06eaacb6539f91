import { waitsFor } from '../../../lib/job/dependents.ts'
import { cursorInvalid } from '../../../lib/job/refusals.ts'
import { delayedUntil, isFinal, needsPerson } from '../../../lib/schema/job.ts'
import type { Job } from '../../../lib/schema/job.ts'
import { summarize } from '../../../lib/schema/summary.ts'
import type { Jobs, Listed, ListPage } from '../../../lib/store/jobs.ts'
import type { Entry, Memory } from './memory.ts'

/** Finds jobs by their state, worker, conversation and parent. */
export function createLookups({ clock, entries }: Memory) {
  const all = () => [...entries.values()]

  function held({ agent, job_id }: NonNullable<Parameters<Jobs['held']>[0]> = {}): Entry[] {
    const isAsked = ({ to, job_id: id }: Job) => (agent ?? to) === to && (job_id ?? id) === id
    return all().filter((entry) => entry.hold !== undefined && isAsked(entry.job))
  }

  /** Queued jobs of an agent whose former turn is over, in the order in which workers take them. */
  function queue(agent: string): Entry[] {
    const isOfIt = ({ job, hold }: Entry) => job.to === agent && job.state === 'queued' && !hold
    const queued = all().filter(isOfIt)
    return queued.toSorted((a, b) => (placeOf(a.job) < placeOf(b.job) ? -1 : 1))
  }

  /** Sorts as workers take jobs: delayed ones last. */
  function placeOf(job: Job): string {
    const { priority, created_at, job_id } = job
    return [delayedUntil(job, clock.now()), 2000 - priority, created_at, job_id].join(' ')
  }

  /** The jobs of a conversation, which are stored in the order of their creation. */
  function conversation({ to, task: { conversation_key: key } }: Pick<Job, 'to' | 'task'>): Job[] {
    const isOfIt = (job: Job) => job.to === to && job.task.conversation_key === key
    return all().flatMap(({ job }) => (key !== undefined && isOfIt(job) ? job : []))
  }

  /** The job of its conversation that a job has to wait for. */
  function first(job: Job): Job | undefined {
    const others = conversation(job).filter(({ job_id }) => job_id !== job.job_id)
    return others.find((other) => {
      const isHeld = entries.get(other.job_id)?.hold !== undefined
      return waitsFor(other, { isEarlier: other.created_at < job.created_at, isHeld })
    })
  }

  /** Jobs that turns of this one sent, as long as they or jobs below them have not ended. */
  function dependents(jobId: string): string[] {
    const isLiving = ({ job }: Entry) => !isFinal(job) || dependents(job.job_id).length > 0
    const children = all().filter(({ job }) => job.parent?.job_id === jobId)
    return children.filter(isLiving).map(({ job }) => job.job_id)
  }

  /** What the rows of each part are sorted by; undefined for a job of another part. */
  const keys: Record<ListPage['of'], (entry: Entry) => string | undefined> = {
    attention: ({ job }) => (needsPerson(job) ? job.job_id : undefined),
    running: ({ job }) => (job.state === 'running' ? job.job_id : undefined),
    queued: ({ job }) => (job.state === 'queued' ? `${job.to} ${placeOf(job)}` : undefined),
    // Later ends come first.
    ended: ({ endNumber }) => (endNumber === undefined ? undefined : String(1e9 - endNumber)),
  }

  /** A page of a part. The cursor behind a row is its key. */
  function page({ of, to, after = '', limit }: ListPage): Listed {
    if (of === 'ended' && !/^\d*$/.test(after)) throw cursorInvalid()
    const rows = all().flatMap((entry) => {
      const key = keys[of](entry) ?? ''
      const isAsked = of !== 'queued' || (to ?? entry.job.to) === entry.job.to
      return isAsked && key > after ? { row: summarize(entry.job), after: key } : []
    })
    rows.sort((a, b) => (a.after < b.after ? -1 : 1))
    const next = rows.length > limit ? rows[limit - 1]?.after : undefined
    return { rows: rows.slice(0, limit), next }
  }

  return { all, held, queue, conversation, first, dependents, page }
}
