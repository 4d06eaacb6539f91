import { bestPage, compareHits, markIn, MOST_RANKED, newestPage } from '../../../lib/store/hits.ts'
import type { Match } from '../../../lib/store/hits.ts'
import { textChangeIn } from '../../../lib/store/message-texts.ts'
import { wordsOf } from '../../../lib/text/words.ts'
import type { Search } from '../../../lib/store/search.ts'
import type { Memory } from './memory.ts'

/** Reads every log for every search. */
export function createSearch({ logs }: Memory): Search {
  /** The current texts, by message. Marks follow the logs that they are about. */
  function currentTexts(): Map<string, Match & { channel: string }> {
    const texts = new Map<string, Match & { channel: string }>()
    const deleted = new Set<string>()
    const changes = [...logs]
      .flatMap(([name, lines]) => lines.map((line) => textChangeIn(name.split('/'), line)))
      .filter((change) => change !== undefined)
    for (const change of changes.filter(({ kind }) => kind === 'sent')) {
      if (change.kind === 'sent') texts.set(change.message_id, change)
    }
    for (const change of changes) {
      const text = texts.get(change.message_id)
      if (change.kind === 'deleted') deleted.add(change.message_id)
      if (change.kind === 'edited' && text)
        texts.set(change.message_id, { ...text, words: change.words })
    }
    for (const id of deleted) texts.delete(id)
    return texts
  }

  return async ({ query, from, channels, order, limit, after }) => {
    const words = [...new Set(wordsOf(query))]
    if (words.length === 0) return { hits: [] }
    const mark = order === 'newest' && after !== undefined ? markIn(after) : undefined
    const found = [...currentTexts().values()]
      .filter((text) => {
        const own = text.words.split(' ')
        return (
          words.every((word) => own.includes(word)) &&
          (from === undefined || text.from === from) &&
          (channels === 'all' || channels.includes(text.channel)) &&
          (mark === undefined || compareHits(text, mark) > 0)
        )
      })
      .toSorted(compareHits)
    return order === 'newest'
      ? newestPage(found, limit)
      : bestPage(found.slice(0, MOST_RANKED), { words, limit, after })
  }
}
