import type { FoundIn } from '../../schema/api-find.ts'
import { oneLine, wholeHead, wholeTail } from '../../text/cut.ts'
import type { FoundText } from './texts.ts'
import { partsFound, queryOf, wordsOfText } from './words.ts'
import type { Query } from './words.ts'

/** Where the words of a query are: a part of one text on one line, and their places in it. */
export type Excerpt = { field: FoundIn; excerpt: string; marks: [number, number][] }

/** UTF-16 units of an excerpt, and how many of them come before the first word. */
const UNITS = 200
const BEFORE = 60

/** Words that are marked in one excerpt. */
const MOST_MARKS = 20

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * A part of the text with the most words of a query; undefined when the texts together do not have all of them. Of several
 * texts with as many, the first one.
 */
export function excerptOf(texts: readonly FoundText[], query: string): Excerpt | undefined {
  const asked = queryOf(query)
  if (asked === undefined) return undefined
  const all = new Set<string>()
  let best: { text: FoundText; found: Set<string> } | undefined
  for (const text of texts) {
    const found = new Set(wordsOfText(text).flatMap((word) => partsFound(word, asked)))
    for (const part of found) all.add(part)
    if (found.size > (best?.found.size ?? 0)) best = { text, found }
  }
  if (best === undefined || all.size < asked.words.length + 1) return undefined
  return cutAround(best.text, asked)
}

function cutAround({ field, text }: FoundText, query: Query): Excerpt {
  const line = oneLine(text)
  const marks = marksIn({ field, text: line }, query)
  const first = marks[0]?.[0] ?? 0
  const start = first <= BEFORE ? 0 : wordStart(line, first - BEFORE, first)
  const cut = line.slice(start, start + UNITS)
  const part = wholeHead(wholeTail(cut))
  const skipped = start + cut.length - wholeTail(cut).length
  const before = start === 0 ? '' : '…'
  const after = start + UNITS < line.length ? '…' : ''
  const shift = before.length - skipped
  const shown = marks
    .filter(([from, to]) => from >= skipped && to <= skipped + part.length)
    .slice(0, MOST_MARKS)
    .map(([from, to]): [number, number] => [from + shift, to + shift])
  return { field, excerpt: `${before}${part}${after}`, marks: shown }
}

/** The first word that starts after a place, if it starts before another one. */
function wordStart(line: string, from: number, before: number): number {
  const space = line.indexOf(' ', from)
  return space === -1 || space >= before ? from : space + 1
}

/** The places of the words of a query in a text. */
function marksIn({ field, text }: FoundText, query: Query): [number, number][] {
  const marks: [number, number][] = []
  for (const match of text.matchAll(WORD)) {
    // A run of letters can become several words when it is folded.
    const isFound = wordsOfText({ field, text: match[0] }).some(
      (word) => partsFound(word, query).length > 0,
    )
    if (isFound) marks.push([match.index, match.index + match[0].length])
  }
  return marks
}
