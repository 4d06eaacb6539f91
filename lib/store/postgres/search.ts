import { bestPage, markIn, MOST_RANKED, newestPage } from '../hits.ts'
import type { Match } from '../hits.ts'
import { wordsOf } from '../../text/words.ts'
import type { Search, SearchRequest } from '../search.ts'
import type { Database } from './database.ts'

/** Search by an index of the words of all messages. */
export function createSearch(database: Database): Search {
  async function newest(request: SearchRequest, words: string[], limit: number): Promise<Match[]> {
    const { from, channels, order, after } = request
    const mark = order === 'newest' && after !== undefined ? markIn(after) : undefined
    const rows = await database.read<Row>('search the messages', SEARCH, [
      database.workspaceId,
      words,
      channels === 'all' ? null : channels,
      from ?? null,
      mark?.at ?? 'infinity',
      mark?.message_id ?? '',
      limit,
    ])
    return rows.map(({ message_id, from: sender, at, words: own }) => ({
      message_id,
      from: sender,
      at: at.toISOString(),
      words: own,
    }))
  }

  return async (request) => {
    const { query, order, limit, after } = request
    const words = [...new Set(wordsOf(query))]
    if (words.length === 0) return { hits: [] }
    if (order === 'newest') return newestPage(await newest(request, words, limit + 1), limit)
    return bestPage(await newest(request, words, MOST_RANKED), { words, limit, after })
  }
}

type Row = Omit<Match, 'at'> & { at: Date }

/** Each word is one lexeme as it is: nothing is parsed or stemmed, so that every store finds the same. */
const SEARCH = `
  select message_id, sender as "from", at, words from @message_texts
   where workspace_id = $1
     and array_to_tsvector(string_to_array(words, ' ')) @@ (
       select string_agg(quote_literal(word), ' & ')::tsquery from unnest($2::text[]) as asked (word))
     and ($3::text[] is null or channel = any($3))
     and ($4::text is null or sender = $4)
     and (at, message_id) < ($5::timestamptz, $6::text collate "C")
   order by at desc, message_id desc limit $7`
