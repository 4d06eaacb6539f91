import * as z from 'zod/mini'

import { MessageId } from './channel.ts'
import { CheckBegun, CheckRound } from './check.ts'
import { EARLY_END, EARLY_END_AGAIN } from './early-end.ts'
import { FlowNode } from './flow-node.ts'
import { FORMAT } from './format.ts'
import { Budget } from './budget.ts'
import { AgentId, DisplayName, Instant, JobId, Label, RequestId, wholeNumber } from './name.ts'
import { ProcessIdentity, WorkerIdentity } from './process.ts'
import { Failure, Result, Usage, Worktree } from './result.ts'
import { Run } from './run.ts'
import { Spent } from './spent.ts'
import { Fallback, Fork, Parent, Sender, Task } from './task.ts'
import { Traceparent, Tracestate } from './traceparent.ts'
import { quickCheckOf } from './quick-check.ts'
import { parseKnown } from './unknown-fields.ts'

/**
 * `version` numbers a job's events from 1; only the first line with a version counts. `format` is that of the
 * program that wrote the line; a program reads every format up to its own.
 */
const stamp = {
  format: wholeNumber(1, FORMAT),
  version: wholeNumber(1),
  at: Instant,
  writer: z.string(),
}

const token = wholeNumber(1)

/** A person, by the name known to the CLI or the dashboard, or the agent that sent the job. */
export const Actor = z.union([
  z.strictObject({ person: DisplayName }),
  z.strictObject({ agent: AgentId, session: z.optional(z.string()) }),
])
export type Actor = z.infer<typeof Actor>

export const Choice = z.string().check(z.minLength(1), z.maxLength(200))

/** Creates a job and carries everything about it. `digest` is the SHA-256 (hex) that a repeated request must match. */
const Enqueue = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('enqueue'),
    job_id: JobId,
    request_id: RequestId,
    digest: z.string(),
    to: AgentId,
    from: Sender,
    task: Task,
    ttl_ms: z.optional(wholeNumber(1)),
    max_attempts: wholeNumber(1),
    priority: wholeNumber(-100, 100),
    not_before: z.optional(Instant),
    parent: z.optional(Parent),
    fork: z.optional(Fork),
    labels: z.array(Label),
    budget: z.optional(Budget),
    /** The agent of the remote caller that sent it, directly or through a turn; absent for the owner's own agents. */
    scope: z.optional(AgentId),
    /** The message because of which it was sent. */
    message_id: z.optional(MessageId),
    /** Which job of a flow it is. */
    flow: z.optional(FlowNode),
    fallback: z.optional(Fallback),
    /** The job in whose place it was sent: its first turn gets what is known of the last one of that job. */
    inherits: z.optional(JobId),
    /** True for a job that takes the place of another one, and waits until that is cancelled. */
    held: z.optional(z.boolean()),
    /** Where its dispatch is in a trace. */
    traceparent: z.optional(Traceparent),
    tracestate: z.optional(Tracestate),
  }),
)
export type Enqueue = z.infer<ReturnType<typeof Enqueue>>

const Claim = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('claim'),
    worker: WorkerIdentity,
    lease_ms: wholeNumber(1),
    /** Milliseconds of the machine's monotonic clock, which is unaffected by changes to the wall clock. */
    lease_ends_monotonic_ms: z.number(),
    /** The same by the wall clock, for processes that share no monotonic clock. Absent in lines of older programs. */
    lease_ends_at: z.optional(Instant),
  }),
)

/** A process that the turn started, recorded so that another process can stop it if the worker is killed. */
const Spawn = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('spawn'),
    token,
    process: ProcessIdentity,
  }),
)

const Complete = onDemand(() =>
  z.strictObject({ ...stamp, type: z.literal('complete'), token, result: Result }),
)

/** `untouched`: the holder guarantees that the turn changed nothing, so that even a write job may be queued again. */
const Fail = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('fail'),
    token,
    error: Failure,
    retryable: z.boolean(),
    untouched: z.optional(z.boolean()),
    retry_at: z.optional(Instant),
    usage: z.optional(Usage),
    ...EARLY_END_AGAIN,
  }),
)

/** `error`: the service limit that refused the turn, shown while the job waits. */
const Release = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('release'),
    token,
    reason: z.string(),
    error: z.optional(Failure),
    untouched: z.optional(z.boolean()),
    not_before: z.optional(Instant),
    usage: z.optional(Usage),
    ...EARLY_END_AGAIN,
  }),
)

const Lose = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('lose'),
    token,
    reason: z.string(),
    ...EARLY_END_AGAIN,
  }),
)

const Park = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('park'),
    token,
    error: Failure,
    usage: z.optional(Usage),
    ...EARLY_END,
  }),
)

const Flag = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('flag'),
    token,
    reason: z.string(),
    result: z.optional(Result),
    /** True when the agent cannot continue without something that is out of its reach. */
    blocked: z.optional(z.boolean()),
  }),
)

const Resolve = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('resolve'),
    outcome: z.enum(['queued', 'completed', 'failed']),
    by: z.strictObject({ person: DisplayName }),
    note: z.optional(z.string()),
    /** What the next turn is sent, for a job that ran and is sent back. */
    feedback: z.optional(z.string().check(z.minLength(1))),
    /** When the new time to live ends, for a job that a person lets run again. */
    expires_at: z.optional(Instant),
  }),
)

const Recover = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('recover'),
    by: z.strictObject({ person: DisplayName }),
    note: z.optional(z.string()),
    /** When the new time to live ends, for a job that a person lets run again. */
    expires_at: z.optional(Instant),
  }),
)

const Cancel = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('cancel'),
    by: Actor,
    reason: z.optional(z.string()),
    ...EARLY_END,
  }),
)

const Ask = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('ask'),
    token,
    question_id: z.string().check(z.minLength(1), z.maxLength(64)),
    text: z.string().check(z.minLength(1)),
    choices: z.optional(z.array(Choice)),
  }),
)

/** State of work done by an external service, for the next turn. The latest event replaces the earlier ones. */
const RunNoted = onDemand(() =>
  z.strictObject({ ...stamp, type: z.literal('run'), token, run: Run }),
)

/** Guidance for work in progress; repeating a `steer_id` has no effect. */
const Steer = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('steer'),
    steer_id: z.string().check(z.minLength(1), z.maxLength(64)),
    text: z.string().check(z.minLength(1)),
    by: Actor,
  }),
)

const Answer = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('answer'),
    question_id: z.string(),
    answer: z.string().check(z.minLength(1)),
    by: Actor,
  }),
)

/** A turn ended with this result, and its checks begin. */
const Check = onDemand(() =>
  z.strictObject({ ...stamp, type: z.literal('check'), token, ...CheckBegun }),
)

/** What the checks said. It completes the job, sends it back to its agent, or leaves it to a person. */
const Checked = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('checked'),
    token,
    ...CheckRound.def.shape,
    /** Where the changes are, when the turn had a worktree of its own. */
    worktree: z.optional(Worktree),
  }),
)

const Expire = onDemand(() => z.strictObject({ ...stamp, type: z.literal('expire'), ...EARLY_END }))

/**
 * What remains of an ended job after its retention: enough to recognise a repeated request, without the prompt
 * or the result. It is the only line of its log and keeps the version that the job had.
 */
const Tombstone = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('tombstone'),
    job_id: JobId,
    request_id: RequestId,
    digest: z.string(),
    to: AgentId,
    from: Sender,
    /** Needed to remove the job from its parent's index of children. Absent in tombstones of older programs. */
    parent: z.optional(Parent),
    state: z.enum(['completed', 'failed', 'cancelled', 'expired']),
    write: z.boolean(),
    attempts: wholeNumber(0),
    token: wholeNumber(0),
    labels: z.array(Label),
    created_at: Instant,
    ended_at: Instant,
    scope: z.optional(AgentId),
    message_id: z.optional(MessageId),
    model: z.optional(z.string()),
    spent: z.optional(Spent),
  }),
)
export type Tombstone = z.infer<ReturnType<typeof Tombstone>>

/** Replaces a damaged log that a person quarantined, so that its request id never starts another job. */
const SetAside = onDemand(() =>
  z.strictObject({
    ...stamp,
    type: z.literal('set_aside'),
    job_id: JobId,
    kept_as: z.string(),
    reason: z.string(),
  }),
)
export type SetAside = z.infer<ReturnType<typeof SetAside>>

/** Everything that can happen to a job; each event is one line of its log. */
const EVENTS = {
  enqueue: Enqueue,
  claim: Claim,
  spawn: Spawn,
  complete: Complete,
  fail: Fail,
  release: Release,
  lose: Lose,
  park: Park,
  flag: Flag,
  resolve: Resolve,
  recover: Recover,
  cancel: Cancel,
  ask: Ask,
  answer: Answer,
  run: RunNoted,
  steer: Steer,
  check: Check,
  checked: Checked,
  expire: Expire,
}
export type JobEvent = z.infer<ReturnType<(typeof EVENTS)[keyof typeof EVENTS]>>

/** Every kind of log line: the events, and the two entries with which the store replaces a whole log. */
export const ENTRIES = { ...EVENTS, tombstone: Tombstone, set_aside: SetAside }
export type LogEntry = z.infer<ReturnType<(typeof ENTRIES)[keyof typeof ENTRIES]>>

/**
 * Checks an event before it is written, and returns it as every reader will find it: what is not JSON is dropped or
 * refused, and nothing is shared with the value.
 */
export function checkEvent(value: object): Checked<JobEvent> {
  const copy = quickCopy<JobEvent>(EVENTS, value)
  if (copy !== undefined) return { success: true, data: copy }
  return check<JobEvent>(EVENTS, JSON.parse(JSON.stringify(value)))
}

/**
 * Checks a log line that was read. Unknown fields are dropped: a later version that adds a field which must not
 * be ignored raises the format of the line.
 */
export function checkEntry(value: unknown): Checked<LogEntry> {
  const copy = quickCopy<LogEntry>(ENTRIES, value)
  if (copy !== undefined) return { success: true, data: copy }
  return parseKnown((known) => check<LogEntry>(ENTRIES, known), value)
}

type Checked<T> = { success: true; data: T } | { success: false; error: z.core.$ZodError }
type Schema<T> = z.ZodMiniType<T>
type Schemas<T> = Record<string, () => Schema<T>>

const quickChecks = new Map(
  Object.entries(ENTRIES).map(([type, schema]) => [type, onDemand(() => quickCheckOf(schema()))]),
)

/** A copy of a value that the schema of its type accepts as it is; undefined when the schema must decide. */
function quickCopy<T>(schemas: Schemas<T>, value: unknown): T | undefined {
  const quickCheck = quickChecks.get(typeOf(schemas, value) ?? '')
  // The value fits the schema, whose type this is.
  return quickCheck?.()(value) as T | undefined
}

/** Checks a value against the schema of its type. */
function check<T>(schemas: Schemas<T>, value: unknown): Checked<T> {
  const type = typeOf(schemas, value)
  const schema = type === undefined ? undefined : schemas[type]
  return (schema?.() ?? oneOf(Object.keys(schemas))).safeParse(value)
}

function typeOf(schemas: object, value: unknown): string | undefined {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : ''
  return typeof type === 'string' && Object.hasOwn(schemas, type) ? type : undefined
}

/** A schema that refuses every value, for one whose type is missing or unknown. */
function oneOf(types: string[]): Schema<never> {
  return z.pipe(z.object({ type: z.enum(types) }), z.never())
}

/**
 * Makes a value on first use. Building a schema takes as long as checking a hundred values with it, and a
 * short-lived process uses few of the schemas.
 */
function onDemand<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

type Unstamped<E> = E extends JobEvent ? Omit<E, 'format' | 'version' | 'writer'> : never

/** An event before the store has assigned its version and format. */
export type NewEvent = Unstamped<JobEvent>
