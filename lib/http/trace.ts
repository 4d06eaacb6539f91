import { randomUUID } from 'node:crypto'

import type { Caller } from '../access/caller.ts'
import { bearerOf } from '../access/identify.ts'
import { RelayError } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { Activity } from '../schema/activity.ts'
import { ToolTraceBody } from '../schema/api-request.ts'
import { scopeOfKey } from '../schema/conversation.ts'
import { jobIdOf, jobIdWithin } from '../schema/job-id.ts'
import type { Job } from '../schema/job.ts'
import { redactHead } from '../schema/redact/redact.ts'
import { isCapability, isOpen } from '../operations/report/run.ts'
import type { OpenJob } from '../operations/report/run.ts'
import type { Services } from '../operations/services.ts'
import { placesFor, queueOf } from './house.ts'
import type { House } from './house.ts'
import { readAs } from './route.ts'
import { findRunAnywhere } from './run.ts'

/** Units of the arguments and of the result of one tool call that are kept. */
const SUMMARY_UNITS = 3000

/** Who sends a trace: somebody who was let in, or a run that shows the capability of its task. */
export type TraceSender = Caller | { rights: 'run'; capability: string }

type Found = { services: Services; job: Job }

/** The run that a request shows the capability of as its bearer; undefined when it shows anything else. */
export function runIn({ authorization = '' }: { authorization?: string | undefined }) {
  const capability = bearerOf(authorization)
  if (capability === undefined || !isCapability(capability)) return undefined
  return { rights: 'run', capability } satisfies TraceSender
}

/**
 * Takes a tool call that happened elsewhere into the activity of the run it belongs to. The run is named by
 * its request id, and the conversation must be its own. Throws `INPUT_INVALID`, `RUN_NOT_FOUND` for a
 * capability that no run has, `JOB_NOT_FOUND` for a run that is not the sender's to report about,
 * `AUTH_REQUIRED` for another conversation, and `STATE_REFUSED` when it is over.
 */
export async function takeToolTrace(
  house: House,
  sender: TraceSender,
  body: unknown,
): Promise<void> {
  const trace = readAs(ToolTraceBody, body, 'the body')
  const { services, job } = await findTraced(house, sender, trace)
  const conversation = job.run?.conversation_key ?? job.task.conversation_key
  if (conversation !== trace.conversation_key) {
    const message = `Cannot take the trace: run "${trace.request_id}" belongs to another conversation.`
    throw new RelayError('AUTH_REQUIRED', message)
  }
  const { job_id, token } = underWay(job)
  for (const line of linesOf(trace)) services.queue.report({ job_id, token }, line)
}

/** A call as the executors of this machine tell theirs: what was asked when it began, what it gave when it ended. */
function linesOf(trace: ToolTraceBody): Activity[] {
  const { tool, title, error, ok, duration_ms } = trace
  const call_id = randomUUID()
  const asked = summaryOf(trace.args_summary)
  const why = typeof error === 'string' ? error : undefined
  const gave = [why, summaryOf(trace.result_summary)].filter((part) => part !== undefined)
  const begun = { kind: 'tool_started', tool, call_id, text: title } as const
  const ended = { kind: 'tool_ended', tool, call_id, ok: ok ?? true } as const
  return [
    { ...begun, ...(asked !== undefined && { detail: asked }) },
    {
      ...ended,
      text: why === undefined ? title : `${title}: ${why}`,
      ...(gave.length > 0 && { detail: gave.join('\n') }),
      ...(typeof duration_ms === 'number' && { duration_ms }),
    },
  ]
}

/** The run of a request id, for a sender that was given it; for all others there is none. */
async function findTraced(house: House, sender: TraceSender, trace: Named): Promise<Found> {
  const { request_id: requestId } = trace
  const found =
    sender.rights === 'run'
      ? await findByCapability(house, sender.capability)
      : await findGiven(house, sender, trace)
  if (found?.job.request_id === requestId) return found
  const message = `Cannot take the trace: there is no run "${requestId.slice(0, 80)}" that you may report about.`
  throw new RelayError('JOB_NOT_FOUND', message)
}

/** What a trace says of its run. */
type Named = Pick<ToolTraceBody, 'request_id' | 'conversation_key'>

async function findGiven(house: House, caller: Caller, trace: Named): Promise<Found | undefined> {
  for (const workspace of await placesFor(house, caller)) {
    const services = await house.workspaces.open(workspace)
    const queue = queueOf(house, caller, services.queue)
    for (const id of idsOf(trace)) {
      const job = await unless('JOB_NOT_FOUND', queue.get(id))
      if (job !== undefined) return { services, job }
    }
  }
  return undefined
}

/**
 * Where a run of this request id may be: where the owner's agents put it, and where a remote caller's request
 * leads, whose scope the key of its conversation names. Without a conversation the key names the job itself.
 */
function idsOf({ request_id, conversation_key }: Named): string[] {
  const scope = scopeOfKey(conversation_key)
  const [, own] = /^job-([a-z2-7]{26})$/.exec(conversation_key) ?? []
  const scoped = scope === undefined ? [] : [jobIdWithin(scope, request_id)]
  return [...scoped, jobIdOf(request_id), ...(own === undefined ? [] : [own])]
}

async function findByCapability(house: House, capability: string): Promise<Found> {
  const found = await findRunAnywhere(house, capability)
  if (found !== undefined) return found
  const message =
    'Cannot take the trace: no run has this capability. Send the one from the header of its task.'
  throw new RelayError('RUN_NOT_FOUND', message)
}

/** What was looked for; undefined when it was refused as not being there. */
async function unless<T>(code: ErrorCode, looking: Promise<T>): Promise<T | undefined> {
  try {
    return await looking
  } catch (error) {
    if (error instanceof RelayError && error.code === code) return undefined
    throw error
  }
}

function underWay(job: Job): OpenJob {
  if (isOpen(job)) return job
  const message = `Cannot take the trace: run "${job.request_id}" is ${job.state}, not running.`
  throw new RelayError('STATE_REFUSED', message)
}

function summaryOf(summary: ToolTraceBody['args_summary']): string | undefined {
  if (summary === null || summary === undefined) return undefined
  return redactHead(JSON.stringify(summary), SUMMARY_UNITS)
}
