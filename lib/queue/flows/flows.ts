import { randomUUID } from 'node:crypto'

import { RelayError, systemCode } from '../../errors.ts'
import { readFlow } from '../../flow/definition.ts'
import { flowNotFound } from '../../flow/refusal.ts'
import { whyApart } from '../../flow/rejoin.ts'
import { jobStepsOf, nextOf, stateOf } from '../../flow/run.ts'
import type { FlowRun, Next } from '../../flow/run.ts'
import { causeOf } from '../../job/dependents.ts'
import { flowNotification } from '../../job/notify.ts'
import { canonical } from '../../schema/canonical.ts'
import type { Actor } from '../../schema/event.ts'
import type { FlowEvent, NodeEnd } from '../../schema/flow.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { jobIdOf } from '../../schema/job-id.ts'
import type { NewNotification } from '../../schema/notification.ts'
import type { Watch } from '../../store/jobs.ts'
import type { DispatchOn, DispatchedBy } from '../dispatch.ts'
import { createFlowCollection } from './collection.ts'
import { createFlowIndex } from './known-flows.ts'
import type { FlowRow } from './known-flows.ts'
import { refuseReserved } from '../reserved.ts'
import { createFlowLogs, flowLog } from './log.ts'
import { createNodes, endOf } from './nodes.ts'

/** How often one step of a flow is decided again because another process wrote first. */
const MAX_TRIES = 100

/**
 * Flows: several jobs with dependencies, sent in one call. The log of a flow is the truth about it, and any process
 * moves it on: the one that ends a job, and every sweep. Each job has a request id of its own, so that two processes
 * which send it send one job.
 */
export type Flows = {
  /**
   * Stores a flow and sends the jobs that are due. A request id that names a flow returns that flow. Throws
   * `FLOW_INVALID`, and `REQUEST_ID_CONFLICT` when it names another flow.
   */
  start(
    given: { flow: unknown; request_id?: string | undefined },
    sender: DispatchedBy,
  ): Promise<{ run: FlowRun; deduped: boolean }>
  /** Throws `FLOW_NOT_FOUND`. */
  get(flowId: string): Promise<FlowRun>
  /** The flows, the latest first. */
  list(): Promise<FlowRow[]>
  /** The job of each node that was sent, as it is now. */
  jobs(run: FlowRun): Promise<Map<string, Job>>
  /** Cancels a flow and its jobs; false when it had ended. */
  cancel(
    flowId: string,
    how: { by: Actor; reason?: string | undefined },
  ): Promise<{ run: FlowRun; cancelled: boolean }>
  /**
   * Takes the end of a job of a flow back, and sends its task again in its place; a flow that had failed continues.
   * Returns why that cannot be: words that complete "it is a job of its own, because …". Repeating it changes nothing.
   */
  rejoin(job: Job, by: Actor): Promise<string | undefined>
  /** Moves a flow on as far as possible. Any process may call it at any time. */
  advance(flowId: string): Promise<void>
  /** Does that for the flow of a job that has just ended. Failures are left to the next sweep. */
  jobEnded(job: Job): Promise<void>
  /** Moves on every flow that has not ended. */
  tend(): Promise<void>
  /**
   * Shrinks flows that ended before a time (ISO), `most` at most, to tombstones: their steps, prompts and results are
   * removed, and their request ids stay known. Returns how many. Two processes may do it at once.
   */
  collect(before: string, most?: number): Promise<number>
  /** Calls back when the log of a flow may have grown. */
  watch(flowId: string, listener: () => void): Watch
}

export function createFlows(on: DispatchOn): Flows {
  const { store, clock } = on
  const logs = createFlowLogs(store.logs)
  const index = createFlowIndex(store.logs)
  const nodes = createNodes(on)
  const now = () => new Date(clock.now()).toISOString()

  async function get(flowId: string): Promise<FlowRun> {
    const found = await logs.read(flowId)
    if (found === undefined) throw flowNotFound(flowId)
    return found.run
  }

  async function jobs(run: FlowRun): Promise<Map<string, Job>> {
    const found = new Map<string, Job>()
    for (const node of run.sent) {
      const job = await nodes.read(run, node)
      if (job !== undefined) found.set(node, job)
    }
    return found
  }

  async function advance(flowId: string): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const found = await logs.read(flowId)
      if (found === undefined) return
      const { run, version } = found
      if (run.finished !== undefined) return finished(run)
      const event = await decide(run)
      if (event !== undefined) {
        await logs.append(flowId, version + 1, event)
        continue
      }
      const ended = await carryOut(run, nextOf(run))
      if (ended.length === 0) return
      await logs.append(flowId, version + 1, { type: 'advance', at: now(), ended, sent: [] })
    }
  }

  /** The next line of the log; undefined when there is nothing to note. */
  async function decide(run: FlowRun): Promise<FlowEvent | undefined> {
    const cause = await causeAbove(run)
    if (cause !== undefined) return { type: 'cancel', at: now(), ...cause }
    const next = nextOf(run)
    if (next.finish !== undefined) return { type: 'finish', at: now(), ...next.finish }
    const ended = await endsOf(run, next)
    const sent = next.send.map(({ node }) => node)
    // What ended decides what is sent, so it is noted first.
    if (ended.length > 0) return { type: 'advance', at: now(), ended, sent: [] }
    return sent.length > 0 ? { type: 'advance', at: now(), ended: [], sent } : undefined
  }

  /** A flow that a turn sent is cancelled with the job of that turn. */
  async function causeAbove({ sender, cancelled }: FlowRun) {
    if (sender.parent === undefined || cancelled !== undefined) return undefined
    const parent = await store.jobs.read(sender.parent)
    return parent && causeOf(parent)
  }

  /** The jobs that have ended since, in the order of their ends. */
  async function endsOf(run: FlowRun, { keep, stop }: Next): Promise<NodeEnd[]> {
    const ended: NodeEnd[] = []
    for (const node of [...keep.map((due) => due.node), ...stop]) {
      const job = await nodes.read(run, node)
      if (job !== undefined && isFinal(job)) ended.push(endOf(node, job))
    }
    return ended.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  }

  /** Sends what was noted as sent, and stops what is not wanted. Returns what ended by that. */
  async function carryOut(run: FlowRun, { keep, stop, rows }: Next): Promise<NodeEnd[]> {
    const ended: NodeEnd[] = []
    for (const due of keep) {
      const end = await nodes.send(run, due)
      if (end !== undefined) ended.push(end)
    }
    for (const node of stop) {
      const why = rows.find(({ key }) => key === node)?.why ?? ''
      const how = {
        by: run.cancelled?.by ?? { agent: run.sender.from.agent },
        reason: reasonOf(run, why),
      }
      await nodes.stop(run, node, how)
      const job = await nodes.read(run, node)
      if (job === undefined) ended.push({ node, at: now(), state: 'cancelled' })
      else if (isFinal(job)) ended.push(endOf(node, job))
    }
    return ended
  }

  async function rejoin({ job_id, flow }: Job, by: Actor): Promise<string | undefined> {
    if (flow === undefined) return 'it is of no flow'
    const { flow_id, node } = flow
    await advance(flow_id)
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const found = await logs.read(flow_id)
      if (found === undefined) return 'its flow was removed'
      const { run, version } = found
      const isNoted = run.retried.has(job_id)
      const why = isNoted ? undefined : whyApart(run, { node, job_id })
      if (why !== undefined) return why
      // Noted before the log changes, so that sweeps look at the flow, and after it, because one may have looked before.
      if (run.finished !== undefined) await index.resumed(rowOf(run))
      const event: FlowEvent = { type: 'retry', at: now(), node, job_id, by }
      if (!isNoted && !(await logs.append(flow_id, version + 1, event))) continue
      await index.resumed(rowOf(run))
      await advance(flow_id)
      return undefined
    }
    throw contested('retry a job of', flow_id)
  }

  /** A process may have died between the last line of a flow and this. */
  async function finished(run: FlowRun): Promise<void> {
    const rows = await index.list()
    // One that is not listed ended long ago: the list never loses sight of one that runs.
    if (rows.find(({ flow_id }) => flow_id === run.flow_id)?.state !== 'running') return
    if (isNews(run)) await store.mailbox.notify([noticeOf(run)])
    await index.ended(run.flow_id, stateOf(run), run.updated_at)
  }

  async function start(
    given: { flow: unknown; request_id?: string | undefined },
    sender: DispatchedBy,
  ): Promise<{ run: FlowRun; deduped: boolean }> {
    const { document, flow } = readFlow(given.flow)
    for (const step of jobStepsOf(flow)) refuseReserved(step.to, 'run the flow')
    const request_id = given.request_id ?? randomUUID()
    const scope = sender.remote?.agent ?? (await scopeAbove(sender))
    const flow_id = flowIdOf(scope, request_id)
    const digest = jobIdOf(canonical(document))
    const before = await logs.read(flow_id)
    if (before === undefined) {
      for (const { to, task } of jobStepsOf(flow)) on.refuseChecks?.({ to, task })
      const at = now()
      const { from, parentId: parent, remote } = sender
      const row = {
        flow_id,
        state: 'running',
        name: flow.name,
        from: from.agent,
        scope,
        created_at: at,
      } as const
      await index.begun({ ...row, updated_at: at })
      const by = {
        from,
        ...(parent === undefined ? {} : { parent }),
        ...(scope === undefined ? {} : { scope }),
        ...(remote && { remote }),
      }
      const facts = { flow_id, request_id, digest, document, sender: by }
      await logs.append(flow_id, 1, { type: 'start', format: 1, at, ...facts })
    }
    const run = await get(flow_id)
    if (run.digest !== digest) throw conflict(run)
    await advance(flow_id)
    return { run: await get(flow_id), deduped: before !== undefined }
  }

  async function scopeAbove({ parentId }: DispatchedBy): Promise<string | undefined> {
    return parentId === undefined ? undefined : (await store.jobs.read(parentId))?.scope
  }

  return {
    start,
    get,
    list: () => index.list(),
    jobs,
    async cancel(flowId, { by, reason }) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const found = await logs.read(flowId)
        if (found === undefined) throw flowNotFound(flowId)
        const { run, version } = found
        if (run.finished !== undefined) return { run, cancelled: false }
        const isNoted = run.cancelled !== undefined
        const event: FlowEvent = {
          type: 'cancel',
          at: now(),
          by,
          ...(reason === undefined ? {} : { reason }),
        }
        if (!isNoted && !(await logs.append(flowId, version + 1, event))) continue
        await advance(flowId)
        return { run: await get(flowId), cancelled: !isNoted }
      }
      throw contested('cancel', flowId)
    },
    advance,
    rejoin,
    async jobEnded({ flow }) {
      if (flow === undefined) return
      await advance(flow.flow_id).catch(unlessRefused)
    },
    async tend() {
      for (const flowId of await index.running()) await advance(flowId).catch(unlessRefused)
    },
    collect: createFlowCollection({ logs, index, nodes, now }),
    watch: (flowId, listener) => store.logs.watch(flowLog(flowId), listener),
  }
}

/** What this process cannot do now, the next sweep of any process tries again. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
}

function rowOf({ flow_id, flow, sender, created_at, updated_at }: FlowRun): FlowRow {
  const { from, scope } = sender
  const row = { flow_id, state: 'running', from: from.agent, created_at, updated_at } as const
  return { ...row, name: flow.name, scope }
}

function contested(verb: string, flowId: string): RelayError {
  const message = `Cannot ${verb} flow "${flowId}": it changes all the time. Try again.`
  return new RelayError('LOG_CONTESTED', message)
}

/** A sender is not notified of its own cancellation. */
function isNews({ finished, cancelled, sender }: FlowRun): boolean {
  if (finished?.state !== 'cancelled') return true
  const by = cancelled?.by
  return by === undefined || !('agent' in by) || by.agent !== sender.from.agent
}

/** A flow that continued after a retry ends once more, and that is another notification. */
function noticeOf({ flow_id, sender, finished, updated_at, retried }: FlowRun): NewNotification {
  const kind = `flow_${finished?.state ?? 'completed'}` as const
  const version = 1 + retried.size
  return flowNotification({ flow_id, from: sender.from, kind, version, at: updated_at })
}

function reasonOf({ flow_id, cancelled }: FlowRun, because: string): string {
  if (cancelled === undefined)
    return `Flow "${flow_id}" no longer needs its result. ${because}`.trim()
  const why = cancelled.reason === undefined ? '' : `: ${cancelled.reason}`
  return `Flow "${flow_id}" was cancelled${why}`
}

/** The id of a flow, as that of a job; no request id of a job has the same. */
export function flowIdOf(scope: string | undefined, requestId: string): string {
  return jobIdOf(`flow\0${scope ?? ''}\0${requestId}`)
}

function conflict({ flow_id, request_id }: FlowRun): RelayError {
  const message = `Cannot run the flow: request_id "${request_id}" already names flow "${flow_id}" with other steps. Use a new request_id for the new flow.`
  return new RelayError('REQUEST_ID_CONFLICT', message, { details: { flow_id } })
}
