import { RelayError } from '../../errors.ts'
import { memberOf } from '../../flow/condition.ts'
import { mostChars, taskOf } from '../../flow/prompt.ts'
import type { FeedText } from '../../flow/prompt.ts'
import { nodeRequestId, stepOfNode } from '../../flow/run.ts'
import type { FlowRun } from '../../flow/run.ts'
import type { Due } from '../../flow/walked.ts'
import type { Actor } from '../../schema/event.ts'
import type { NodeEnd } from '../../schema/flow.ts'
import { isFinal } from '../../schema/job.ts'
import type { CompletedJob, FinalJob, Job } from '../../schema/job.ts'
import { jobIdWithin } from '../../schema/job-id.ts'
import type { Request } from '../../schema/task.ts'
import { MAX_TASK_BYTES } from '../../schema/task.ts'
import { cut } from '../../text/cut.ts'
import { replacementsOf, retryIdOf, retryOf } from '../again.ts'
import { cancel } from '../cancel.ts'
import { dispatch } from '../dispatch.ts'
import type { DispatchOn, DispatchedBy } from '../dispatch.ts'
import { firstStored } from '../find.ts'
import { isRefusedForGood } from '../for-good.ts'

/** The most bytes of a structured result that the log of a flow keeps, for its conditions. */
const STRUCTURED_BYTES = 64 * 1024

/** How often a job can have been reassigned or retried. */
const MOST_MOVES = 100

/** The jobs of flows: how they are found, sent and stopped. */
export type Nodes = {
  /** The job of a node, or what it was reassigned or retried as; undefined when that was not sent yet. */
  read(run: FlowRun, node: string): Promise<Job | undefined>
  /** Sends a job that is due, unless it was sent before. Returns its end when it can never be sent. */
  send(run: FlowRun, due: Due): Promise<NodeEnd | undefined>
  /** Cancels a job that is not wanted. One that was noted as sent, and is not stored yet, can never run afterwards. */
  stop(run: FlowRun, node: string, how: { by: Actor; reason: string }): Promise<void>
}

export function createNodes(on: DispatchOn): Nodes {
  const { store, clock } = on

  /** The job that has the place of a node now, and the one before it when that was retried. */
  async function find(run: FlowRun, node: string): Promise<{ job?: Job; before?: Job }> {
    let id = jobIdWithin(run.sender.scope, nodeRequestId(run.flow_id, node))
    let before: Job | undefined
    for (let times = 0; ; times += 1) {
      const job = await store.jobs.read(id, { durable: true })
      if (job === undefined) return before === undefined ? {} : { before }
      if (run.retried.has(job.job_id)) {
        before = job
        id = retryIdOf(job)
        continue
      }
      const moved = times < MOST_MOVES ? await movedTo(run, node, job) : undefined
      if (moved === undefined) return { job }
      id = moved
    }
  }

  /** What a cancelled job was reassigned as. */
  async function movedTo({ flow_id }: FlowRun, node: string, job: Job) {
    if (job.state !== 'cancelled') return undefined
    const id = await firstStored(store, replacementsOf(job))
    const flow = id === undefined ? undefined : (await store.jobs.read(id))?.flow
    return flow?.node === node && flow.flow_id === flow_id ? id : undefined
  }

  async function read(run: FlowRun, node: string): Promise<Job | undefined> {
    return (await find(run, node)).job
  }

  async function requestOf(run: FlowRun, due: Due): Promise<Request> {
    const { step, node } = due
    const feeds = await feedsOf(run, due)
    const task = taskOf(due, { flowId: run.flow_id, feeds })
    const bytes = Buffer.byteLength(JSON.stringify(task))
    if (bytes > MAX_TASK_BYTES) {
      const message = `The task with its inputs has ${bytes} bytes, and at most ${MAX_TASK_BYTES} are accepted. Take less of the inputs.`
      throw new RelayError('TASK_TOO_LARGE', message)
    }
    const { to, ttl_ms, max_attempts, priority, labels, budget, fallback } = step
    const request_id = nodeRequestId(run.flow_id, node)
    return { to, task, request_id, ttl_ms, max_attempts, priority, labels, budget, fallback }
  }

  async function feedsOf(run: FlowRun, { inputs }: Due): Promise<FeedText[]> {
    const found: FeedText[] = []
    for (const feed of inputs) {
      for (const node of feed.nodes) {
        const job = await read(run, node)
        if (job?.state !== 'completed') continue
        const { job_id, to, state } = job
        const text = await textOf(job, feed)
        found.push({ of: node, show: feed.show, field: feed.field, job_id, to, state, ...text })
      }
    }
    return found
  }

  async function textOf(
    job: CompletedJob,
    feed: Due['inputs'][number],
  ): Promise<{ text: string; total: number }> {
    const most = mostChars(feed)
    if (feed.field === undefined) return store.blobs.slice(job.result, 0, most)
    const value = memberOf(job.result.structured, feed.field)
    const whole = value === undefined ? '(no such member)' : JSON.stringify(value)
    return { text: whole.slice(0, most), total: whole.length }
  }

  return {
    read,

    async send(run, due) {
      const { node } = due
      const { job, before } = await find(run, node)
      if (job !== undefined) return undefined
      try {
        const request = before === undefined ? await requestOf(run, due) : retryOf(before)
        const flow = { flow_id: run.flow_id, node }
        await dispatch(on, request, senderOf(run), { flow })
        return undefined
      } catch (error) {
        if (!isRefusedForGood(error)) throw error
        // Another process may have sent it, or its parent was cancelled after it was.
        if ((await read(run, node))?.flow?.node === node) return undefined
        const at = new Date(clock.now()).toISOString()
        return { node, at, state: 'failed', reason: cut(error.message, 500) }
      }
    },

    async stop(run, node, how) {
      const { job, before } = await find(run, node)
      if (job === undefined) await stopUnsent(on, run, { node, before }, how)
      else if (!isFinal(job)) await cancel(on, job.job_id, how)
    },
  }
}

/**
 * A process noted the job as sent, and may be about to send it. A job under its request id that never runs makes its
 * dispatch return that one.
 */
async function stopUnsent(
  on: DispatchOn,
  run: FlowRun,
  { node, before }: { node: string; before: Job | undefined },
  how: { by: Actor; reason: string },
): Promise<void> {
  const request_id =
    before === undefined ? nodeRequestId(run.flow_id, node) : retryOf(before).request_id
  const to = before?.to ?? stepOfNode(run.flow, node)?.to ?? run.sender.from.agent
  const request = { to, task: { prompt: how.reason }, request_id }
  const flow = { flow_id: run.flow_id, node }
  const { from, parent, remote } = run.sender
  const sender = { from, parentId: parent, remote }
  const sent = await dispatch(on, request, sender, { isHeld: true, flow }).catch(unlessSent)
  if (sent !== undefined) await cancel(on, sent.job.job_id, how)
}

function unlessSent(error: unknown): undefined {
  if (isRefusedForGood(error)) return undefined
  throw error
}

function senderOf({ sender }: FlowRun): DispatchedBy {
  return { from: sender.from, parentId: sender.parent, remote: sender.remote }
}

/** How a job of a flow ended, as its log keeps it. */
export function endOf(node: string, job: FinalJob): NodeEnd {
  const { job_id, state, updated_at: at } = job
  const end: NodeEnd = { node, job_id, state, at }
  switch (job.state) {
    case 'completed': {
      const { structured } = job.result
      const isShort = Buffer.byteLength(JSON.stringify(structured) ?? '') <= STRUCTURED_BYTES
      if (structured !== undefined && isShort) return { ...end, structured }
      return structured === undefined
        ? end
        : { ...end, reason: `Its structured result has over ${STRUCTURED_BYTES} bytes.` }
    }
    case 'failed':
      return { ...end, reason: cut(`${job.error.message} (${job.error.code})`, 500) }
    case 'cancelled':
      return job.reason === undefined ? end : { ...end, reason: cut(job.reason, 500) }
    case 'expired':
      return { ...end, reason: 'Its time to live ended.' }
  }
}
