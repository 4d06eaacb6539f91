import * as z from 'zod/mini'

import { RelayError } from '../../lib/errors.ts'
import { triggerProblem } from '../../lib/schema/settings.ts'
import type { ChatgptSettings } from '../../lib/schema/settings.ts'
import { parseJson } from '../json.ts'

/** The service's edge was seen to stall requests that name a common HTTP library. */
const USER_AGENT = 'durable-relay'

/** An answer has a few hundred bytes; the rest of a longer one is not read. */
const BODY_BYTES = 64 * 1024

/** The longest reason that is kept of a refusal, in UTF-16 units. */
const REASON = 500

/**
 * The outcome of a request. `refused`: the service answered with an error status, or there is no token to send
 * (status 0). `unanswered`: it is unknown whether the request arrived.
 */
export type Answer<T> =
  | { kind: 'accepted'; body: T }
  | { kind: 'refused'; status: number; reason: string; retry_after_ms: number | undefined }
  | { kind: 'unanswered'; reason: string }

/** An id of the service, which becomes part of an address. */
const ServiceId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/))

/** A page of ChatGPT for a person to open; any other address is dropped. */
const ConversationUrl = z.string().check(
  z.maxLength(500),
  z.refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    return url?.protocol === 'https:' && url.host === 'chatgpt.com' && url.username === ''
  }),
)

/** A member of another shape than documented counts as absent: an accepted run must not fail over an optional part. */
const lenient = <T extends z.ZodMiniType>(type: T) => z.catch(z.optional(type), undefined)

/** Answer to a trigger (202). Older versions of the service answered with an empty body. */
export const TriggerAnswer = z.object({
  conversation_url: lenient(ConversationUrl),
  agent_trigger_run_id: lenient(ServiceId),
})
export type TriggerAnswer = z.infer<typeof TriggerAnswer>

/** Answer to a request for the status of a run (200). */
export const RunAnswer = z.object({
  status: z.enum(['queued', 'in_progress', 'suspended', 'completed', 'failed']),
  conversation_url: lenient(ConversationUrl),
  error: lenient(z.nullable(z.object({ code: lenient(z.string()), message: lenient(z.string()) }))),
})
export type RunAnswer = z.infer<typeof RunAnswer>

/** The trigger of one agent. */
export type Trigger = ReturnType<typeof createTrigger>

/** `token` is called for each request; no message contains it. */
export function createTrigger(
  settings: Pick<ChatgptSettings, 'triggerUrl' | 'allowLoopback'>,
  options: { token: () => string; requestMs: number; now: () => number },
) {
  /** One request. The address is checked each time, and no redirect is followed: the token goes nowhere else. */
  async function request<S extends z.ZodMiniType>(
    path: string,
    schema: S,
    init: { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal },
  ): Promise<Answer<z.output<S>>> {
    const problem = triggerProblem(settings.triggerUrl, settings.allowLoopback)
    if (problem !== undefined) throw new TypeError(`The trigger URL ${problem}.`)
    const read = tokenOf(options.token)
    if ('problem' in read) {
      return { kind: 'refused', status: 0, reason: read.problem, retry_after_ms: undefined }
    }
    const { token } = read
    const timeout = AbortSignal.timeout(options.requestMs)
    try {
      const response = await fetch(settings.triggerUrl.replace(/\/trigger$/, path), {
        ...init,
        headers: {
          ...init.headers,
          authorization: `Bearer ${token}`,
          'user-agent': USER_AGENT,
          // Without it the answer lacks the id of the run.
          'openai-beta': 'workspace_agent_runs=v1',
        },
        redirect: 'manual',
        signal: AbortSignal.any([init.signal, timeout]),
      })
      const text = await readText(response)
      if (!response.ok) return refusalOf(response, scrub(text, token), options.now())
      const body = schema.safeParse(text.trim() === '' ? {} : valueOf(text))
      if (body.success) return { kind: 'accepted', body: body.data }
      return { kind: 'unanswered', reason: 'its answer cannot be read' }
    } catch (error) {
      if (timeout.aborted) {
        return { kind: 'unanswered', reason: `no answer in ${options.requestMs} ms` }
      }
      return { kind: 'unanswered', reason: scrub(messageOf(error), token) }
    }
  }

  return {
    /** Sends a text to the agent. The service starts nothing twice for the same key. */
    async send(
      { key, input, conversation_key }: { key: string; input: string; conversation_key: string },
      signal: AbortSignal,
    ): Promise<Answer<TriggerAnswer>> {
      return request('/trigger', TriggerAnswer, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ input, conversation_key }),
        signal,
      })
    },

    /** The status of a run. */
    statusOf(serviceId: string, signal: AbortSignal): Promise<Answer<RunAnswer>> {
      return request(`/runs/${serviceId}`, RunAnswer, { method: 'GET', headers: {}, signal })
    },
  }
}

/** The token, or why there is none: it may be removed while runs are in progress. */
function tokenOf(read: () => string): { token: string } | { problem: string } {
  try {
    return { token: read() }
  } catch (error) {
    if (error instanceof RelayError) return { problem: error.message }
    throw error
  }
}

/** Anything but a JSON object counts as an answer without members. */
function valueOf(text: string): unknown {
  const parsed = parseJson(text)
  const isObject = parsed.ok && typeof parsed.value === 'object' && parsed.value !== null
  return isObject ? parsed.value : {}
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array)
    bytes += (chunk as Uint8Array).length
    if (bytes > BODY_BYTES) break
  }
  return Buffer.concat(chunks).toString('utf8', 0, BODY_BYTES)
}

function refusalOf(response: Response, text: string, nowMs: number): Answer<never> {
  const reason = text.replaceAll(/\s+/g, ' ').trim().slice(0, REASON)
  const retry_after_ms = delayOf(response.headers.get('retry-after'), nowMs)
  return { kind: 'refused', status: response.status, reason, retry_after_ms }
}

/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). */
function delayOf(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs)
}

function scrub(text: string, token: string): string {
  return text.replaceAll(token, '[token]')
}

/** `fetch` reports the actual problem as the cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  return cause === undefined || cause === '' ? error.message : `${error.message}: ${cause}`
}
