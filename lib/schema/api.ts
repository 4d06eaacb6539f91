import * as z from 'zod/mini'

import { ActivityLine } from './activity.ts'
import { ApiBudget } from './api-budget.ts'
import { Budget } from './budget.ts'
import { ApiChecks } from './api-checks.ts'
import { JobFlow } from './api-flows.ts'
import { ApiResult } from './api-result.ts'
import { listed } from './api-find.ts'
import { JOB_STATES } from './job.ts'
import { NEEDS } from './shown/find-words.ts'
import { FaultKind } from './pause.ts'
import { AgentId, Instant, wholeNumber } from './name.ts'
import { Failure, Usage, Worktree } from './result.ts'
import { Parent, Sender, Task } from './task.ts'
import { WhyPart } from './why-part.ts'

/*
 * The responses of the JSON API; the operations define its requests. Names are snake_case, absent is null, times
 * are ISO 8601 in UTC. Readers ignore members that they do not know, so a new one breaks no client. Results of
 * turns are in `api-result.ts`, frames of the event streams in `api-frame.ts`. `GET /api/openapi.json` shows these
 * shapes under their names, with the descriptions of their members.
 */

/** A member with its description. */
function about<S extends z.ZodMiniType>(text: string, schema: S): S {
  return schema.check(z.describe(text))
}

/** The body of every response that is not 2xx; `code` is one of `docs/errors.md`. */
export const ApiError = z.object({
  code: z.string(),
  message: z.string(),
  details: z.optional(z.record(z.string(), z.json())),
})
export type ApiError = z.infer<typeof ApiError>

/** Who is signed in: an owner sees and does everything, an agent only what its jobs allow. */
export const ApiCaller = z.object({
  name: z.string(),
  rights: z.enum(['owner', 'agent']),
  agent: about('The agent that this caller speaks for; null for the owner.', z.nullable(AgentId)),
  sends_as: about('The agent under whose name it sends jobs and messages.', AgentId),
})
export type ApiCaller = z.infer<typeof ApiCaller>

/** Whether a sign-in is needed, and who is signed in. */
export const ApiSession = z.object({
  auth: z.enum(['none', 'token', 'oauth']),
  caller: about(
    'Null until `POST /api/session` was called with a token; never null where `auth` is `none`.',
    z.nullable(ApiCaller),
  ),
  version: z.string(),
  key: about(
    'Only in the response to a sign-in: the page sends it as `x-relay-key` with every request.',
    z.optional(z.string()),
  ),
})
export type ApiSession = z.infer<typeof ApiSession>

/** A project folder with a store in the data directory. */
export const WorkspaceRow = z.object({
  workspace: about('Its id, as `workspace` takes it.', z.string()),
  name: about('Last part of the path.', z.string()),
  path: z.string(),
  created_at: Instant,
  needs_me: wholeNumber(0),
  running: wholeNumber(0),
  paused: about('Agents that are paused.', z.array(AgentId)),
  problem: about('Why its jobs cannot be read now; null when they can.', z.nullable(Failure)),
})
export type WorkspaceRow = z.infer<typeof WorkspaceRow>

/** Every workspace that the caller may see. */
export const WorkspaceList = z.object({ workspaces: z.array(WorkspaceRow) })
export type WorkspaceList = z.infer<typeof WorkspaceList>

const host = about(
  'Name of the host that it runs on; null for the host of the server, and for a job that does not run.',
  z.nullable(z.string()),
)

/** A worker process that serves an agent. */
export const WorkerRow = z.object({
  worker_id: z.string(),
  pid: wholeNumber(1),
  host,
  started_at: Instant,
  allows_writes: z.boolean(),
  concurrency: wholeNumber(1),
})
export type WorkerRow = z.infer<typeof WorkerRow>

/** Why an agent takes no jobs for a while. Its jobs spend no attempt meanwhile. */
export const PausedRow = z.object({
  kind: FaultKind,
  code: about('Code of the fault that started the pause.', z.string()),
  reason: z.string(),
  since: Instant,
  until: about('When one job tests whether the fault is over.', Instant),
  needs_person: about(
    'True for a fault that only a person can fix, such as an expired login.',
    z.boolean(),
  ),
})
export type PausedRow = z.infer<typeof PausedRow>

/** A member of the team: an agent that another one started by name. */
export const MemberRow = z.object({
  of: about('The agent of the configuration that it is made from.', z.string()),
  by: about('The agent that started it.', z.string()),
  state: z.string(),
  reason: z.nullable(z.string()),
  job_id: about('Its first task.', z.string()),
  depth: wholeNumber(1),
  spawned_at: Instant,
  host,
})
export type MemberRow = z.infer<typeof MemberRow>

/** An agent of one workspace: registered there, served there, or named in the configuration. */
export const AgentRow = z.object({
  workspace: z.string(),
  agent: AgentId,
  description: z.nullable(z.string()),
  presence: about(
    'From real processes: `working` on a job, `online` with a session that is alive, `served` by a worker, or `offline`.',
    z.enum(['working', 'online', 'served', 'offline']),
  ),
  last_seen: about('Now while it works or is online.', z.nullable(Instant)),
  executor: about(
    'How its turns are run (`codex`, `claude`, `command`…); null when nothing is configured.',
    z.nullable(z.string()),
  ),
  model: z.nullable(z.string()),
  allows_writes: z.boolean(),
  running: wholeNumber(0),
  paused: about('Null while it takes jobs.', z.nullable(PausedRow)),
  workers: z.array(WorkerRow),
  member: about('Null for an agent that was not started by name.', z.nullable(MemberRow)),
})
export type AgentRow = z.infer<typeof AgentRow>

/** Whether the pause of an agent was ended. */
export const AgentResumed = z.object({
  agent: AgentId,
  resumed: about('False when it was not paused.', z.boolean()),
})
export type AgentResumed = z.infer<typeof AgentResumed>

/** The agents of one workspace or all. */
export const AgentList = z.object({ agents: z.array(AgentRow) })
export type AgentList = z.infer<typeof AgentList>

/** A conversation of an agent that reports, with the title that the agent chose. */
export const ConversationRow = z.object({
  workspace: z.string(),
  agent: AgentId,
  conversation_key: about('For a job without one, `job-` and the id of the job.', z.string()),
  title: z.nullable(z.string()),
  jobs: about('How many of its latest jobs are known.', wholeNumber(0)),
  updated_at: Instant,
})
export type ConversationRow = z.infer<typeof ConversationRow>

/** The latest conversations of each agent, latest first. */
export const ConversationList = z.object({ conversations: z.array(ConversationRow) })
export type ConversationList = z.infer<typeof ConversationList>

/** What can be done to a job now, each a `POST /api/jobs/:job_id/<action>`. */
export const ACTIONS = [
  'answer',
  'cancel',
  'retry',
  'fork',
  'reassign',
  'dismiss',
  'recover',
  'review',
  'merge',
  'steer',
] as const

/** One job of a list, and of the event streams. Of two rows of a job the one with the larger `version` is newer, then the one with more `marks`. */
export const JobRow = z.object({
  workspace: z.string(),
  job_id: z.string(),
  version: wholeNumber(1),
  state: z.enum(JOB_STATES),
  needs: about(
    'What it needs a person for; null when nothing. Such jobs are listed first. `blocked`: its run in the cloud reported that it cannot continue, and waits for a reply.',
    z.nullable(z.enum(NEEDS)),
  ),
  to: AgentId,
  from: AgentId,
  headline: about('First line of the prompt, 80 characters at most.', z.string()),
  executor: z.nullable(z.string()),
  model: z.nullable(z.string()),
  host,
  conversation_key: z.nullable(z.string()),
  parent: z.nullable(z.string()),
  labels: z.array(z.string()),
  write: z.boolean(),
  attempts: wholeNumber(0),
  max_attempts: wholeNumber(1),
  priority: z.int(),
  created_at: Instant,
  updated_at: Instant,
  state_since: about(
    'Since when it is in this state, or since when its question is open.',
    Instant,
  ),
  not_before: about('A queued job does not run before this time.', z.nullable(Instant)),
  cost_usd: about(
    'What its turns have cost in US dollars, as far as their clients report it; null when none did.',
    z.nullable(z.number()),
  ),
  duration_ms: about(
    'How long its turns ran, once it has ended; null for a job that never ran.',
    z.nullable(wholeNumber(0)),
  ),
  error_code: about(
    'Code of the latest failure, also while the job waits for its next attempt.',
    z.nullable(z.string()),
  ),
  notice: about(
    'One line: its question, why it waits for a person, or its latest failure; null when all is well.',
    z.nullable(z.string()),
  ),
  dismissed: about('True for a failed job that a person dismissed.', z.boolean()),
  retry_of: about(
    'The job in whose place it was sent: it retries that job, or that job was reassigned.',
    z.nullable(z.string()),
  ),
  retried_as: about('The job that was sent in its place.', z.nullable(z.string())),
  marks: about(
    'Grows when one of the three before changes: of two rows with the same `version` the one with larger `marks` is newer.',
    wholeNumber(0),
  ),
})
export type JobRow = z.infer<typeof JobRow>

/** One page of jobs: those that need a person first, then running, queued, ended (latest first), unless it is sorted. */
export const JobList = z.object({
  jobs: z.array(JobRow),
  damaged: about(
    'Jobs on this page whose log cannot be read.',
    z.array(z.object({ workspace: z.string(), job_id: z.string(), message: z.string() })),
  ),
  next_cursor: z.nullable(z.string()),
  ...listed,
})
export type JobList = z.infer<typeof JobList>

/** The question of a running job, open while `answer` is null. */
export const ApiQuestion = z.object({
  question_id: z.string(),
  text: z.string(),
  choices: z.array(z.string()),
  answer: z.nullable(z.string()),
})
export type ApiQuestion = z.infer<typeof ApiQuestion>

/** What a person has to decide: before a job runs, after it ran, or after a write turn ended half-way. */
export const ApiReview = z.object({
  kind: about(
    '`blocked`: its agent cannot continue, and waits for a reply.',
    z.enum(['before', 'after', 'blocked', 'recovery']),
  ),
  reason: z.string(),
})
export type ApiReview = z.infer<typeof ApiReview>

/** The lease of a worker on a job. */
export const ApiLease = z.object({
  worker_id: z.string(),
  pid: wholeNumber(1),
  host,
  lease_ms: wholeNumber(1),
  ends_in_ms: about(
    'Milliseconds until it ends, as of this response; null once the attempt has ended.',
    z.nullable(z.number()),
  ),
})
export type ApiLease = z.infer<typeof ApiLease>

/** One turn of a job. `ended_as` is `running` until it ends. */
export const ApiAttempt = z.object({
  attempt: wholeNumber(0),
  agent: about('The agent that had the job.', z.string()),
  token: wholeNumber(1),
  started_at: Instant,
  ended_at: z.nullable(Instant),
  ended_as: z.string(),
  error: z.nullable(Failure),
  usage: z.nullable(Usage),
  lease: ApiLease,
})
export type ApiAttempt = z.infer<typeof ApiAttempt>

/** One step in the delivery of a notification about a job. */
export const ApiDelivery = z.object({
  at: Instant,
  agent: AgentId,
  session: z.nullable(z.string()),
  kind: about('What the notification is about: `completed`, `question`…', z.string()),
  way: z.nullable(z.string()),
  state: z.enum(['queued', 'offered', 'seen', 'done']),
})
export type ApiDelivery = z.infer<typeof ApiDelivery>

/** One step of the latest plan. */
export const ApiPlanStep = z.object({
  text: z.string(),
  state: z.enum(['pending', 'active', 'done', 'skipped']),
  note: about('A remark of its agent, such as why it was skipped.', z.nullable(z.string())),
})
export type ApiPlanStep = z.infer<typeof ApiPlanStep>

/** One event of the job's log, with long texts cut. */
export const ApiLogEvent = z.looseObject({
  type: z.string(),
  version: wholeNumber(1),
  at: Instant,
})
export type ApiLogEvent = z.infer<typeof ApiLogEvent>

/** One line of activity. `after` identifies it, and is where the next read continues. */
export const ApiActivity = z.extend(ActivityLine, { after: wholeNumber(0) })
export type ApiActivity = z.infer<typeof ApiActivity>

/** What the sender of a job set besides its task, priority and labels; null where nothing was set. */
export const SentWith = z.object({
  ttl_ms: z.nullable(wholeNumber(1)),
  max_attempts: wholeNumber(1),
  budget: z.nullable(Budget),
  fallback: z.array(z.string()),
})
export type SentWith = z.infer<typeof SentWith>

/** Everything about one job, with what could be long cut. */
export const JobDetail = z.object({
  job: JobRow,
  why: about('One sentence: what it waits for, or how it ended.', z.string()),
  why_parts: about(
    'The same sentence in parts, so that a page can keep its durations current.',
    z.array(WhyPart),
  ),
  run_url: about(
    'Where a person can follow its run in the cloud; null without one.',
    z.nullable(z.string()),
  ),
  actions: about(
    'The actions that are possible now: the buttons to show.',
    z.array(z.enum(ACTIONS)),
  ),
  request_id: z.string(),
  from: Sender,
  parent: z.nullable(Parent),
  flow: about(
    'The job of a flow that it is; null for one that was sent by itself.',
    z.nullable(JobFlow),
  ),
  message_id: about('The message that it comes from; null without one.', z.nullable(z.string())),
  task: about('Its `prompt` is empty when `expunged` is true.', Task),
  sent_with: about('What its sender set besides the task.', SentWith),
  expunged: z.boolean(),
  expires_at: z.nullable(Instant),
  budgets: about(
    'Every cap that bounds it, the nearest first; empty for most.',
    z.array(ApiBudget),
  ),
  thread_id: z.nullable(z.string()),
  question: z.nullable(ApiQuestion),
  review: z.nullable(ApiReview),
  result: z.nullable(ApiResult),
  error: z.nullable(Failure),
  last_error: about(
    'The latest failure, also while the job waits for its next attempt.',
    z.nullable(Failure),
  ),
  handover: about(
    'What its next turn is given of one that ended early, in one sentence; null for nothing.',
    z.nullable(z.string()),
  ),
  worktree: about(
    'The git worktree of its latest turn, while it exists; only then there is a diff.',
    z.nullable(Worktree),
  ),
  checks: about('Its checks; null for a job that names none.', z.nullable(ApiChecks)),
  plan: z.array(ApiPlanStep),
  attempts: z.array(ApiAttempt),
  deliveries: z.array(ApiDelivery),
  events: z.array(ApiLogEvent),
  activity: about(
    'The last lines; `GET /api/jobs/:job_id/activity` returns earlier ones.',
    z.array(ApiActivity),
  ),
  has_earlier: about('Whether there are earlier lines of activity.', z.boolean()),
  position: about(
    'The `after` with which the event stream of the job continues after this response, without a gap.',
    z.string(),
  ),
})
export type JobDetail = z.infer<typeof JobDetail>

/** Lines of activity, oldest first. */
export const ActivityPage = z.object({
  activity: z.array(ApiActivity),
  next: about(
    'The next `after`; null when there are no more lines for now.',
    z.nullable(wholeNumber(0)),
  ),
})
export type ActivityPage = z.infer<typeof ActivityPage>

/** What a merge of a job's worktree would change in the commit of the workspace. */
export const JobDiff = z.object({
  worktree: Worktree,
  files: z.array(
    z.object({
      path: z.string(),
      from: about('Its former name; null when it was not renamed.', z.nullable(z.string())),
      added: about('Lines added; null for a file that is not text.', z.nullable(wholeNumber(0))),
      removed: z.nullable(wholeNumber(0)),
    }),
  ),
  patch: about('Unified, as git writes it; cut when `truncated`.', z.string()),
  truncated: z.boolean(),
  merged: about('True when everything is merged; then this is what the turn changed.', z.boolean()),
  conflicts: about(
    'Paths with conflicts, for which a merge is refused; then this is what the branch changed.',
    z.array(z.string()),
  ),
  notes: about('What to know before reading the patch, one sentence each.', z.array(z.string())),
})
export type JobDiff = z.infer<typeof JobDiff>

/** Answer to a dispatch and to a retry. `deduped`: the same request was made before, and this is its job. */
export const Dispatched = z.object({
  workspace: z.string(),
  job_id: z.string(),
  request_id: z.string(),
  deduped: z.boolean(),
  state: z.enum(JOB_STATES),
})
export type Dispatched = z.infer<typeof Dispatched>

/** Answer to every other action: the job as it is now. `changed` is false when it was so already. */
export const ActionDone = z.object({ job: JobRow, changed: z.boolean() })
export type ActionDone = z.infer<typeof ActionDone>
