import type { ApiLogEvent } from '../../../../lib/schema/api.ts'

/** An event of the log in words; `more` holds its reason, note or text. */
export type EventWords = {
  words: string
  more?: string
  /** True where a person or a model wrote `more`: it may have Markdown in it. */
  isProse?: boolean
  tone?: 'bad' | 'good' | 'needs'
}

/**
 * Describes an event of the log; an unknown type is shown by its name. A failure whose message is `shownError` is
 * described without it, because the reader has it already.
 */
export function describeEvent(event: ApiLogEvent, shownError?: string | null): EventWords {
  const described = DESCRIPTIONS[event.type]?.(readerOf(event))
  if (described === undefined) return { words: event.type.replaceAll('_', ' ') }
  if (event.type !== 'fail' || typeof shownError !== 'string') return described
  const read = readerOf(event)
  const isShown = shownError.startsWith(read('error', 'message').replace(/…$/, ''))
  return isShown ? { ...described, more: read('error', 'code') } : described
}

/** Returns the text at a path of the event; empty when there is none. */
type Read = (...path: string[]) => string

const by = (read: Read) => read('by', 'person') || read('by', 'agent') || 'unknown'
const withProse = (words: string, more: string, tone?: EventWords['tone']): EventWords => ({
  ...withMore(words, more, tone),
  isProse: true,
})
const withMore = (words: string, more: string, tone?: EventWords['tone']): EventWords => ({
  words,
  ...(more !== '' && { more }),
  ...(tone !== undefined && { tone }),
})
const failure = (read: Read) => {
  const code = read('error', 'code')
  return code === '' ? read('error', 'message') : `${code}: ${read('error', 'message')}`
}

const DESCRIPTIONS: Record<string, (read: Read) => EventWords> = {
  enqueue: (read) => ({ words: `Dispatched to ${read('to')} by ${read('from', 'agent')}` }),
  claim: (read) => ({
    words: `Claimed by worker ${read('worker', 'id')} (pid ${read('worker', 'pid')})`,
  }),
  complete: () => ({ words: 'Completed', tone: 'good' }),
  fail: (read) =>
    withMore(read('retryable') === 'true' ? 'Attempt failed' : 'Failed', failure(read), 'bad'),
  release: (read) => withMore('Released by its worker', read('reason')),
  lose: (read) => withMore('Worker lost', read('reason'), 'bad'),
  park: (read) => withMore('Stopped half-way', failure(read), 'needs'),
  flag: (read) =>
    withProse(
      read('blocked') === 'true' ? 'Blocked' : 'Asked for a review',
      read('reason'),
      'needs',
    ),
  resolve: (read) => {
    const feedback = read('feedback')
    if (feedback !== '') return withProse(`Sent back by ${by(read)}`, feedback)
    return withProse(`${OUTCOMES[read('outcome')] ?? 'Decided'} by ${by(read)}`, read('note'))
  },
  recover: (read) => withProse(`Re-run by ${by(read)}`, read('note')),
  cancel: (read) => withProse(`Cancelled by ${by(read)}`, read('reason')),
  ask: (read) => withProse('Asked', read('text'), 'needs'),
  answer: (read) => withProse(`Answered by ${by(read)}`, read('answer')),
  steer: (read) => withProse(`Steered by ${by(read)}`, read('text')),
  run: (read) => {
    if (read('run', 'hasFailed') === 'true') return { words: 'Failed in ChatGPT', tone: 'bad' }
    const isAccepted = read('run', 'accepted') === 'true'
    return { words: isAccepted ? 'Running in ChatGPT' : 'Sent to ChatGPT' }
  },
  expire: () => ({ words: 'Expired', tone: 'bad' }),
}

const OUTCOMES: Record<string, string> = {
  queued: 'Approved to run',
  completed: 'Approved',
  failed: 'Rejected',
}

function readerOf(event: ApiLogEvent): Read {
  return (...path) => {
    let value: unknown = event
    for (const key of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return ''
      value = (value as Record<string, unknown>)[key]
    }
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
  }
}
