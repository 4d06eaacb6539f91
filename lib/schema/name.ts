import * as z from 'zod/mini'

/**
 * Characters that must not be in a name that is given now: controls, halves of surrogate pairs, line separators,
 * and everything that Unicode calls ignorable (direction marks, zero-width marks, soft hyphens, tags, fillers).
 * They hide or reorder text on a screen, so that two names look like one. The selectors of emoji style stay.
 */
const HIDDEN =
  /(?!\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u

/** The part of them that no version has ever let into a store: names on the disk are judged by it. */
const HIDDEN_ALWAYS =
  // oxlint-disable-next-line no-control-regex -- naming control characters is this pattern's purpose
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u

/** True when a text holds a character that hides or reorders what a person sees. */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text)
}

const HOLDS_HIDDEN = 'holds a control or hidden character'

const visible = (maximum: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(maximum),
    z.refine((text) => !HIDDEN_ALWAYS.test(text), HOLDS_HIDDEN),
  )

/** The same kind of name as a caller gives it now; what older versions took is only read. */
export function given<S extends z.ZodMiniType<string>>(name: S) {
  return name.check(z.refine((text) => !hasHiddenCharacters(text), HOLDS_HIDDEN))
}

/** A named party: starts with a letter or digit, then letters, digits, `.`, `_` or `-`; 64 at most. */
export const AgentId = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
      'must be 1 to 64 letters, digits, ".", "_" or "-", starting with a letter or digit',
    ),
  )
export type AgentId = z.infer<typeof AgentId>

/**
 * The sender's own name for a request; the same one again means the same job. It is compared character by
 * character: its hash names the job for ever, so no spelling is ever taken for another.
 */
export const RequestId = visible(200)

/** A word a sender hangs on a job to find it again. */
export const Label = visible(64)

/** The name under which several jobs share one thread of an agent. */
export const ConversationKey = visible(200)

/** A name given by a person or program that is shown but never interpreted. */
export const DisplayName = visible(200)

/** 26 characters of lower-case base32: the first 130 bits of SHA-256 of the request id. */
export const JobId = z
  .string()
  .check(z.regex(/^[a-z2-7]{26}$/, 'must be 26 characters of a-z and 2-7'))
export type JobId = z.infer<typeof JobId>

/** Nine digits of base 36 name any millisecond before this: the year 5188. */
const LATEST_MS = 36 ** 9

/** A time on disk: ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` gives it, since 1970. */
export const Instant = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      'must be a UTC time such as 2026-11-20T12:00:00.000Z',
    ),
    z.refine(isRealTime, 'must be a time that exists, between 1970 and 5188'),
  )

/** Days that every month has; a later one is looked up. Every line of a log comes by here. */
const DAYS_OF_ANY_MONTH = 28

function isRealTime(text: string): boolean {
  const ms = Date.parse(text)
  if (!(ms >= 0 && ms < LATEST_MS)) return false
  // The parser takes 24:00 and the 31st of any month, which name another time than they say.
  const day = Number(text.slice(8, 10))
  if (day <= DAYS_OF_ANY_MONTH) return text.slice(11, 13) !== '24'
  return new Date(ms).toISOString() === text
}

export const wholeNumber = (minimum: number, maximum: number = Number.MAX_SAFE_INTEGER) =>
  z.int().check(z.gte(minimum), z.lte(maximum))
