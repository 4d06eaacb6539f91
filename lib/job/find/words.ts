import { wordsOf } from '../../text/words.ts'
import type { FoundText } from './texts.ts'

/**
 * Begins a word of an id. Almost every id has some short word, so of a word of an id the beginning counts only from four
 * characters on.
 */
const OF_ID = '='
const LEAST_OF_ID = 4

/** The words of a query: those that must occur as they are, and the last one, of which the beginning is enough. */
export type Query = { words: string[]; last: string }

/** Reads a query; undefined for one without a word. */
export function queryOf(text: string): Query | undefined {
  const words = wordsOf(text)
  const last = words.pop()
  if (last === undefined) return undefined
  const others = [...new Set(words)].filter((word) => word !== last)
  return { words: others, last }
}

/** The forms in which a word of a query can be among the words of a job. */
export function formsOf(word: string): string[] {
  return [word, `${OF_ID}${word}`]
}

/** The same for the last word, of which the beginning is enough: `isWhole` where it must be a whole word. */
export function formsOfLast(word: string): { form: string; isWhole: boolean }[] {
  const isShort = word.length < LEAST_OF_ID
  return [
    { form: word, isWhole: false },
    { form: `${OF_ID}${word}`, isWhole: isShort },
  ]
}

/** The words of some texts of a job, each once. */
export function wordsOfTexts(texts: readonly FoundText[]): string[] {
  return [...new Set(texts.flatMap(wordsOfText))]
}

/** The words of one text of a job. */
export function wordsOfText({ field, text }: FoundText): string[] {
  const words = wordsOf(text)
  return field === 'id' ? words.map((word) => `${OF_ID}${word}`) : words
}

/** What of a query this word of a job is; nothing for most words. */
export function partsFound(word: string, { words, last }: Query): string[] {
  const whole = words.filter((asked) => formsOf(asked).includes(word))
  const isLast = formsOfLast(last).some(({ form, isWhole }) =>
    isWhole ? word === form : word.startsWith(form),
  )
  return isLast ? [...whole, last] : whole
}

/** True when these words have all of a query. */
export function hasWords(words: readonly string[], query: Query): boolean {
  const found = new Set(words.flatMap((word) => partsFound(word, query)))
  return found.size === query.words.length + 1
}
