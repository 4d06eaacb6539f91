import type { ApiLogEvent } from '../../../lib/schema/api.ts'

/** What an event of the log says, in words; more of it, where there is more. */
export type Told = { words: string; more?: string; tone?: 'bad' | 'good' | 'needs' }

/** An event of the log as a person tells it. Of a type that this page does not know, its name. */
export function tell(event: ApiLogEvent): Told {
  const read = readerOf(event)
  const told = TELLERS[event.type]?.(read)
  return told ?? { words: event.type.replaceAll('_', ' ') }
}

/** Reads a text at a path of the event; the empty text when there is none. */
type Read = (...path: string[]) => string

const by = (read: Read) => read('by', 'person') || read('by', 'agent') || 'somebody'
const withMore = (words: string, more: string, tone?: Told['tone']): Told => ({
  words,
  ...(more !== '' && { more }),
  ...(tone !== undefined && { tone }),
})
const failure = (read: Read) => {
  const code = read('error', 'code')
  return code === '' ? read('error', 'message') : `${code}: ${read('error', 'message')}`
}

const TELLERS: Record<string, (read: Read) => Told> = {
  enqueue: (read) => ({ words: `Dispatched to ${read('to')} by ${read('from', 'agent')}` }),
  claim: (read) => ({
    words: `Taken by worker ${read('worker', 'id')} (pid ${read('worker', 'pid')})`,
  }),
  complete: () => ({ words: 'Done', tone: 'good' }),
  fail: (read) =>
    withMore(read('retryable') === 'true' ? 'Attempt failed' : 'Failed', failure(read), 'bad'),
  release: (read) => withMore('Given back', read('reason')),
  lose: (read) => withMore('Worker lost', read('reason'), 'bad'),
  park: (read) => withMore('Stopped half-way', failure(read), 'needs'),
  flag: (read) => withMore('Asked for a review', read('reason'), 'needs'),
  resolve: (read) =>
    withMore(`${OUTCOMES[read('outcome')] ?? 'Decided'} by ${by(read)}`, read('note')),
  recover: (read) => withMore(`Sent on by ${by(read)}`, read('note')),
  cancel: (read) => withMore(`Cancelled by ${by(read)}`, read('reason')),
  ask: (read) => withMore('Asked', read('text'), 'needs'),
  answer: (read) => withMore(`Answered by ${by(read)}`, read('answer')),
  steer: (read) => withMore(`Guided by ${by(read)}`, read('text')),
  run: () => ({ words: 'Goes on elsewhere' }),
  expire: () => ({ words: 'Its time to live was over', tone: 'bad' }),
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
