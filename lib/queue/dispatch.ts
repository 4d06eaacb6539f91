import { randomUUID } from 'node:crypto'
import { isAbsolute, relative } from 'node:path'

import { RelayError } from '../errors.ts'
import { folderInside } from '../files/inside.ts'
import type { RemoteWrites } from '../rights/caller.ts'
import { actionOfAgent } from '../schema/action-agent.ts'
import { keyWithin } from '../schema/conversation.ts'
import type { FlowNode } from '../schema/flow-node.ts'
import type { Job } from '../schema/job.ts'
import { digestOf, jobIdOf, jobIdWithin } from '../schema/job-id.ts'
import type { Fork, Request, Sender, Task } from '../schema/task.ts'
import type { TraceContext } from '../schema/traceparent.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import type { Tracing } from '../tracing/tracing.ts'
import type { Budgets } from './budgets/budgets.ts'
import { cancelOrphan } from './cancel.ts'
import { admitted, wantedFallback } from './fallback-agents.ts'
import type { FallbackOf } from './fallback-agents.ts'
import { placeBelow, refuseCancelled } from './guards.ts'
import type { Handovers } from './handovers.ts'
import { traced } from './traced.ts'

/** The default number of attempts. */
const MAX_ATTEMPTS = 3

/** Throws `WORKTREE_REFUSED` when it is certain, before the job exists, that no worktree can be created. */
export type RefuseWorktree = () => Promise<void>

/** Throws `CHECK_UNKNOWN` or `CHECK_FORBIDDEN` when a job may not name the checks of its task. */
export type RefuseChecks = (asked: { to: string; task: Task }) => void

/** The sender: an agent, the job whose turn is sending, and whether the sender waits for the new job. */
export type DispatchedBy = {
  from: Sender
  parentId?: string | undefined
  waits?: boolean | undefined
  /** Set for remote callers. Their request ids and conversations are scoped to the caller. */
  remote?: { agent: string; writes: RemoteWrites } | undefined
  /** The place in a trace that the request named. */
  trace?: TraceContext | undefined
}

export type Dispatched = { job: Job; deduped: boolean }

/** What dispatching needs. */
export type DispatchOn = {
  store: Store
  clock: Clock
  refuseWorktree?: RefuseWorktree | undefined
  refuseChecks?: RefuseChecks | undefined
  /** See `createQueue`. */
  folder?: string | undefined
  tracing?: Tracing | undefined
  handovers: Handovers
  /** Without it, budgets are stored and not checked. */
  budgets?: Budgets | undefined
  fallbackOf?: FallbackOf | undefined
}
type Asked = Request & { fork?: Fork | undefined; inherits?: string | undefined }

/**
 * Stores a request as a job, or finds the job that this sender's request id already names. Throws
 * `REQUEST_ID_CONFLICT` when that job has another task, `FORBIDDEN` for a write job of a remote caller without
 * that right, and what `placeBelow`, `refuseChecks`, `refuseWorktree` and `Budgets.admit` throw. With `isHeld`, the job
 * waits until a `resolve` lets it run.
 * `flow`: which job of a flow it is.
 */
export function dispatch(
  on: DispatchOn,
  given: Asked,
  sender: DispatchedBy,
  { isHeld = false, flow }: { isHeld?: boolean; flow?: FlowNode | undefined } = {},
): Promise<Dispatched> {
  return traced(on, { to: given.to, sender }, (trace) =>
    place(on, given, { sender, isHeld, flow, trace }),
  )
}

async function place(
  on: DispatchOn,
  given: Asked,
  how: {
    sender: DispatchedBy
    isHeld: boolean
    flow: FlowNode | undefined
    trace: TraceContext | undefined
  },
): Promise<Dispatched> {
  const { sender, isHeld, flow } = how
  const { store, clock } = on
  const folder = on.folder ?? (store.spansHosts ? store.workspace : undefined)
  const asked = folder === undefined ? given : { ...given, task: portable(folder, given.task) }
  const { to, fork } = asked
  refuseRemoteWrite(asked.task, sender)
  const below = await placeBelow(store, sender.parentId, {
    to,
    write: asked.task.write === true,
    waits: sender.waits === true,
  })
  let fallback = wantedFallback(asked, on.fallbackOf)
  const scope = sender.remote?.agent ?? below.scope
  const before = await sentBefore(store, asked, sender)
  if (before !== undefined) return before
  const request_id = asked.request_id ?? randomUUID()
  const job_id = jobIdWithin(scope, request_id)
  const task = scope === undefined ? asked.task : taskWithin(scope, asked.task)
  const digest = digestOf(to, identityOf(to, task), fork)
  // A request id that already names a job returns that job, whatever the workspace looks like now.
  const { budget } = asked
  const parentId = below.parent?.job_id
  const mayBeBound = budget !== undefined || parentId !== undefined || flow !== undefined
  const mayBeRefused =
    task.worktree === true || task.checks !== undefined || mayBeBound || fallback.length > 0
  if (mayBeRefused && (await store.jobs.read(job_id)) === undefined) {
    const admit = async (agent: string, model: string | undefined) => {
      on.refuseChecks?.({ to: agent, task })
      const flowId = flow?.flow_id
      if (mayBeBound) await on.budgets?.admit({ to: agent, model, budget, parentId, flowId })
    }
    await admit(to, task.model)
    if (task.worktree === true) await on.refuseWorktree?.()
    fallback = await admitted(fallback, asked.fallback !== undefined, async (agent) => {
      const step = { to: agent, write: task.write === true, waits: sender.waits === true }
      await placeBelow(store, sender.parentId, step)
      // The model of the task is that of the first agent.
      await admit(agent, undefined)
    })
  }
  const { created, job } = await store.jobs.create({
    type: 'enqueue',
    at: new Date(clock.now()).toISOString(),
    job_id,
    request_id,
    digest,
    to,
    from: sender.from,
    task: reviewed(task, sender),
    ttl_ms: asked.ttl_ms,
    max_attempts: asked.max_attempts ?? MAX_ATTEMPTS,
    priority: asked.priority ?? 0,
    not_before: asked.not_before,
    parent: below.parent,
    fork,
    labels: asked.labels ?? [],
    ...(budget === undefined ? {} : { budget }),
    scope,
    ...(asked.message_id === undefined ? {} : { message_id: asked.message_id }),
    ...(isHeld ? { held: true } : {}),
    ...(how.trace ?? below.trace),
    ...(flow === undefined ? {} : { flow }),
    ...(fallback.length === 0 ? {} : { fallback }),
    ...(asked.inherits === undefined ? {} : { inherits: asked.inherits }),
  })
  if (!created) refuseConflict(job, { request_id, digest })
  // The parent may have been cancelled since it was checked, by a process that did not see this job yet.
  const cancelledParent = created ? await cancelOrphan(on, job) : undefined
  if (cancelledParent !== undefined) refuseCancelled(cancelledParent)
  return { job, deduped: !created }
}

/**
 * The job that this sender's request id names, if there is one. It is looked up before anything else of a request is
 * checked that may have changed since the job was sent.
 */
export async function sentAs(
  { store }: Pick<DispatchOn, 'store'>,
  requestId: string,
  { parentId, remote }: DispatchedBy,
): Promise<Job | undefined> {
  const parent = parentId === undefined ? undefined : await store.jobs.read(parentId)
  return store.jobs.read(jobIdWithin(remote?.agent ?? parent?.scope, requestId))
}

/** What a repeated request must have in common. The output schema of an action may change between two calls. */
function identityOf(to: string, task: Task): Task {
  return actionOfAgent(to) === undefined ? task : { ...task, result_schema: undefined }
}

/**
 * Finds the job that a remote caller sent under this request id to a version that did not scope request ids by
 * caller. It is found as long as its log exists. A job of any other sender is ignored.
 */
async function sentBefore(
  store: Store,
  { to, task, fork, request_id }: Asked,
  { remote }: DispatchedBy,
): Promise<Dispatched | undefined> {
  if (remote === undefined || request_id === undefined) return undefined
  const job = await readIfWhole(store, jobIdOf(request_id))
  if (job?.from.agent !== remote.agent || job.scope !== undefined) return undefined
  refuseConflict(job, { request_id, digest: digestOf(to, task, fork) })
  return { job, deduped: true }
}

/** An unreadable log may belong to another sender, so nothing about it is revealed. */
async function readIfWhole(store: Store, jobId: string): Promise<Job | undefined> {
  try {
    return await store.jobs.read(jobId)
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

/** The task with a folder of the workspace as every worker finds it: the workspace is at another path there. */
function portable(workspace: string, task: Task): Task {
  if (task.cwd === undefined || !isAbsolute(task.cwd)) return task
  const way = relative(workspace, folderInside(workspace, task.cwd) ?? task.cwd)
  const isOutside = way === '..' || way.startsWith('../')
  return isOutside ? task : { ...task, cwd: way === '' ? '.' : way }
}

function taskWithin(scope: string, task: Task): Task {
  const key = task.conversation_key
  return key === undefined ? task : { ...task, conversation_key: keyWithin(scope, key) }
}

/**
 * The digest covers the task as the sender sent it, so that a repeat is recognised after the operator has
 * changed the setting.
 */
function reviewed(task: Task, { remote }: DispatchedBy): Task {
  const mustReview = remote?.writes === 'reviewed' && task.write === true
  return mustReview ? { ...task, require_review: true } : task
}

function refuseRemoteWrite(task: Task, { remote }: DispatchedBy): void {
  if (remote?.writes !== 'refused' || task.write !== true) return
  const message = `Cannot dispatch a write job as "${remote.agent}": the operator lets remote callers of this kind send read-only jobs only. Dispatch it without "write".`
  throw new RelayError('FORBIDDEN', message)
}

function refuseConflict(job: Job, asked: { request_id: string; digest: string }): void {
  const { request_id, digest } = asked
  if (job.digest === digest && job.request_id === request_id) return
  const message = `Cannot dispatch: request_id "${request_id}" already names job "${job.job_id}" (to "${job.to}", ${job.state}) with another task. Poll that job, or use a new request_id for the new task.`
  throw new RelayError('REQUEST_ID_CONFLICT', message, { details: { job_id: job.job_id } })
}
