import { RelayError } from '../errors.ts'
import type { Hit, SearchRequest, SearchResult } from './search.ts'

/** Matches that are ranked at most, the newest ones. */
export const MOST_RANKED = 2000

/** A message that has all words of a query, with all of its own. */
export type Match = Hit & { words: string }

/** Where a page of the newest matches begins: after this message. */
export type Mark = Pick<Hit, 'at' | 'message_id'>

/** Sorts the newest first; of several with one time, the greater id. */
export function compareHits(one: Mark, other: Mark): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  if (one.message_id === other.message_id) return 0
  return one.message_id < other.message_id ? 1 : -1
}

/** The page of the newest matches; `matches` are those after the cursor, one more than asked where there are more. */
export function newestPage(matches: Hit[], limit: number): SearchResult {
  const hits = matches.slice(0, limit).map(hitOf)
  const last = hits.at(-1)
  if (matches.length <= limit || last === undefined) return { hits }
  return { hits, next: `${last.at}~${last.message_id}` }
}

/** The mark in a cursor of `newestPage`. Throws `CURSOR_INVALID`. */
export function markIn(cursor: string): Mark {
  const [, at, message_id] = /^(\d{4}-[\d:.T-]+Z)~(.+)$/.exec(cursor) ?? []
  if (at === undefined || message_id === undefined) throw invalid(cursor)
  return { at, message_id }
}

/** A page of the best of some matches. Its cursor counts those before. Throws `CURSOR_INVALID`. */
export function bestPage(
  matches: Match[],
  { words, limit, after = '0' }: Pick<SearchRequest, 'limit' | 'after'> & { words: string[] },
): SearchResult {
  if (!/^\d{1,6}$/.test(after)) throw invalid(after)
  const from = Number(after)
  const ranked = matches
    .map((match) => ({ match, score: scoreOf(match.words, words) }))
    .toSorted((one, other) => other.score - one.score || compareHits(one.match, other.match))
  const hits = ranked.slice(from, from + limit).map(({ match }) => hitOf(match))
  return { hits, ...(ranked.length > from + limit && { next: String(from + limit) }) }
}

/** BM25 without the rarity of words, because every match has all of them. */
function scoreOf(text: string, words: string[]): number {
  const all = text.split(' ')
  const length = all.length / TYPICAL_WORDS
  let score = 0
  for (const word of words) {
    const count = all.filter((each) => each === word).length
    score += count / (count + K1 * (1 - B + B * length))
  }
  return score
}

/** The usual parameters of BM25, and the length of a typical message. */
const K1 = 1.2
const B = 0.75
const TYPICAL_WORDS = 30

function hitOf({ message_id, from, at }: Hit): Hit {
  return { message_id, from, at }
}

function invalid(cursor: string): RelayError {
  const message = `Cannot continue the search at ${JSON.stringify(cursor)}: no search returned this cursor. Search again without it.`
  return new RelayError('CURSOR_INVALID', message)
}
