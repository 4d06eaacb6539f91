import { RelayError } from '../errors.ts'
import type { Job } from '../schema/job.ts'
import { traceContextOf } from '../schema/traceparent.ts'
import { reassignmentOf, replacementsOf } from './again.ts'
import { cancelBelow } from './cancel.ts'
import { dispatch } from './dispatch.ts'
import type { DispatchOn, Dispatched, DispatchedBy } from './dispatch.ts'
import { firstStored } from './find.ts'

/** `person` decides; the sender of the job stays its sender. */
export type Reassign = { to: string; person: string }

/**
 * Sends a queued job to another agent, as a new job in its place. The new job is on disk, and held, before the old one
 * is cancelled, and may run only afterwards: a crash at any moment leaves at least one of the two, and never both ready
 * to run. Repeating the call finishes what was begun. Throws `STATE_REFUSED` when the job is not queued any more.
 */
export async function reassign(on: DispatchOn, before: Job, how: Reassign): Promise<Dispatched> {
  const { to, person } = how
  const begun = await begunBefore(on, before, to)
  if (begun !== undefined) return { job: await letRun(on, begun, person), deduped: true }
  refuseUnlessWaiting(before, to)
  const { jobs } = on.store
  const sent = await dispatch(on, reassignmentOf(before, to), senderOf(before), {
    isHeld: true,
    flow: before.flow,
  })
  const at = () => new Date(on.clock.now()).toISOString()
  const reason = `Reassigned to "${to}" as job ${sent.job.job_id}.`
  try {
    const done = await jobs.change(before.job_id, (job) => {
      // Any event since may have started it.
      if (job.version !== before.version) throw changedMeanwhile(job)
      return { event: { type: 'cancel', at: at(), by: { person }, reason }, durable: true }
    })
    await cancelBelow(on, done.job)
  } catch (error) {
    if (!(error instanceof RelayError) || error.code !== 'STATE_REFUSED') throw error
    await jobs.change(sent.job.job_id, () => ({
      event: { type: 'cancel', at: at(), by: { person }, reason: error.message },
      durable: true,
    }))
    throw error
  }
  return { ...sent, job: await letRun(on, sent.job, person) }
}

/** The new job of an earlier call that stopped after it had cancelled the old one. */
async function begunBefore({ store }: DispatchOn, job: Job, to: string): Promise<Job | undefined> {
  if (job.state !== 'cancelled') return undefined
  const id = await firstStored(store, replacementsOf(job))
  const found = id === undefined ? undefined : await store.jobs.read(id)
  return found?.to === to && found.from.agent === job.from.agent ? found : undefined
}

function changedMeanwhile({ job_id, state }: Job): RelayError {
  const message = `Cannot reassign job "${job_id}": it has just changed, and is ${state} now. Look at it, and try again.`
  return new RelayError('STATE_REFUSED', message)
}

/** A job that its sender wants reviewed still waits for that. */
async function letRun({ store, clock }: DispatchOn, held: Job, person: string): Promise<Job> {
  const at = new Date(clock.now()).toISOString()
  const done = await store.jobs.change(held.job_id, (job) => {
    if (job.state !== 'needs_review' || job.task.require_review === true) return undefined
    const note = 'The job in whose place it was sent is cancelled.'
    return {
      event: { type: 'resolve', at, outcome: 'queued', by: { person }, note },
      durable: true,
    }
  })
  return done.job
}

function refuseUnlessWaiting(job: Job, to: string): void {
  const why =
    job.state !== 'queued'
      ? `it is ${job.state}, and only a queued job can be given to another agent`
      : job.run !== undefined
        ? 'its run continues elsewhere; cancel it first'
        : job.fork !== undefined
          ? `it continues a thread of "${job.to}", which no other agent has`
          : job.to === to
            ? `"${to}" has it already`
            : undefined
  if (why === undefined) return
  throw new RelayError('STATE_REFUSED', `Cannot reassign job "${job.job_id}": ${why}.`)
}

/** The new job belongs to the sender of the old one, and to the same parent and trace. */
function senderOf({ from, parent, scope, traceparent, tracestate }: Job): DispatchedBy {
  const by = { from, trace: traceContextOf(traceparent, tracestate) }
  if (parent !== undefined) return { ...by, parentId: parent.job_id, waits: parent.waits }
  return scope === undefined ? by : { ...by, remote: { agent: scope, writes: 'allowed' } }
}
