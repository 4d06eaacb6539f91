import { runMsOf, sinceOf } from '../../job/find/traits.ts'
import { needOf } from '../../job/need.ts'
import { otherHost } from '../../process/process.ts'
import { replacedBy } from '../../queue/again.ts'
import type { Queue } from '../../queue/queue.ts'
import type { JobRow } from '../../schema/api.ts'
import { isFinal, needsPerson, openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import type { Result } from '../../schema/result.ts'
import type { AgentSettings } from '../../schema/settings.ts'
import { headlineOf, withoutMarkup } from '../../schema/shown/headline.ts'
import { summarize } from '../../schema/summary.ts'
import { cut, oneLine } from '../../text/cut.ts'
import type { Services } from '../services.ts'

type Agents = Record<string, AgentSettings>

/** UTF-16 units of a notice: more than one line of a list shows. */
const NOTICE_UNITS = 240

/** What is known about a job beside its log; see `JobRow`. */
type Beside = Pick<JobRow, 'dismissed' | 'retry_of' | 'retried_as' | 'marks'>

/** A job as one line of a list. */
export async function rowFor(
  { queue, agents }: Pick<Services, 'queue' | 'agents'>,
  workspace: string,
  job: Job,
): Promise<JobRow> {
  return rowOf({ workspace, job, agents: agents(), beside: await besideOf(queue, job) })
}

/** Only a failed job can be dismissed, and only an ended one can be retried. */
async function besideOf(queue: Queue, job: Job): Promise<Beside> {
  const dismissal = job.state === 'failed' ? await queue.dismissals.of(job.job_id) : undefined
  const retried_as = isFinal(job) ? ((await queue.retriedAs(job)) ?? null) : null
  return {
    dismissed: dismissal?.dismissed ?? false,
    retry_of: replacedBy(job) ?? null,
    retried_as,
    marks: (dismissal?.marks ?? 0) + (retried_as === null ? 0 : 1),
  }
}

function rowOf(on: { workspace: string; job: Job; agents: Agents; beside: Beside }): JobRow {
  const { workspace, job, agents, beside } = on
  const { headline } = summarize(job)
  const settings = settingsOf(agents, job.to)
  return {
    workspace,
    job_id: job.job_id,
    version: job.version,
    state: job.state,
    needs: needOf(job) ?? null,
    to: job.to,
    from: job.from.agent,
    headline,
    executor: settings?.executor ?? null,
    model: job.task.model ?? modelOf(settings),
    host: hostOf(job),
    conversation_key: job.task.conversation_key ?? null,
    parent: job.parent?.job_id ?? null,
    labels: job.labels,
    write: job.task.write === true,
    attempts: job.attempts,
    max_attempts: job.max_attempts,
    priority: job.priority,
    created_at: job.created_at,
    updated_at: job.updated_at,
    state_since: sinceOf(job),
    not_before: job.state === 'queued' ? (job.not_before ?? null) : null,
    cost_usd: job.spent?.cost_usd ?? null,
    duration_ms: runMsOf(job),
    error_code: job.last_error?.code ?? null,
    notice: noticeOf(job),
    ...beside,
  }
}

/** The name of the host that runs a job's turn, if it is another one. */
export function hostOf(job: Job): string | null {
  return job.state === 'running' ? (otherHost(job.lease.worker) ?? null) : null
}

/** Why a person should look at the job, in one line; null when there is no reason to. */
function noticeOf(job: Job): string | null {
  const text = openQuestion(job)?.text ?? reasonOf(job)
  return text === undefined ? null : cut(oneLine(withoutMarkup(text)), NOTICE_UNITS)
}

function reasonOf(job: Job): string | undefined {
  if (needsPerson(job)) return job.reason
  if (job.state === 'failed') return headlineOf(job.error.message)
  if (isFinal(job) || job.last_error === undefined) return undefined
  return headlineOf(job.last_error.message)
}

/** What a turn returned, in the states in which a job has it. */
export function resultOf(job: Job): Result | undefined {
  return 'result' in job ? job.result : undefined
}

/** How an agent is configured. Only the operator's names count, not inherited ones such as `constructor`. */
export function settingsOf(agents: Agents, agent: string): AgentSettings | undefined {
  return Object.hasOwn(agents, agent) ? agents[agent] : undefined
}

/** The model that an agent is configured to use, where its executor knows models. */
export function modelOf(settings: AgentSettings | undefined): string | null {
  return settings !== undefined && 'model' in settings ? (settings.model ?? null) : null
}
