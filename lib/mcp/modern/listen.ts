import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Call } from '../../operations/operation.ts'
import { performAt } from '../../operations/perform.ts'
import type { Services } from '../../operations/services.ts'
import { lookAtTask, readTask } from '../../operations/tasks/read-task.ts'
import { isFinal, openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { ProtocolError } from '../protocol-error.ts'
import { checkDeclared, takesForms } from '../tasks/extension.ts'
import { stateOf } from '../tasks/task-state.ts'
import { parse } from '../tasks/tasks.ts'
import type { TaskRequest } from '../tasks/tasks.ts'

/** Tasks of one subscription. Each uses a file watch, and the system limits their number. */
const MAX_TASKS = 100

/** Resources of one subscription, for the same reason. */
const MAX_RESOURCES = 100

const filter = z.looseObject({
  notifications: z.looseObject({
    taskIds: z.array(z.string()).max(MAX_TASKS).optional(),
    resourceSubscriptions: z.array(z.string()).max(MAX_RESOURCES).optional(),
    toolsListChanged: z.boolean().optional(),
  }),
})

const SUBSCRIPTION = 'io.modelcontextprotocol/subscriptionId'

type Listening = TaskRequest & {
  id: string | number
  /** Aborted when the client ends the subscription, or the process must exit. */
  signal: AbortSignal
  notify: (method: string, params: Record<string, unknown>) => Promise<void>
}

type Watch = { close: () => void }

/** What can be listened to besides tasks. */
export type Sources = {
  watchTools: (changed: () => Promise<void>) => Promise<Watch | undefined>
  watchResource: (uri: string, changed: () => void) => Promise<Watch>
  warn: (line: string) => void
}

/**
 * Answers `subscriptions/listen`: acknowledges what exists for the caller, sends each task as it is and again at every
 * change of its status, and each change of a resource and of the tools, and returns when the subscription ends. A
 * notification about a task acknowledges nothing: the inbox keeps what only a subscription showed.
 */
export async function listen(
  request: Listening,
  sources: Sources,
): Promise<Record<string, unknown>> {
  const { id, method, meta, signal } = request
  const asked = parse(filter, request.params, method).notifications
  if (asked.taskIds !== undefined) checkDeclared(method, meta)
  const send = createSender(request)
  const tasks = await tasksOf(await request.call(), [...new Set(asked.taskIds)])
  const watches: Watches = { tools: undefined, resources: new Map() }
  try {
    await watchAll(watches, asked, { sources, send })
    await send.begin({
      ...(asked.taskIds && { taskIds: tasks.map(({ job }) => job.job_id) }),
      ...(asked.resourceSubscriptions && { resourceSubscriptions: [...watches.resources.keys()] }),
      ...(watches.tools && { toolsListChanged: true }),
    })
    await Promise.all(tasks.map((task) => follow(task, { request, send, warn: sources.warn })))
    await aborted(signal)
  } finally {
    watches.tools?.close()
    for (const each of watches.resources.values()) each.close()
  }
  return { _meta: { [SUBSCRIPTION]: id } }
}

/** Sends the notifications of one subscription: what happens before its acknowledgement is sent after it. */
function createSender({ id, notify, signal }: Listening) {
  const _meta = { [SUBSCRIPTION]: id }
  let early: (() => Promise<void>)[] | undefined = []

  async function send(method: string, params: Record<string, unknown> = {}): Promise<void> {
    if (early !== undefined) early.push(() => send(method, params))
    else if (!signal.aborted) await notify(method, { _meta, ...params })
  }

  return Object.assign(send, {
    async begin(notifications: Record<string, unknown>): Promise<void> {
      await notify('notifications/subscriptions/acknowledged', { _meta, notifications })
      const waiting = early ?? []
      early = undefined
      for (const each of waiting) await each()
    },
  })
}

type Send = ReturnType<typeof createSender>

type Watches = { tools: Watch | undefined; resources: Map<string, Watch> }

/** Watches what was asked for. A resource that does not exist for the client is left out. */
async function watchAll(
  watches: Watches,
  asked: { resourceSubscriptions?: string[] | undefined; toolsListChanged?: boolean | undefined },
  { sources, send }: { sources: Sources; send: Send },
): Promise<void> {
  const { warn, watchTools, watchResource } = sources
  for (const uri of new Set(asked.resourceSubscriptions)) {
    const changed = () => {
      send('notifications/resources/updated', { uri }).catch((error: unknown) =>
        warn(`resource: ${String(error)}`),
      )
    }
    try {
      watches.resources.set(uri, await watchResource(uri, changed))
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error
    }
  }
  if (asked.toolsListChanged !== true) return
  watches.tools = await watchTools(() => send('notifications/tools/list_changed'))
}

type Found = { relay: Services; job: Job }

async function tasksOf(call: Call, ids: readonly string[]): Promise<Found[]> {
  const found: Found[] = []
  for (const job_id of ids) {
    try {
      const { result, at } = await performAt(readTask, withoutDuties(call), { job_id })
      if (at !== undefined && result.job.job_id === job_id) {
        found.push({ relay: at.relay, job: result.job })
      }
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
    }
  }
  return found
}

/** A call whose reply reports nothing that the inbox could forget. */
function withoutDuties(call: Call): Call {
  return { ...call, afterReply: () => {} }
}

async function follow(
  { relay, job: { job_id } }: Found,
  on: {
    request: Listening
    send: Send
    warn: (line: string) => void
  },
): Promise<void> {
  const { request, send, warn } = on
  const { signal } = request
  let sent = ''
  const onCheck = async (job: Job) => {
    const now = `${job.state} ${openQuestion(job)?.question_id ?? ''} ${job.attempts}`
    if (now === sent || signal.aborted) return
    sent = now
    const seen = await lookAtTask({ relay }, job)
    const state = await stateOf(seen, { relay, takesForms: takesForms(request.meta), warn })
    await send('notifications/tasks', state)
  }
  const wait = { until: isFinal, timeoutMs: Number.POSITIVE_INFINITY, signal, onCheck }
  try {
    await relay.whileWaiting(() => relay.queue.waitFor(job_id, wait))
  } catch (error) {
    warn(`following task ${job_id}: ${String(error)}`)
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
