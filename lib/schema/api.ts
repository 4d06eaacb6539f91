import * as z from 'zod/mini'

import { ActivityLine } from './activity.ts'
import { ApiResult } from './api-result.ts'
import { JOB_STATES } from './job.ts'
import { FaultKind } from './pause.ts'
import { AgentId, Instant, wholeNumber } from './name.ts'
import { Failure, Usage, Worktree } from './result.ts'
import { Parent, Sender, Task } from './task.ts'

/*
 * What the JSON API of the HTTP facade answers. Names are snake_case, absent is null, times are ISO 8601
 * in UTC. Readers take what they know and pass over the rest, so that a new field breaks nobody.
 *
 * A job id names a job of one workspace: with several workspaces in the data directory, pass the row's
 * `workspace` as `?workspace=` wherever a path names a job. What a turn gave is in `api-result.ts`, what
 * is sent in `api-request.ts`, what the event streams carry in `api-frame.ts`.
 */

/** The body of every answer that is not 2xx; `code` is one of `docs/errors.md`. */
export const ApiError = z.object({
  code: z.string(),
  message: z.string(),
  details: z.optional(z.record(z.string(), z.json())),
})
export type ApiError = z.infer<typeof ApiError>

/** Who a request comes from: the owner sees and does everything, an agent only what it sent. */
export const ApiCaller = z.object({
  name: z.string(),
  rights: z.enum(['owner', 'agent']),
  /** The agent that this caller speaks for; null for the owner. */
  agent: z.nullable(AgentId),
})
export type ApiCaller = z.infer<typeof ApiCaller>

/** `GET /api/session`, the one question that needs no sign-in: whether one is needed, and who is signed in. */
export const ApiSession = z.object({
  auth: z.enum(['none', 'token', 'oauth']),
  /** Null until a token was given to `POST /api/session`; never null where `auth` is `none`. */
  caller: z.nullable(ApiCaller),
  version: z.string(),
  /** Only in the answer to a sign-in: what the page sends as `x-relay-key` with every request from then on. */
  key: z.optional(z.string()),
})
export type ApiSession = z.infer<typeof ApiSession>

/** One project folder with a store in the data directory. */
export const WorkspaceRow = z.object({
  /** What `?workspace=` takes. */
  workspace: z.string(),
  /** Last part of the path. */
  name: z.string(),
  path: z.string(),
  created_at: Instant,
  needs_me: wholeNumber(0),
  running: wholeNumber(0),
  /** Agents that take no jobs for a while. */
  paused: z.array(AgentId),
  /** Why its jobs cannot be read now; null when they can. */
  problem: z.nullable(Failure),
})
export type WorkspaceRow = z.infer<typeof WorkspaceRow>

/** `GET /api/workspaces`. */
export const WorkspaceList = z.object({ workspaces: z.array(WorkspaceRow) })
export type WorkspaceList = z.infer<typeof WorkspaceList>

/** A worker process that serves an agent. */
export const WorkerRow = z.object({
  worker_id: z.string(),
  pid: wholeNumber(1),
  started_at: Instant,
  allows_writes: z.boolean(),
  concurrency: wholeNumber(1),
})
export type WorkerRow = z.infer<typeof WorkerRow>

/** Why an agent takes no jobs for a while; none of them spends an attempt. */
export const PausedRow = z.object({
  kind: FaultKind,
  /** Code of the fault that began it. */
  code: z.string(),
  reason: z.string(),
  since: Instant,
  /** Then one job tests whether the fault is over. */
  until: Instant,
  /** True for what only a person can mend, such as an expired login. */
  needs_person: z.boolean(),
})
export type PausedRow = z.infer<typeof PausedRow>

/** An agent of one workspace: registered there, served there, or named by the operator's configuration. */
export const AgentRow = z.object({
  workspace: z.string(),
  agent: AgentId,
  description: z.nullable(z.string()),
  last_seen: z.nullable(Instant),
  /** How its turns are run (`codex`, `claude`, `command`…); null when nothing is configured. */
  executor: z.nullable(z.string()),
  model: z.nullable(z.string()),
  allows_writes: z.boolean(),
  running: wholeNumber(0),
  /** Null while it takes jobs. */
  paused: z.nullable(PausedRow),
  workers: z.array(WorkerRow),
})
export type AgentRow = z.infer<typeof AgentRow>

/** Whether the pause of an agent was ended. */
export const AgentResumed = z.object({
  agent: AgentId,
  /** False when it was not paused. */
  resumed: z.boolean(),
})
export type AgentResumed = z.infer<typeof AgentResumed>

/** `GET /api/agents?workspace`. */
export const AgentList = z.object({ agents: z.array(AgentRow) })
export type AgentList = z.infer<typeof AgentList>

/** A conversation of an agent that reports by its tools, and what the agent calls it. */
export const ConversationRow = z.object({
  workspace: z.string(),
  agent: AgentId,
  /** Of a job that names none, `job-` and its id. */
  conversation_key: z.string(),
  title: z.nullable(z.string()),
  /** The latest jobs in it, as many as are remembered. */
  jobs: wholeNumber(0),
  updated_at: Instant,
})
export type ConversationRow = z.infer<typeof ConversationRow>

/** `GET /api/conversations?workspace`: of each agent the latest, latest first. */
export const ConversationList = z.object({ conversations: z.array(ConversationRow) })
export type ConversationList = z.infer<typeof ConversationList>

/** What a job waits for a person for. */
export const NEEDS = ['answer', 'review', 'recovery'] as const

/** What can be done about a job now, each a `POST /api/jobs/:id/<action>`. */
export const ACTIONS = ['answer', 'cancel', 'retry', 'recover', 'review', 'merge', 'steer'] as const
export type JobAction = (typeof ACTIONS)[number]

/** One job of a list, and of the event streams. Of two rows of a job the one with the larger `version` is newer. */
export const JobRow = z.object({
  workspace: z.string(),
  job_id: z.string(),
  version: wholeNumber(1),
  state: z.enum(JOB_STATES),
  /** Null when it needs nobody. A job with a need stands first. */
  needs: z.nullable(z.enum(NEEDS)),
  to: AgentId,
  from: AgentId,
  /** First line of the prompt, 80 characters at most. */
  headline: z.string(),
  executor: z.nullable(z.string()),
  model: z.nullable(z.string()),
  conversation_key: z.nullable(z.string()),
  parent: z.nullable(z.string()),
  labels: z.array(z.string()),
  write: z.boolean(),
  attempts: wholeNumber(0),
  max_attempts: wholeNumber(1),
  priority: z.int(),
  created_at: Instant,
  updated_at: Instant,
  /** Since when it is in this state; of a question, since when it is open. */
  state_since: Instant,
  /** A queued job is not run before this time. */
  not_before: z.nullable(Instant),
  /** Of the result; US dollars. Null while there is none, or where the client reports none. */
  cost_usd: z.nullable(z.number()),
  /** Code of the latest failure, also of a job that will be tried again. */
  error_code: z.nullable(z.string()),
  /** In one line what it asks, why it waits for a person, or what went wrong last; null when nothing is amiss. */
  notice: z.nullable(z.string()),
})
export type JobRow = z.infer<typeof JobRow>

/**
 * `GET /api/jobs?workspace&state&to&from&label&conversation&q&since&limit&cursor`. Needs a person first,
 * then running, queued, ended (latest first). `state` takes several with commas; `q` looks for its words
 * in headline, names and labels, and for the beginning of an id. A page may be short, even empty, and yet have a cursor.
 */
export const JobList = z.object({
  jobs: z.array(JobRow),
  /** Jobs on this page whose log cannot be read. */
  damaged: z.array(z.object({ workspace: z.string(), job_id: z.string(), message: z.string() })),
  next_cursor: z.nullable(z.string()),
})
export type JobList = z.infer<typeof JobList>

/** The question of a running job; open while `answer` is null. */
export const ApiQuestion = z.object({
  question_id: z.string(),
  text: z.string(),
  choices: z.array(z.string()),
  answer: z.nullable(z.string()),
})
export type ApiQuestion = z.infer<typeof ApiQuestion>

/** What a person has to decide: before a job runs, after it ran, or after a write turn that ended half-way. */
export const ApiReview = z.object({
  kind: z.enum(['before', 'after', 'recovery']),
  reason: z.string(),
})
export type ApiReview = z.infer<typeof ApiReview>

/** A lease: which worker had the job until when. */
export const ApiLease = z.object({
  worker_id: z.string(),
  pid: wholeNumber(1),
  lease_ms: wholeNumber(1),
  /** Milliseconds until it ends, as of this answer; null once the attempt is over. */
  ends_in_ms: z.nullable(z.number()),
})
export type ApiLease = z.infer<typeof ApiLease>

/** One turn of a job. `ended_as` is `running` while it goes on. */
export const ApiAttempt = z.object({
  attempt: wholeNumber(0),
  token: wholeNumber(1),
  started_at: Instant,
  ended_at: z.nullable(Instant),
  ended_as: z.string(),
  error: z.nullable(Failure),
  usage: z.nullable(Usage),
  lease: ApiLease,
})
export type ApiAttempt = z.infer<typeof ApiAttempt>

/** Who was told of this job, by which way, and whether it was seen. */
export const ApiDelivery = z.object({
  at: Instant,
  agent: AgentId,
  session: z.nullable(z.string()),
  /** What it was told of: `completed`, `question`… */
  kind: z.string(),
  way: z.nullable(z.string()),
  state: z.enum(['queued', 'offered', 'seen', 'done']),
})
export type ApiDelivery = z.infer<typeof ApiDelivery>

/** One step of the plan that the turn told last. */
export const ApiPlanStep = z.object({
  text: z.string(),
  state: z.enum(['pending', 'active', 'done', 'skipped']),
  /** A remark of its agent, such as why it was skipped. */
  note: z.nullable(z.string()),
})
export type ApiPlanStep = z.infer<typeof ApiPlanStep>

/** One event of the job's log, as it stands there but for long texts, which are cut. */
export const ApiLogEvent = z.looseObject({
  type: z.string(),
  version: wholeNumber(1),
  at: Instant,
})
export type ApiLogEvent = z.infer<typeof ApiLogEvent>

/** One line of what turns told. `after` is where the next read goes on; it also names the line. */
export const ApiActivity = z.extend(ActivityLine, { after: wholeNumber(0) })
export type ApiActivity = z.infer<typeof ApiActivity>

/** `GET /api/jobs/:id`; an unambiguous prefix of the id will do. */
export const JobDetail = z.object({
  job: JobRow,
  /** One sentence: what it waits for, or how it ended. */
  why: z.string(),
  /** Only these will be accepted now; the buttons to show. */
  actions: z.array(z.enum(ACTIONS)),
  request_id: z.string(),
  from: Sender,
  parent: z.nullable(Parent),
  /** Its `prompt` is empty when the retention is over and `expunged` is true. */
  task: Task,
  expunged: z.boolean(),
  expires_at: z.nullable(Instant),
  thread_id: z.nullable(z.string()),
  question: z.nullable(ApiQuestion),
  review: z.nullable(ApiReview),
  result: z.nullable(ApiResult),
  error: z.nullable(Failure),
  /** The latest failure, also while the job waits for its next attempt. */
  last_error: z.nullable(Failure),
  /** Where its latest turn worked, if that was a worktree that still stands; then there is a diff. */
  worktree: z.nullable(Worktree),
  plan: z.array(ApiPlanStep),
  attempts: z.array(ApiAttempt),
  deliveries: z.array(ApiDelivery),
  events: z.array(ApiLogEvent),
  /** The last lines; earlier ones are at `GET /api/jobs/:id/activity`. */
  activity: z.array(ApiActivity),
  /** Where `GET /api/jobs/:id/events?after=` goes on behind this answer, missing and repeating nothing. */
  position: z.string(),
})
export type JobDetail = z.infer<typeof JobDetail>

/** `GET /api/jobs/:id/activity?after&limit`: oldest first from a position on (0: the beginning); without `after` the last ones. */
export const ActivityPage = z.object({
  activity: z.array(ApiActivity),
  /** Give it as `after`; null when there is no more for now. */
  next: z.nullable(wholeNumber(0)),
})
export type ActivityPage = z.infer<typeof ActivityPage>

/** `GET /api/jobs/:id/diff`: what a merge of a write turn's worktree would change in the workspace's commit. */
export const JobDiff = z.object({
  worktree: Worktree,
  files: z.array(
    z.object({
      path: z.string(),
      /** Its former name; null when it has kept it. */
      from: z.nullable(z.string()),
      /** Null for a file that is not text. */
      added: z.nullable(wholeNumber(0)),
      removed: z.nullable(wholeNumber(0)),
    }),
  ),
  /** Unified, as git writes it; cut when `truncated`. */
  patch: z.string(),
  truncated: z.boolean(),
  /** True when all of it is merged; then this is what the turn changed. */
  merged: z.boolean(),
  /** Paths for which a merge is refused; then this is what the branch changed. */
  conflicts: z.array(z.string()),
  /** What to know before reading the patch, one sentence each. */
  notes: z.array(z.string()),
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
