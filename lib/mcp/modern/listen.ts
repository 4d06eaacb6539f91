import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { Call } from '../../operations/operation.ts'
import { performAt } from '../../operations/perform.ts'
import type { Services } from '../../operations/services.ts'
import { lookAtTask, readTask } from '../../operations/tasks/read-task.ts'
import { isFinal, openQuestion } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { checkDeclared, takesForms } from '../tasks/extension.ts'
import { stateOf } from '../tasks/task-state.ts'
import { parse } from '../tasks/tasks.ts'
import type { TaskRequest } from '../tasks/tasks.ts'

/** Tasks of one subscription. Each uses a file watch, and the system limits their number. */
const MAX_TASKS = 100

const filter = z.looseObject({
  notifications: z.looseObject({ taskIds: z.array(z.string()).max(MAX_TASKS).optional() }),
})

const SUBSCRIPTION = 'io.modelcontextprotocol/subscriptionId'

type Listening = TaskRequest & {
  id: string | number
  /** Aborted when the client ends the subscription, or the process must exit. */
  signal: AbortSignal
  notify: (method: string, params: Record<string, unknown>) => Promise<void>
}

/**
 * Answers `subscriptions/listen`: acknowledges the tasks that exist for the caller, sends each as it is and again at every
 * change of its status, and returns when the subscription ends. Nothing else is sent. A notification acknowledges
 * nothing: the inbox keeps what only a subscription showed.
 */
export async function listen(
  request: Listening,
  warn: (line: string) => void,
): Promise<Record<string, unknown>> {
  const { id, method, meta, signal } = request
  const _meta = { [SUBSCRIPTION]: id }
  const { notifications } = parse(filter, request.params, method)
  const { taskIds } = notifications
  if (taskIds !== undefined) checkDeclared(method, meta)
  const found = await tasksOf(await request.call(), [...new Set(taskIds)])
  const granted = taskIds === undefined ? {} : { taskIds: found.map(({ job }) => job.job_id) }
  await request.notify('notifications/subscriptions/acknowledged', {
    _meta,
    notifications: granted,
  })
  const send = (state: Record<string, unknown>) =>
    request.notify('notifications/tasks', { _meta, ...state })
  await Promise.all(found.map((task) => follow(task, { request, send, warn })))
  await aborted(signal)
  return { _meta }
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
    send: (state: Record<string, unknown>) => Promise<void>
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
    await send(state)
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
