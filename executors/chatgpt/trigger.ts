import type * as z from 'zod/mini'

import { RelayError } from '../../lib/errors.ts'
import { triggerProblem } from '../../lib/schema/settings.ts'
import type { ChatgptSettings } from '../../lib/schema/settings.ts'
import { parseJson } from '../json.ts'
import { RunAnswer, TriggerAnswer } from './schema.ts'

/** The edge of the service was seen to stall requests that name a common library. */
const USER_AGENT = 'durable-relay'

/** An answer is a few hundred bytes; more is read by nobody. */
const BODY_BYTES = 64 * 1024

/** What is said of a refusal, in characters. */
const REASON = 500

/**
 * What came of a request. `refused`: the service answered with another status, or there is no token to show
 * it (status 0). `unanswered`: nobody knows whether it arrived.
 */
export type Answer<T> =
  | { kind: 'taken'; body: T }
  | { kind: 'refused'; status: number; reason: string; retry_after_ms: number | undefined }
  | { kind: 'unanswered'; reason: string }

/** The trigger of one agent. `token` is asked for at each request and is in no message that comes out. */
export type Trigger = ReturnType<typeof createTrigger>

export function createTrigger(
  settings: Pick<ChatgptSettings, 'triggerUrl' | 'allowLoopback'>,
  options: { token: () => string; requestMs: number; now: () => number },
) {
  /** One request. The address is judged each time: a token goes nowhere else, also not by a redirect. */
  async function request<S extends z.ZodMiniType>(
    path: string,
    schema: S,
    init: { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal },
  ): Promise<Answer<z.output<S>>> {
    const problem = triggerProblem(settings.triggerUrl, settings.allowLoopback)
    if (problem !== undefined) throw new TypeError(`The trigger URL ${problem}.`)
    const shown = tokenOf(options.token)
    if ('problem' in shown) {
      return { kind: 'refused', status: 0, reason: shown.problem, retry_after_ms: undefined }
    }
    const { token } = shown
    const timeout = AbortSignal.timeout(options.requestMs)
    try {
      const response = await fetch(settings.triggerUrl.replace(/\/trigger$/, path), {
        ...init,
        headers: {
          ...init.headers,
          authorization: `Bearer ${token}`,
          'user-agent': USER_AGENT,
          // Needed for the id of the run in the answer.
          'openai-beta': 'workspace_agent_runs=v1',
        },
        redirect: 'manual',
        signal: AbortSignal.any([init.signal, timeout]),
      })
      const text = await readText(response)
      if (!response.ok) return refusalOf(response, scrub(text, token), options.now())
      const body = schema.safeParse(text.trim() === '' ? {} : valueOf(text))
      if (body.success) return { kind: 'taken', body: body.data }
      return { kind: 'unanswered', reason: 'its answer cannot be read' }
    } catch (error) {
      if (timeout.aborted) {
        return { kind: 'unanswered', reason: `no answer in ${options.requestMs} ms` }
      }
      return { kind: 'unanswered', reason: scrub(wordsOf(error), token) }
    }
  }

  return {
    /** Sends a text to the agent. The same key again is the same text, which then starts nothing twice. */
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

    /** How a run stands. */
    look(serviceId: string, signal: AbortSignal): Promise<Answer<RunAnswer>> {
      return request(`/runs/${serviceId}`, RunAnswer, { method: 'GET', headers: {}, signal })
    },
  }
}

/** The token, or why there is none: it may be taken away while runs go on. */
function tokenOf(read: () => string): { token: string } | { problem: string } {
  try {
    return { token: read() }
  } catch (error) {
    if (error instanceof RelayError) return { problem: error.message }
    throw error
  }
}

/** Anything but an object, also what is no JSON, counts as an answer without members. */
function valueOf(text: string): unknown {
  const parsed = parseJson(text)
  const isObject = parsed.ok && typeof parsed.value === 'object' && parsed.value !== null
  return isObject ? parsed.value : {}
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Read to its end or to the limit; the rest is thrown away with the connection.
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

/** `fetch` hides what happened in the cause. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  return cause === undefined || cause === '' ? error.message : `${error.message}: ${cause}`
}
