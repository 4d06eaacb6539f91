import { RelayError } from '../../../errors.ts'
import { placeOf } from '../../../schema/channel.ts'
import { bestPage, compareHits, markIn, MOST_RANKED, newestPage } from '../../hits.ts'
import type { LogName, Logs } from '../../logs.ts'
import { wordsOf } from '../../../text/words.ts'
import { textChangeIn, textLineOf } from '../../message-texts.ts'
import type { Search, SearchRequest } from '../../search.ts'
import type { Layout } from '../layout.ts'
import { segmentOf } from '../named-logs/log-path.ts'
import { grownLogs, sizeOf } from './grown-logs.ts'
import { createTextIndex, DELETED } from './text-index.ts'
import type { TextIndex } from './text-index.ts'
import { encodeText, matchesIn, MissingWords, textsIn } from './words-file.ts'
import type { Text } from './words-file.ts'

/** Lines of a log that are read at once. */
const PAGE = 1000

/**
 * Search by a look through the folded words of every message, the newest first, about 200 bytes for each. That takes 20 to
 * 50 ms for 100,000 messages, in a process that was just started, too.
 */
export function createSearch({ layout, logs }: { layout: Layout; logs: Logs }): Search {
  const texts = createTextIndex({ layout, logs })
  let updating: Promise<unknown> = Promise.resolve()

  /** The index with every line that is in the logs now. One update at a time changes it. */
  function update(): Promise<TextIndex> {
    const next = updating.then(async () => {
      const index = texts.current()
      const added: Text[] = []
      for (const name of grownLogs(layout, index.positions)) await readAdded(index, name, added)
      const byTime = added.toSorted((one, other) => compareHits(other, one))
      if (byTime.length > 0) index.pending.push(Buffer.concat(byTime.map(encodeText)))
      await texts.write()
      return index
    })
    updating = next.catch(() => {})
    return next
  }

  /** Reads what was appended to a log. A log that cannot be read is left out until a person has repaired it. */
  async function readAdded(index: TextIndex, name: LogName, added: Text[]): Promise<void> {
    const key = name.join('/')
    let { version } = index.positions.get(key) ?? { version: 0 }
    try {
      for (;;) {
        const segment = segmentOf(version + 1)
        const size = sizeOf(layout, name, segment)
        const lines = await logs.read(name, { after: version, limit: PAGE, settled: false })
        for (const line of lines) {
          const text = await textOf(index, name, line)
          if (text !== undefined) added.push(text)
        }
        if (lines.length > 0) index.fresh.add(name)
        version = lines.at(-1)?.version ?? version
        const own = segmentOf(Math.max(1, version))
        // As it was before the read: what was appended meanwhile is read the next time.
        index.positions.set(key, {
          version,
          size: own === segment ? size : sizeOf(layout, name, own),
        })
        if (lines.length < PAGE) return
      }
    } catch (error) {
      const code = error instanceof RelayError ? error.code : undefined
      if (code !== 'LOG_DAMAGED' && code !== 'STORE_FORMAT_UNKNOWN') throw error
    }
  }

  async function textOf(
    index: TextIndex,
    name: LogName,
    line: Parameters<typeof textChangeIn>[1],
  ): Promise<Text | undefined> {
    const change = textChangeIn(name, line)
    if (change === undefined) return undefined
    const { message_id } = change
    if (change.kind === 'sent') return { ...change, edit: 0 }
    if (index.changed.get(message_id) === DELETED) return undefined
    index.changed.set(message_id, change.kind === 'deleted' ? DELETED : line.version)
    if (change.kind === 'deleted') return undefined
    const sent = await sentAs(message_id)
    return sent && { ...sent, edit: line.version, words: change.words }
  }

  /** Who sent a message, and when. */
  async function sentAs(messageId: string) {
    const { name, version } = textLineOf(messageId)
    const [line] = await logs.read(name, { after: version - 1, limit: 1 })
    const change = line && textChangeIn(name, line)
    return change?.kind === 'sent' ? change : undefined
  }

  /** Texts that have all words, about the newest first, some at a time. */
  function* matches(index: TextIndex, words: string[]): Generator<Text[]> {
    yield matchesIn(Buffer.concat(index.pending), words)
    if (index.bytes > 0) yield* textsIn(texts.pathOf(index), index.bytes, words)
  }

  async function find(request: SearchRequest, words: string[]) {
    const { order, limit, after } = request
    const index = await update()
    const isWanted = filterOf(index, request)
    const wanted = order === 'best' ? MOST_RANKED : limit + 1
    const mark = order === 'newest' && after !== undefined ? markIn(after) : undefined
    let found: Text[] = []
    for (const some of matches(index, words)) {
      const more = some.filter((text) => isWanted(text) && (!mark || compareHits(text, mark) > 0))
      const next = [...found, ...more].toSorted(compareHits).slice(0, wanted)
      // Texts are about in the order of their times. After a part that changed nothing, no older one would.
      if (found.length === wanted && next.every((text, at) => text === found[at])) break
      found = next
    }
    return order === 'best' ? bestPage(found, { words, limit, after }) : newestPage(found, limit)
  }

  return async (request) => {
    const words = [...new Set(wordsOf(request.query))]
    if (words.length === 0) return { hits: [] }
    try {
      return await find(request, words)
    } catch (error) {
      if (!(error instanceof MissingWords)) throw error
      texts.reset()
      return find(request, words)
    }
  }
}

/** Whether a text is the current one of its message, and of a channel and sender that are asked for. */
function filterOf(
  { changed }: TextIndex,
  { channels, from }: SearchRequest,
): (text: Text) => boolean {
  const open = channels === 'all' ? undefined : new Set(channels)
  return (text) => {
    if (from !== undefined && text.from !== from) return false
    if ((changed.get(text.message_id) ?? 0) !== text.edit) return false
    return open === undefined || open.has(placeOf(text.message_id)?.channel ?? '')
  }
}
