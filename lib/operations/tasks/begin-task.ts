import type { Job } from '../../schema/job.ts'
import type { Call, JobContext, Operation } from '../operation.ts'
import { perform } from '../perform.ts'

/** A tool that can begin without its wait. */
export type BeginsTask = Operation & Required<Pick<Operation, 'begin'>>

/** True for a tool that sends a job and waits for it. */
export function beginsTask(tool: Operation): tool is BeginsTask {
  return tool.begin !== undefined
}

/** Calls a tool up to its wait, with every check of a call. Returns the job, which is on disk. Throws RelayError. */
export function beginTask(tool: BeginsTask, call: Call, args: unknown): Promise<Job> {
  const run = (context: JobContext, input: unknown) => tool.begin(context, input)
  return perform<unknown, Job>({ ...tool, run, view: noView }, call, args)
}

function noView(): never {
  throw new Error('the job is what this operation returns')
}
