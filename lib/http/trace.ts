import { maySee } from '../access/caller.ts'
import type { Caller } from '../access/caller.ts'
import { RelayError } from '../errors.ts'
import { ToolTraceBody } from '../schema/api-request.ts'
import { jobIdOf } from '../schema/job-id.ts'
import type { RunningJob } from '../schema/job.ts'
import { redact } from '../schema/redact.ts'
import { workspacesFor } from './house.ts'
import type { Found, House } from './house.ts'
import { readAs } from './route.ts'

/** Units of the arguments and of the result of one tool call that are kept. */
const SUMMARY_UNITS = 3000

/**
 * Takes a tool call that happened elsewhere into the activity of the run it belongs to. The run is named by
 * its request id, and the conversation must be its own. Throws `INPUT_INVALID`, `FORBIDDEN` where no token is
 * asked for, `JOB_NOT_FOUND`, `AUTH_REQUIRED` for another conversation, and `STATE_REFUSED` when it is over.
 */
export async function takeToolTrace(house: House, caller: Caller, body: unknown): Promise<void> {
  const trace = readAs(ToolTraceBody, body, 'the body')
  const { services, job } = await findRun(house, caller, trace.request_id)
  const conversation = job.run?.conversation_key ?? job.task.conversation_key
  if (conversation !== trace.conversation_key) {
    const message = `Cannot take the trace: run "${trace.request_id}" belongs to another conversation.`
    throw new RelayError('AUTH_REQUIRED', message)
  }
  const running = underWay(job)
  services.queue.report(running, {
    kind: 'tool_ended',
    tool: trace.tool,
    text:
      trace.error === null || trace.error === undefined
        ? trace.title
        : `${trace.title}: ${trace.error}`,
    ok: trace.ok ?? true,
    detail: detailOf(trace),
    ...(typeof trace.duration_ms === 'number' ? { duration_ms: trace.duration_ms } : {}),
  })
}

/** The run of a request id, for a caller that was given it; for all others there is none. */
async function findRun(house: House, caller: Caller, requestId: string): Promise<Found> {
  const jobId = jobIdOf(requestId)
  for (const workspace of workspacesFor(house, caller)) {
    const services = await house.workspaces.open(workspace)
    try {
      const job = await services.queue.get(jobId)
      const parties = { job_id: job.job_id, to: job.to, from: job.from.agent }
      if (maySee(caller, workspace, parties)) return { workspace, services, job }
    } catch (error) {
      if (!(error instanceof RelayError) || error.code !== 'JOB_NOT_FOUND') throw error
    }
  }
  const message = `Cannot take the trace: there is no run "${requestId.slice(0, 80)}" that you may report about.`
  throw new RelayError('JOB_NOT_FOUND', message)
}

function underWay(job: Found['job']): RunningJob {
  if (job.state === 'running') return job
  const message = `Cannot take the trace: run "${job.request_id}" is ${job.state}, not running.`
  throw new RelayError('STATE_REFUSED', message)
}

function detailOf(trace: ToolTraceBody): string {
  const parts: [string, unknown][] = [
    ['arguments', trace.args_summary],
    ['result', trace.result_summary],
  ]
  return parts
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${redact(JSON.stringify(value)).slice(0, SUMMARY_UNITS)}`)
    .join('\n')
}
