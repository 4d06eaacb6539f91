import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

import { outcomeOf } from '../../operations/tasks/read-task.ts'
import type { Services } from '../../operations/services.ts'
import type { Job } from '../../schema/job.ts'
import { orToolError, toolResult } from '../tools.ts'
import { inputRequestsOf, taskOf } from './task.ts'
import type { InputRequest, Task } from './task.ts'

/** A task with what belongs to its status; the extension's `DetailedTask`. */
export type TaskState = Task & {
  inputRequests?: Record<string, InputRequest>
  result?: CallToolResult & { resultType: 'complete' }
}

/** Reads what a task is now. A completed one has the result that its tool would have returned. */
export async function stateOf(
  { job, why }: { job: Job; why: string },
  on: { relay: Services; takesForms: boolean; warn: (line: string) => void },
): Promise<TaskState> {
  const { relay, takesForms, warn } = on
  const { clock, keepsMs } = relay
  const task = taskOf(job, { why, nowMs: clock.now(), takesForms, keepsMs })
  if (task.status === 'input_required') return { ...task, inputRequests: inputRequestsOf(job) }
  if (task.status !== 'completed') return task
  return { ...task, result: { ...(await resultOf(relay, job, warn)), resultType: 'complete' } }
}

/** What the tool that sent an ended job would have returned. */
export function resultOf(
  relay: Services,
  job: Job,
  warn: (line: string) => void,
): Promise<CallToolResult> {
  return orToolError('read a task', warn, async () => toolResult(await outcomeOf({ relay }, job)))
}
