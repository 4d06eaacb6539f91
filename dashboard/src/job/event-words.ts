import type { ApiLogEvent } from '../../../lib/schema/api.ts'

/** An event of the log in words; `more` holds its reason, note or text. */
export type EventWords = { words: string; more?: string; tone?: 'bad' | 'good' | 'needs' }

/** Describes an event of the log; an unknown type is shown by its name. */
export function describeEvent(event: ApiLogEvent): EventWords {
  return DESCRIPTIONS[event.type]?.(readerOf(event)) ?? { words: event.type.replaceAll('_', ' ') }
}

/** Returns the text at a path of the event; empty when there is none. */
type Read = (...path: string[]) => string

const by = (read: Read) => read('by', 'person') || read('by', 'agent') || 'unknown'
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
  flag: (read) => withMore('Asked for a review', read('reason'), 'needs'),
  resolve: (read) =>
    withMore(`${OUTCOMES[read('outcome')] ?? 'Decided'} by ${by(read)}`, read('note')),
  recover: (read) => withMore(`Re-run by ${by(read)}`, read('note')),
  cancel: (read) => withMore(`Cancelled by ${by(read)}`, read('reason')),
  ask: (read) => withMore('Asked', read('text'), 'needs'),
  answer: (read) => withMore(`Answered by ${by(read)}`, read('answer')),
  steer: (read) => withMore(`Steered by ${by(read)}`, read('text')),
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
