import * as z from 'zod/mini'

/**
 * Characters that a new name must not contain: controls, lone surrogates, line separators, and everything that
 * Unicode calls default-ignorable (direction marks, zero-width marks, soft hyphens, tags, fillers). They hide or
 * reorder text on a screen, so that two names can look alike. Emoji variation selectors are allowed.
 */
const HIDDEN =
  /(?!\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u

/** The subset that no version ever accepted; names on disk are checked against it. */
const HIDDEN_ALWAYS =
  // oxlint-disable-next-line no-control-regex -- naming control characters is this pattern's purpose
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u

/** True when a text holds a character that hides or reorders text on a screen. */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text)
}

const HOLDS_HIDDEN = 'contains a control or hidden character'

const visible = (maximum: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(maximum),
    z.refine((text) => !HIDDEN_ALWAYS.test(text), HOLDS_HIDDEN),
  )

/** The stricter check for a name in new input; names that older versions accepted can still be read. */
export function given<S extends z.ZodMiniType<string>>(name: S) {
  return name.check(z.refine((text) => !hasHiddenCharacters(text), HOLDS_HIDDEN))
}

/** The name of an agent: 1 to 64 letters, digits, `.`, `_` or `-`, starting with a letter or digit. */
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
 * The sender's name for a request; repeating it returns the same job. Compared exactly, without Unicode
 * normalisation, because its hash names the job permanently.
 */
export const RequestId = visible(200)

/** A label by which a sender finds its jobs. */
export const Label = visible(64)

/** The key by which several jobs share one thread of an agent. */
export const ConversationKey = visible(200)

/** A name from a person or program that is displayed but never interpreted. */
export const DisplayName = visible(200)

/** 26 characters of lower-case base32: the first 130 bits of SHA-256 of the request id. */
export const JobId = z
  .string()
  .check(z.regex(/^[a-z2-7]{26}$/, 'must be 26 characters of a-z and 2-7'))
export type JobId = z.infer<typeof JobId>

/** The first millisecond that nine base-36 digits cannot represent. */
const LATEST_MS = 36 ** 9
const LATEST_YEAR = 5188

/** A time on disk: ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` returns it, since 1970. */
export const Instant = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      'must be a UTC time such as 2026-11-20T12:00:00.000Z',
    ),
    z.refine(isRealTime, 'must be a time that exists, between 1970 and 5188'),
  )

/**
 * Reads the digits itself: `Date.parse` accepts 24:00 and the 31st of any month, and a comparison with what
 * `toISOString` returns takes four times as long, which counts because every log line has such times.
 */
function isRealTime(text: string): boolean {
  const year = numberAt(text, 0) * 100 + numberAt(text, 2)
  const [month, day] = [numberAt(text, 5), numberAt(text, 8)]
  if (month < 1 || month > 12 || day < 1 || day > daysOf(month, year)) return false
  if (numberAt(text, 11) > 23 || numberAt(text, 14) > 59 || numberAt(text, 17) > 59) return false
  return year >= 1970 && (year < LATEST_YEAR || Date.parse(text) < LATEST_MS)
}

/** The number of the two digits at this place. */
function numberAt(text: string, place: number): number {
  return text.charCodeAt(place) * 10 + text.charCodeAt(place + 1) - 11 * ZERO
}

const ZERO = 48

function daysOf(month: number, year: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

export const wholeNumber = (minimum: number, maximum: number = Number.MAX_SAFE_INTEGER) =>
  z.int().check(z.gte(minimum), z.lte(maximum))
