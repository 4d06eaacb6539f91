import * as z from 'zod/mini'

import type { FaultKind } from '../../lib/schema/pause.ts'
import type { Verdict } from '../client.ts'
import { parseJson } from '../json.ts'

type Row = {
  pattern: RegExp
  code: string
  retryable: boolean
  isLimited?: boolean
  fault?: FaultKind
}

/** The code with which an agent of the protocol says that it is not signed in. */
const AUTH_REQUIRED = -32_000

/**
 * The first match wins. The texts are those of Gemini CLI 0.61 and opencode 1.18, and the names and numbers that HTTP
 * services share. A reason without a row is not retried, because it may be a bad request.
 */
const rows: Row[] = [
  {
    pattern:
      /daily quota|billing|credit|insufficient.{0,20}(quota|balance|funds)|payment required/i,
    code: 'QUOTA_EXCEEDED',
    retryable: false,
    fault: 'quota_spent',
  },
  {
    pattern: /\b429\b|resource.?(has been )?exhausted|rate.?limit|too many requests|quota/i,
    code: 'RATE_LIMITED',
    retryable: true,
    isLimited: true,
    fault: 'service_limited',
  },
  {
    pattern:
      /\b40[13]\b|unauthenticated|unauthorized|permission_denied|api.?key|auth(entication)? (required|method|failed)|not (logged|signed) in|\blog ?in\b/i,
    code: 'AUTH',
    retryable: false,
    fault: 'login_needed',
  },
  {
    pattern: /context (window|length)|prompt is too long|token count.{0,40}exceeds/i,
    code: 'CONTEXT_FULL',
    retryable: false,
  },
  {
    pattern:
      /\b5\d\d\b|overloaded|unavailable|high demand|internal server error|fetch failed|ECONN|ETIMEDOUT|timed? ?out|socket|connect(ion)? (error|refused|reset|closed)/i,
    code: 'UNAVAILABLE',
    retryable: true,
    fault: 'service_unavailable',
  },
]

/** Reads why an agent failed. `codes` is what the error codes of the agent begin with. */
export function judgeFailure(codes: string, { message, code }: Reason): Verdict {
  // Gemini CLI passes the HTTP status of the service on as the code.
  const status = code !== undefined && code >= 400 && code < 600 ? `${code} ` : ''
  const row =
    code === AUTH_REQUIRED
      ? rows.find((each) => each.code === 'AUTH')
      : rows.find(({ pattern }) => pattern.test(status + message))
  if (row === undefined) return { code: `${codes}_FAILED`, retryable: false }
  const { pattern: _, ...verdict } = row
  const wait = waitIn(message)
  return {
    ...verdict,
    code: `${codes}_${row.code}`,
    ...(row.retryable && wait !== undefined ? { retry_after_ms: wait } : {}),
  }
}

/** The message of the service from the JSON that some agents pass on whole; any other reason unchanged. */
export function readableReason(reason: string): string {
  const json = parseJson(reason)
  const body = z.safeParse(ServiceError, json.ok ? json.value : undefined)
  return body.success ? body.data.error.message : reason
}

const ServiceError = z.object({ error: z.object({ message: z.string() }) })

/** `code` is that of JSON-RPC; undefined when the agent ended without an answer. */
export type Reason = { message: string; code?: number | undefined }

/** The wait in "retry after 34s" or "try again in 1.5s"; undefined when there is none. */
function waitIn(message: string): number | undefined {
  const seconds = /(?:retry (?:after|in)|again in) (\d+(?:\.\d+)?) ?s/i.exec(message)?.[1]
  return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1000)
}
