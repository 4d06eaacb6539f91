import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

import type { Call } from '../../operations/operation.ts'
import { perform } from '../../operations/perform.ts'
import type { Services } from '../../operations/services.ts'
import { beginTask } from '../../operations/tasks/begin-task.ts'
import type { BeginsTask } from '../../operations/tasks/begin-task.ts'
import { lookAtTask, readTask } from '../../operations/tasks/read-task.ts'
import { isFinal } from '../../schema/job.ts'
import { orToolError } from '../tools.ts'
import { takesForms } from './extension.ts'
import type { Meta } from './extension.ts'
import { resultOf } from './task-state.ts'
import { taskOf } from './task.ts'
import type { Task } from './task.ts'

/** A tool's reply that is a task in place of its result. */
export type CreatedTask = Task & { resultType: 'task' }

/**
 * Calls a tool for a client that follows tasks: returns the task of its job, which is on disk, or the result at once where
 * the job has ended already.
 */
export function createTask(
  tool: BeginsTask,
  call: Call,
  on: { args: unknown; relay: Services; meta: Meta; warn: (line: string) => void },
): Promise<CreatedTask | CallToolResult> {
  const { args, relay, meta, warn } = on
  return orToolError<CreatedTask | CallToolResult>(tool.name, warn, async () => {
    const job = await beginTask(tool, call, args)
    if (isFinal(job)) {
      const { job: seen } = await perform(readTask, call, { job_id: job.job_id })
      return resultOf(relay, seen, warn)
    }
    const { why } = await lookAtTask({ relay }, job)
    const { clock, keepsMs } = relay
    const shown = { why, nowMs: clock.now(), takesForms: takesForms(meta), keepsMs }
    return { resultType: 'task', ...taskOf(job, shown) }
  })
}
