import { handoverLine } from '../../handover/words.ts'
import { replay, turnsOf } from '../../job/replay.ts'
import type { Turn } from '../../job/replay.ts'
import { otherHost } from '../../process/process.ts'
import type { ApiAttempt, ApiDelivery, ApiReview, JobDetail } from '../../schema/api.ts'
import type { ApiArtifact, ApiResult } from '../../schema/api-result.ts'
import type { Delivery } from '../../schema/delivery.ts'
import type { JobEvent } from '../../schema/event.ts'
import { isBlocked, isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { jobSubject } from '../../schema/subject.ts'
import type { Artifact } from '../../schema/result.ts'
import { mayMerge } from '../../worktree/job-worktree.ts'
import type { Worktrees } from '../../worktree/worktree.ts'
import { flowOfJob } from '../flows/flow-of-job.ts'
import type { Found } from '../reach.ts'
import { budgetsOf } from './budgets.ts'
import { checksOf } from './checks-of.ts'
import { eventOf } from './log-event.ts'
import { planOf } from './plan-steps.ts'
import { positionOf } from './position.ts'
import { resultOf, rowFor } from './row.ts'

/** UTF-16 units of a result's text in one answer; `read_output` returns the rest. */
const OUTPUT_UNITS = 100_000

/** The last lines of activity in one answer, and how many are searched for a plan. */
const LINES = 200
const LINES_SEARCHED = 5000

/** Everything about one job, with what could be long cut. */
export async function detailOf(found: Found): Promise<JobDetail> {
  const { workspace, relay, job } = found
  const { queue } = relay
  const events = await queue.history(job.job_id)
  const lines = await queue.activity(job.job_id, { limit: LINES_SEARCHED })
  const activity = lines.slice(-LINES)
  const endsInMs = await leaseLeft(found)
  const worktree = worktreeOf(relay.worktrees(), job)
  const handover = await queue.handovers.of(job)
  return {
    job: await rowFor(relay, workspace, job),
    why: await queue.why(job),
    why_parts: await queue.whyParts(job),
    run_url: job.run?.url ?? null,
    actions: actionsOf(job, worktree !== null),
    request_id: job.request_id,
    from: job.from,
    parent: job.parent ?? null,
    flow: await flowOfJob(queue, job),
    message_id: job.message_id ?? null,
    task: job.task,
    sent_with: {
      ttl_ms: job.ttl_ms ?? null,
      max_attempts: job.max_attempts,
      budget: job.budget ?? null,
      fallback: job.fallback ?? [],
    },
    expunged: job.expunged === true,
    expires_at: job.expires_at ?? null,
    budgets: await budgetsOf(queue, job),
    thread_id: job.thread_id ?? null,
    question: questionOf(job),
    review: reviewOf(job),
    result: await viewResult(found),
    error: job.state === 'failed' ? job.error : null,
    last_error: job.last_error ?? null,
    handover: handover === undefined ? null : handoverLine(handover),
    worktree,
    checks: checksOf(job),
    plan: planOf(lines),
    attempts: turnsOf(replay(events)).map((turn) => attemptOf(turn, events, endsInMs)),
    deliveries: deliveriesOf(job, await relay.inbox.deliveries(jobSubject(job.job_id))),
    events: events.map(eventOf),
    activity,
    has_earlier: lines.length > LINES,
    position: positionOf({
      events: events.at(-1)?.version ?? job.version,
      activity: activity.at(-1)?.after ?? 0,
    }),
  }
}

function actionsOf(job: Job, hasWorktree: boolean): JobDetail['actions'] {
  const merge = hasWorktree && mayMerge(job) ? (['merge'] as const) : []
  const fork = mayFork(job) ? (['fork'] as const) : []
  if (isFinal(job)) {
    const retry = job.expunged === true ? [] : (['retry'] as const)
    const dismiss = job.state === 'failed' ? (['dismiss'] as const) : []
    return [...merge, ...retry, ...fork, ...dismiss]
  }
  const decide: Partial<Record<Job['state'], JobDetail['actions']>> = {
    needs_review: ['review'],
    needs_recovery: ['recover'],
  }
  const isAsking = questionOf(job)?.answer === null
  const answer = isAsking ? (['answer'] as const) : []
  const hasRun = (job.state === 'running' || job.state === 'queued') && job.run !== undefined
  const steer = hasRun ? (['steer'] as const) : []
  const isWaiting = job.state === 'queued' && job.run === undefined && job.fork === undefined
  const reassign = isWaiting ? (['reassign'] as const) : []
  const decision = decide[job.state] ?? []
  return [...answer, ...steer, ...decision, ...merge, ...fork, ...reassign, 'cancel']
}

/** A thread changes while its turn runs, and no cloud service copies one. */
function mayFork(job: Job): boolean {
  const hasThread = job.thread_id !== undefined && job.expunged !== true
  return hasThread && job.state !== 'running' && job.run === undefined
}

function worktreeOf(on: Worktrees, job: Job): JobDetail['worktree'] {
  const record = on.records.of(job.job_id).at(-1)
  if (record === undefined) return null
  const { path, branch, base } = record
  return { path, branch, base }
}

/** Each step of each notification as a row, in the order in which they happened. */
function deliveriesOf(job: Job, deliveries: Delivery[]): ApiDelivery[] {
  const { agent } = job.from
  const rows = deliveries.flatMap(({ event, offered, seen, done }): ApiDelivery[] => {
    const kind = event.replace(/^\d+-/, '')
    const row = (step: Step, state: ApiDelivery['state']): ApiDelivery => {
      const { at, session, way } = step
      return { at, agent, session, kind, way, state }
    }
    const steps = [
      ...offered.map((step) => row(step, 'offered')),
      ...(seen === null ? [] : [row(seen, 'seen')]),
      ...(done === null ? [] : [row(done, 'done')]),
    ]
    const queued = { at: job.updated_at, session: null, way: null }
    return steps.length === 0 ? [row(queued, 'queued')] : steps
  })
  return rows.toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

type Step = Pick<ApiDelivery, 'at' | 'session' | 'way'>

/** A run in the cloud may also ask while no worker holds its job. */
function questionOf(job: Job): JobDetail['question'] {
  if ((job.state !== 'running' && job.state !== 'queued') || job.question === undefined) return null
  const { question_id, text, choices, answer } = job.question
  return { question_id, text, choices: choices ?? [], answer: answer ?? null }
}

function reviewOf(job: Job): ApiReview | null {
  if (job.state === 'needs_recovery') return { kind: 'recovery', reason: job.reason }
  if (job.state !== 'needs_review') return null
  return { kind: isBlocked(job) ? 'blocked' : job.phase, reason: job.reason }
}

async function viewResult({ relay, job }: Found): Promise<ApiResult | null> {
  const result = resultOf(job)
  if (result === undefined) return null
  const { output_blob: _blob, artifacts = [], ...beside } = result
  const { text, total } = await relay.queue.output(result, 0, OUTPUT_UNITS)
  const isCut = text.length < total
  const output = { output: text, output_length: total, truncated: isCut }
  return { ...beside, ...output, artifacts: artifacts.map(artifactOf) }
}

function artifactOf({ name, mime_type, blob, metadata }: Artifact, at: number): ApiArtifact {
  return { number: at + 1, name, mime_type, bytes: blob.bytes, metadata: metadata ?? null }
}

function attemptOf(turn: Turn, events: JobEvent[], endsInMs: number | null): ApiAttempt {
  const { worker, ...shown } = turn
  const claim = events.find((event) => event.type === 'claim' && event.version === turn.token)
  const lease_ms = claim?.type === 'claim' ? claim.lease_ms : 1
  const ends_in_ms = turn.ended_at === null ? endsInMs : null
  const { id: worker_id, pid } = worker
  const host = otherHost(worker) ?? null
  return { ...shown, lease: { worker_id, pid, host, lease_ms, ends_in_ms } }
}

/** How long the lease of the running turn lasts unless its worker renews it. */
async function leaseLeft({ relay, job }: Found): Promise<number | null> {
  if (job.state !== 'running') return null
  return Math.max(0, Math.round(await relay.queue.leaseLeft(job)))
}
