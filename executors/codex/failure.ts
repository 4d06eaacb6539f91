import * as z from 'zod/mini'

import type { FaultKind } from '../../lib/schema/pause.ts'
import type { Verdict } from '../client.ts'
import { parseJson } from '../json.ts'

type Row = { pattern: RegExp; code: string; retryable: boolean; fault?: FaultKind }

/**
 * The first match wins. The texts are those of codex-cli 0.169, which rewrites many answers of the service.
 * A reason without a row is not retried, because it may be a bad request.
 */
const rows: Row[] = [
  // A refused request is reported as the service's raw JSON, which may quote the prompt.
  { pattern: /^\s*\{/, code: 'CODEX_FAILED', retryable: false },
  { pattern: /no rollout found for thread/i, code: 'THREAD_MISSING', retryable: false },
  { pattern: /already has an active writer/i, code: 'THREAD_BUSY', retryable: true },
  {
    pattern: /status:? 429|too many requests|rate.?limit|usage limit/i,
    code: 'CODEX_RATE_LIMITED',
    retryable: true,
    fault: 'service_limited',
  },
  {
    pattern: /quota exceeded|to use codex with your chatgpt plan/i,
    code: 'CODEX_QUOTA_EXCEEDED',
    retryable: false,
    fault: 'quota_spent',
  },
  {
    pattern:
      /status:? 40[13]|unauthorized|not logged in|(log|sign) ?in again|missing environment variable/i,
    code: 'CODEX_AUTH',
    retryable: false,
    fault: 'login_needed',
  },
  { pattern: /ran out of room|context window/i, code: 'CODEX_CONTEXT_FULL', retryable: false },
  {
    pattern:
      /status:? 5\d\d|high demand|overloaded|at capacity|stream (disconnected|closed)|connection (failed|reset|refused|closed)|error sending request|timed? ?out/i,
    code: 'CODEX_UNAVAILABLE',
    retryable: true,
    fault: 'service_unavailable',
  },
]

/** Reads the reason of a failed turn. `now` gives the date for a time of day in it. */
export function judgeFailure(reason: string, now: Date): Verdict {
  const row = rows.find(({ pattern }) => pattern.test(reason))
  if (row === undefined) return { code: 'CODEX_FAILED', retryable: false }
  const { code, retryable } = row
  const fault = row.fault === undefined ? {} : { fault: row.fault }
  if (!retryable) return { code, retryable, ...fault }
  const retry_after_ms = waitIn(reason) ?? waitUntil(reason, now)
  const isLimited = code === 'CODEX_RATE_LIMITED'
  return { code, retryable, retry_after_ms, ...fault, ...(isLimited ? { isLimited } : {}) }
}

/** The service's message from the raw JSON of a refused request; any other reason unchanged. */
export function readableReason(reason: string): string {
  const json = parseJson(reason)
  const body = z.safeParse(RefusedRequest, json.ok ? json.value : undefined)
  return body.success ? body.data.error.message : reason
}

const RefusedRequest = z.object({ error: z.object({ message: z.string() }) })

const unitMs: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/** The wait in "try again in 3 days 4 hours", "in 6m0s", "in 1.5s"; undefined when there is none. */
function waitIn(reason: string): number | undefined {
  const span = /again in ((?:[\d.]+ ?[a-z]+[, ]*)+)/i.exec(reason)?.[1]
  if (span === undefined) return undefined
  let total = 0
  for (const [, amount, unit] of span.matchAll(/(\d+(?:\.\d+)?) ?(ms|[dhms])[a-z]*/gi)) {
    total += Number(amount) * (unitMs[unit?.toLowerCase() ?? ''] ?? 0)
  }
  return total > 0 ? Math.ceil(total) : undefined
}

/** The wait until "try again at 2:58 PM" of today or "at Nov 28th, 2026 8:58 PM", in local time. */
function waitUntil(reason: string, now: Date): number | undefined {
  const match =
    /again at (?:([A-Z][a-z]{2}) (\d{1,2})(?:st|nd|rd|th), (\d{4}) )?(\d{1,2}:\d\d [AP]M)/.exec(
      reason,
    )
  if (match === null) return undefined
  const [, month, day, year, time = ''] = match
  const date = month === undefined ? now.toDateString() : `${month} ${day} ${year}`
  const at = Date.parse(`${date} ${time}`)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}
