import type { FaultKind } from '../../lib/schema/pause.ts'
import type { Verdict } from '../client.ts'

/** The reason that Claude Code reported, and where it reported it. */
export type Refusal = {
  /** The result, its errors, or the end of standard error. */
  reason: string
  /** From the result line. */
  subtype?: string | undefined
  terminalReason?: string | undefined
  /** HTTP status of the service. */
  status?: number | undefined
  /** When the limit that was hit ends, in seconds since 1970. */
  resetsAt?: number | undefined
}

type Row = {
  applies: (refusal: Refusal) => boolean
  code: string
  retryable: boolean
  fault?: FaultKind
}

/**
 * The first match wins. The texts are those of Claude Code 2.1.328 (and of older versions where noted). They are
 * matched at the beginning only: the service's message follows, which may quote the prompt.
 */
const rows: Row[] = [
  {
    applies: ({ subtype }) => subtype === 'error_max_turns',
    code: 'CLAUDE_MAX_TURNS',
    retryable: false,
  },
  {
    applies: ({ subtype }) => subtype === 'error_max_budget_usd',
    code: 'CLAUDE_MAX_BUDGET',
    retryable: false,
  },
  { applies: says(/^No conversation found/i), code: 'THREAD_MISSING', retryable: false },
  {
    applies: says(
      /^(You[’']ve hit your .*spend limit|Credit balance|(You[’']re o|Your organization is o|O)ut of usage credits)/i,
    ),
    code: 'CLAUDE_QUOTA_EXCEEDED',
    retryable: false,
    fault: 'quota_spent',
  },
  {
    applies: either(
      says(
        /^(You[’']ve hit your .*limit|Claude AI usage limit|.{0,40}\blimit reached\b|Rate limit)/i,
      ),
      ({ status }) => status === 429,
    ),
    code: 'CLAUDE_RATE_LIMITED',
    retryable: true,
    fault: 'service_limited',
  },
  {
    applies: either(
      says(
        /^(Not logged in|Please run \/login|Invalid (API key|auth token)|Failed to authenticate|Authentication required|OAuth token|Login (expired|reached))/i,
      ),
      ({ status }) => status === 401 || status === 403,
    ),
    code: 'CLAUDE_AUTH',
    retryable: false,
    fault: 'login_needed',
  },
  {
    applies: either(
      says(/^Prompt is too long/i),
      ({ terminalReason }) => terminalReason === 'prompt_too_long',
    ),
    code: 'CLAUDE_CONTEXT_FULL',
    retryable: false,
  },
  {
    applies: either(
      says(/^API Error: (5\d\d|Connection|Request timed out|Overloaded|Unable to connect)/i),
      ({ status }) => status !== undefined && (status >= 500 || status === 408),
    ),
    code: 'CLAUDE_UNAVAILABLE',
    retryable: true,
    fault: 'service_unavailable',
  },
]

/** Reads why a turn failed. `now` gives the date for a time of day in the reason. */
export function judgeFailure(refusal: Refusal, now: Date): Verdict {
  const row = rows.find(({ applies }) => applies(refusal))
  if (row === undefined) return { code: 'CLAUDE_FAILED', retryable: false }
  const { code, retryable } = row
  const fault = row.fault === undefined ? {} : { fault: row.fault }
  if (code !== 'CLAUDE_RATE_LIMITED') return { code, retryable, ...fault }
  const until =
    refusal.resetsAt === undefined ? resetIn(refusal.reason, now) : refusal.resetsAt * 1000
  const wait = until === undefined ? 0 : Math.ceil(until - now.getTime())
  return { code, retryable, retry_after_ms: wait > 0 ? wait : undefined, isLimited: true, ...fault }
}

function says(pattern: RegExp): Row['applies'] {
  return ({ reason }) => pattern.test(reason)
}

function either(...tests: Row['applies'][]): Row['applies'] {
  return (refusal) => tests.some((applies) => applies(refusal))
}

const HOUR_MS = 3_600_000

/**
 * The time in "resets 4:40pm (UTC)", "resets Nov 28, 3pm (America/New_York)" and the older
 * "limit reached|1752345600", in milliseconds since 1970; undefined when there is none. A time of day means
 * its next occurrence, but one within the last two minutes is now: the text leaves out the seconds.
 */
function resetIn(reason: string, now: Date): number | undefined {
  const seconds = /\|(\d{10})\b/.exec(reason)?.[1]
  if (seconds !== undefined) return Number(seconds) * 1000
  const match =
    /resets (?:at )?(?:([A-Z][a-z]{2}) (\d{1,2}),? (?:at )?)?(\d{1,2})(?::(\d\d))? ?([ap]m)(?: \(([\w/+-]+)\))?/i.exec(
      reason,
    )
  if (match === null) return undefined
  const [, month, day, hour, minute = '00', half, zone] = match
  const offset = offsetOf(zone, now)
  if (offset === undefined) return undefined
  const there = new Date(now.getTime() + offset)
  const date =
    month === undefined
      ? there.toISOString().slice(0, 10)
      : `${month} ${day} ${there.getUTCFullYear()}`
  const at = Date.parse(`${date} ${hour}:${minute} ${half} UTC`) - offset
  if (Number.isNaN(at)) return undefined
  if (at > now.getTime() - HOUR_MS / 30) return at
  return month === undefined ? at + 24 * HOUR_MS : nextYear(at)
}

/** A date in the past means next year, because limits end within days. */
function nextYear(at: number): number {
  const date = new Date(at)
  return date.setUTCFullYear(date.getUTCFullYear() + 1)
}

/** How far a time zone is ahead of UTC, in milliseconds; this machine's own zone by default. */
function offsetOf(zone: string | undefined, now: Date): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const name = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60) * HOUR_MS
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
