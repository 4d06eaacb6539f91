import { randomUUID } from 'node:crypto'

import * as z from 'zod/mini'

import { bearerOf } from '../access/identify.ts'
import { RelayError } from '../errors.ts'
import { findJob, usableWorkspaces } from '../operations/reach.ts'
import { findRunAnywhere, isCapability, isOpen } from '../operations/report/reported-run.ts'
import type { OpenJob } from '../operations/report/reported-run.ts'
import type { Services } from '../operations/services.ts'
import type { Caller } from '../rights/caller.ts'
import type { Activity } from '../schema/activity.ts'
import { scopeOfKey } from '../schema/conversation.ts'
import { jobIdOf, jobIdWithin } from '../schema/job-id.ts'
import type { Job } from '../schema/job.ts'
import { redactHead } from '../schema/redact/redact.ts'
import type { HttpContext } from './context.ts'
import { readAs } from './routes/body.ts'

/** UTF-16 units kept of the arguments and of the result of one tool call. */
const SUMMARY_UNITS = 3000

const words = (maximum: number) =>
  z.string().check(
    z.maxLength(maximum),
    z.refine((text) => text.trim() !== '', 'must not be empty'),
  )

const summary = z.optional(z.nullable(z.record(z.string(), z.json())))

/** The body of `POST /internal/tool-trace`: a tool call that a run made on another server. */
export const ToolTraceBody = z.strictObject({
  request_id: words(200),
  conversation_key: words(200),
  tool: words(200),
  title: words(500),
  args_summary: summary,
  result_summary: summary,
  started_at: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  duration_ms: z.optional(z.nullable(z.number().check(z.gte(0)))),
  ok: z.optional(z.boolean()),
  error: z.optional(z.nullable(z.string().check(z.maxLength(20_000)))),
})
type ToolTraceBody = z.infer<typeof ToolTraceBody>

/** Who sends a trace: a caller with a credential, or a run that shows the capability of its task. */
export type TraceSender = Caller | { kind: 'run'; capability: string }

type Found = { relay: Services; job: Job }

/** The run whose capability a request shows as its bearer; undefined when it shows anything else. */
export function runIn({ authorization = '' }: { authorization?: string | undefined }) {
  const capability = bearerOf(authorization)
  if (capability === undefined || !isCapability(capability)) return undefined
  return { kind: 'run', capability } satisfies TraceSender
}

/**
 * Adds a tool call on another server to the activity of the run that it belongs to. The request id names the run,
 * and the conversation must be that of the run. Throws `INPUT_INVALID`, `RUN_NOT_FOUND` for an unknown capability,
 * `JOB_NOT_FOUND` for a run that the sender may not report about, `AUTH_REQUIRED` for another conversation, and
 * `STATE_REFUSED` when the run has ended.
 */
export async function takeToolTrace(
  context: HttpContext,
  sender: TraceSender,
  body: unknown,
): Promise<void> {
  const trace = readAs(ToolTraceBody, body, 'the body')
  const { relay, job } = await findTraced(context, sender, trace)
  const conversation = job.run?.conversation_key ?? job.task.conversation_key
  if (conversation !== trace.conversation_key) {
    const message = `Cannot take the trace: run "${trace.request_id}" belongs to another conversation.`
    throw new RelayError('AUTH_REQUIRED', message)
  }
  const { job_id, token } = requireOpen(job)
  for (const line of linesOf(trace)) relay.queue.report({ job_id, token }, line)
}

/** A tool call as the executors of this machine report it: its arguments at the start, its result at the end. */
function linesOf(trace: ToolTraceBody): Activity[] {
  const { tool, title, error, ok, duration_ms } = trace
  const call_id = randomUUID()
  const args = summaryOf(trace.args_summary)
  const why = typeof error === 'string' ? error : undefined
  const results = [why, summaryOf(trace.result_summary)].filter((part) => part !== undefined)
  const started = { kind: 'tool_started', tool, call_id, text: title } as const
  const ended = { kind: 'tool_ended', tool, call_id, ok: ok ?? true } as const
  return [
    { ...started, ...(args !== undefined && { detail: args }) },
    {
      ...ended,
      text: why === undefined ? title : `${title}: ${why}`,
      ...(results.length > 0 && { detail: results.join('\n') }),
      ...(typeof duration_ms === 'number' && { duration_ms }),
    },
  ]
}

/** The run that a trace names, if its sender may report about it. */
async function findTraced(context: HttpContext, sender: TraceSender, trace: Named): Promise<Found> {
  const { request_id: requestId } = trace
  const found =
    sender.kind === 'run'
      ? await findByCapability(context, sender.capability)
      : await findSeen(context, sender, trace)
  if (found?.job.request_id === requestId) return found
  const message = `Cannot take the trace: there is no run "${requestId.slice(0, 80)}" that you may report about.`
  throw new RelayError('JOB_NOT_FOUND', message)
}

/** The fields by which a trace names its run. */
type Named = Pick<ToolTraceBody, 'request_id' | 'conversation_key'>

async function findSeen(
  { workspaces }: HttpContext,
  caller: Caller,
  trace: Named,
): Promise<Found | undefined> {
  for (const workspace of await usableWorkspaces({ caller, workspaces })) {
    for (const id of idsOf(trace)) {
      try {
        return await findJob({ caller, workspaces, workspace }, id)
      } catch (error) {
        if (!(error instanceof RelayError) || error.code !== 'JOB_NOT_FOUND') throw error
      }
    }
  }
  return undefined
}

/**
 * The ids that the job of this request can have: unscoped, as the owner's agents send it; scoped to the remote
 * caller that the key of its conversation names; or the one that a key without a conversation names.
 */
function idsOf({ request_id, conversation_key }: Named): string[] {
  const scope = scopeOfKey(conversation_key)
  const [, own] = /^job-([a-z2-7]{26})$/.exec(conversation_key) ?? []
  const scoped = scope === undefined ? [] : [jobIdWithin(scope, request_id)]
  return [...scoped, jobIdOf(request_id), ...(own === undefined ? [] : [own])]
}

async function findByCapability({ workspaces }: HttpContext, capability: string): Promise<Found> {
  const found = await findRunAnywhere(workspaces, capability)
  if (found !== undefined) return found
  const message =
    'Cannot take the trace: no run has this capability. Send the one from the header of its task.'
  throw new RelayError('RUN_NOT_FOUND', message)
}

function requireOpen(job: Job): OpenJob {
  if (isOpen(job)) return job
  const message = `Cannot take the trace: run "${job.request_id}" is ${job.state}, not running.`
  throw new RelayError('STATE_REFUSED', message)
}

function summaryOf(of: ToolTraceBody['args_summary']): string | undefined {
  if (of === null || of === undefined) return undefined
  return redactHead(JSON.stringify(of), SUMMARY_UNITS)
}
