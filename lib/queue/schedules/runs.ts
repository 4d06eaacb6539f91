import { flowNotFound } from '../../flow/refusal.ts'
import { runRequestId } from '../../schedule/schedule.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { jobIdWithin } from '../../schema/job-id.ts'
import type { FlowState } from '../../schema/flow-node.ts'
import type { Schedule, ScheduledRun } from '../../schema/schedule.ts'
import { cut } from '../../text/cut.ts'
import { RelayError } from '../../errors.ts'
import { replacementsOf } from '../again.ts'
import { cancel } from '../cancel.ts'
import { dispatch } from '../dispatch.ts'
import type { DispatchOn, DispatchedBy } from '../dispatch.ts'
import { firstStored } from '../find.ts'
import { isRefusedForGood } from '../for-good.ts'
import { flowIdOf } from '../flows/flows.ts'
import type { Flows } from '../flows/flows.ts'

/** Labels that a job can have. */
const MOST_LABELS = 16

/** How often a job can have been reassigned. */
const MOST_REASSIGNED = 20

/** A run with what it became: the state of its job or flow, or of nothing when it was not sent. */
export type RunNow = ScheduledRun & { state?: Job['state'] | FlowState | undefined }

/** The runs of schedules: how they are sent, looked at and cancelled. */
export type Runs = {
  /** Sends a run, unless it was sent before, and returns what it is now. Throws what may not be so the next time. */
  send(schedule: Schedule, run: ScheduledRun, sender: DispatchedBy): Promise<ScheduledRun>
  /** A run that was sent, however long ago; undefined when it was not. */
  find(schedule: Schedule, key: string): Promise<RunNow | undefined>
  /** The runs that are remembered, with their states now. */
  look(schedule: Schedule): Promise<RunNow[]>
  cancel(schedule: Schedule, key: string): Promise<void>
}

export function createRuns(on: DispatchOn & { flows: Flows }): Runs {
  const { store, flows } = on

  async function jobOf(jobId: string): Promise<Job | undefined> {
    let job = await store.jobs.read(jobId)
    for (let times = 0; job?.state === 'cancelled' && times < MOST_REASSIGNED; times += 1) {
      const moved = await firstStored(store, replacementsOf(job))
      const next = moved === undefined ? undefined : await store.jobs.read(moved)
      if (next === undefined) return job
      job = next
    }
    return job
  }

  async function stateOf({ job_id, flow_id }: ScheduledRun): Promise<RunNow['state']> {
    if (job_id !== undefined) return (await jobOf(job_id))?.state
    if (flow_id === undefined) return undefined
    const flow = await flows.get(flow_id).catch(unlessMissing)
    return flow && (flow.finished?.state ?? 'running')
  }

  async function sendJob(
    schedule: Schedule,
    run: ScheduledRun,
    sender: DispatchedBy,
  ): Promise<ScheduledRun> {
    const { template, schedule_id } = schedule
    const request_id = runRequestId(schedule, run.key)
    if ('flow' in template) {
      const { run: sent } = await flows.start({ flow: template.flow, request_id }, sender)
      return { ...run, flow_id: sent.flow_id }
    }
    const { request } = template
    const labels = [...(request.labels ?? []), `schedule:${schedule_id}`].slice(0, MOST_LABELS)
    const { job } = await dispatch(on, { ...request, labels, request_id }, sender)
    return { ...run, job_id: job.job_id }
  }

  return {
    async send(schedule, run, sender) {
      try {
        return await sendJob(schedule, run, sender)
      } catch (error) {
        if (!isRefusedForGood(error)) throw error
        return { ...run, refused: cut(`${error.message} (${error.code})`, 500) }
      }
    },

    async find(schedule, key) {
      const { sender, template } = schedule
      const scope = sender.remote?.agent
      const request_id = runRequestId(schedule, key)
      if ('flow' in template) {
        const flow = await flows.get(flowIdOf(scope, request_id)).catch(unlessMissing)
        if (flow === undefined) return undefined
        const state = flow.finished?.state ?? 'running'
        return { key, at: flow.created_at, flow_id: flow.flow_id, state }
      }
      const job = await store.jobs.read(jobIdWithin(scope, request_id))
      return job && { key, at: job.created_at, job_id: job.job_id, state: job.state }
    },

    async look({ runs }) {
      const found: RunNow[] = []
      for (const run of runs) found.push({ ...run, state: await stateOf(run).catch(unlessUnread) })
      return found
    },

    async cancel(schedule, key) {
      const run = schedule.runs.find((each) => each.key === key)
      const by = { agent: schedule.sender.from.agent }
      const how = { by, reason: `Schedule "${schedule.schedule_id}" replaces it by its next run.` }
      const job = run?.job_id === undefined ? undefined : await jobOf(run.job_id)
      if (job !== undefined && !isFinal(job)) await cancel(on, job.job_id, how)
      if (run?.flow_id !== undefined) await flows.cancel(run.flow_id, how).catch(unlessMissing)
    },
  }
}

/** True while a run has not ended. */
export function isOpen({ state }: RunNow): boolean {
  return state !== undefined && !ENDED.has(state)
}

const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'expired'])

function unlessMissing(error: unknown): undefined {
  if (error instanceof RelayError && error.code === flowNotFound('').code) return undefined
  throw error
}

/** What cannot be read is reported where it is asked for, and keeps no schedule from running. */
function unlessUnread(error: unknown): undefined {
  if (!(error instanceof RelayError)) throw error
}
