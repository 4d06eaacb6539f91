import { needOf } from '../../job/need.ts'
import { runMsOf } from '../../job/find/traits.ts'
import { nextOf, stateOf } from '../../flow/run.ts'
import type { FlowRun } from '../../flow/run.ts'
import type { Row } from '../../flow/walked.ts'
import type { Queue } from '../../queue/queue.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { FlowStep, FlowView } from '../../schema/api-flows.ts'
import { counted } from '../../text/count.ts'

/** A flow with its steps, from the first or a later one. */
export async function viewFlow(
  queue: Queue,
  run: FlowRun,
  { offset, limit, timed_out }: { offset: number; limit: number; timed_out: boolean },
): Promise<FlowView> {
  const { rows } = nextOf(run)
  const jobs = await queue.flows.jobs(run)
  const shown = rows.slice(offset, offset + limit)
  const steps: FlowStep[] = []
  for (const row of shown) steps.push(await stepOf(queue, row, jobs.get(row.key)))
  return {
    flow_id: run.flow_id,
    name: run.flow.name ?? null,
    state: stateOf(run),
    from: run.sender.from.agent,
    created_at: run.created_at,
    updated_at: run.updated_at,
    request_id: run.request_id,
    reason: run.finished?.reason ?? run.cancelled?.reason ?? null,
    why: whyFlow(run, rows),
    cost_usd: costOf([...jobs.values()]),
    ended_jobs: run.ended.size,
    sent_jobs: run.sent.size,
    steps,
    more_steps: Math.max(0, rows.length - offset - shown.length),
    timed_out,
  }
}

async function stepOf(queue: Queue, row: Row, job: Job | undefined): Promise<FlowStep> {
  const { key, step, kind, depth, parent = null, after = null, to = null } = row
  const cost_usd = job?.spent?.cost_usd ?? null
  const duration_ms = job === undefined ? null : runMsOf(job)
  const needs = (job && needOf(job)) ?? null
  const spent = { needs, cost_usd, duration_ms }
  const common = {
    key,
    step,
    kind,
    depth,
    parent,
    after,
    to,
    job_id: job?.job_id ?? null,
    ...spent,
  }
  if (job !== undefined) {
    // A row with a reason of its own says why the flow counts it as it does.
    const why = isFinal(job) && row.why !== '' ? row.why : await queue.why(job)
    return { ...common, state: job.state, why }
  }
  if (row.state === 'due') return { ...common, state: 'queued', why: 'About to be sent.' }
  return { ...common, state: row.state, why: row.why }
}

function costOf(jobs: Job[]): number | null {
  const costs = jobs.flatMap(({ spent }) => spent?.cost_usd ?? [])
  return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0)
}

/** One sentence: what a flow waits for, or how it ended. */
function whyFlow(
  { finished, cancelled, updated_at, flow, sent, ended, expunged }: FlowRun,
  rows: Row[],
): string {
  const name = flow.name === undefined ? 'The flow' : `Flow "${flow.name}"`
  if (finished !== undefined) {
    const reason = finished.reason === undefined ? '' : `: ${finished.reason.replace(/\.$/, '')}`
    const how = finished.state === 'cancelled' ? 'was cancelled' : finished.state
    const rest = expunged === true ? '; its steps were removed when their retention was over' : ''
    return `${name} ${how} at ${updated_at}${reason}${rest}.`
  }
  const live = [...sent].filter((node) => !ended.has(node))
  const jobs = live.slice(0, 5).map((node) => `"${node}"`)
  const more = live.length > jobs.length ? ` and ${live.length - jobs.length} more` : ''
  const waits = `${jobs.join(', ')}${more}`
  if (cancelled !== undefined) return `${name} is being cancelled: ${waits} must stop first.`
  const later = rows.filter(({ state, kind }) => state === 'waiting' && kind === 'job').length
  const rest = later === 0 ? '' : `; ${counted(later, 'job')} after that`
  return `${name} is running: it waits for ${live.length === 0 ? 'the next sweep' : waits}${rest}.`
}
