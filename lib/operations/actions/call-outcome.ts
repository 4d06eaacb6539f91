import { RelayError } from '../../errors.ts'
import { actionOfAgent } from '../../schema/action-agent.ts'
import type { Job } from '../../schema/job.ts'
import { cut } from '../../text/cut.ts'
import type { Context } from '../operation.ts'
import { viewCall } from './get-invocation.ts'
import { acknowledgement } from './invoke-action.ts'

/**
 * What the tool of an action returns about its call: the output, or an acknowledgement with the reason why there is none
 * yet. Throws `ACTION_FAILED` for a call that failed.
 */
export async function outcomeOfCall(
  context: Pick<Context, 'relay'>,
  job: Job,
): Promise<Record<string, unknown>> {
  const name = actionOfAgent(job.to) ?? job.to
  if (job.state === 'failed') throw failed(name, job)
  const { invocation: _, status: state, ...view } = await viewCall(context, job)
  const isDone = job.state === 'completed'
  return {
    ...acknowledgement(name, job.job_id),
    ...(isDone ? { status: state, ...view } : { state, why: view.why }),
  }
}

function failed(name: string, job: Job & { state: 'failed' }): RelayError {
  const { code, message } = job.error
  const text = `Action "${name}" failed: ${cut(message, 2000)} (${code}). The call is ${job.job_id}; it is not repeated.`
  return new RelayError('ACTION_FAILED', text, {
    details: { action: name, invocation_id: job.job_id, code },
  })
}
