import { duration } from './duration.ts'

/** A part of a sentence: words, how long ago something was, or how long it is until something is. Times are ISO 8601. */
export type SentencePart = { text: string } | { since: string } | { until: string }

/** A sentence whose times a reader can keep current. */
export type Sentence = SentencePart[]

/** A tag for template literals: builds a sentence from words, times and other sentences. */
export function sentence(
  words: TemplateStringsArray,
  ...values: (string | number | SentencePart | Sentence)[]
): Sentence {
  const parts: Sentence = [{ text: words[0] ?? '' }]
  for (const [at, value] of values.entries()) {
    if (Array.isArray(value)) parts.push(...value)
    else parts.push(typeof value === 'object' ? value : { text: String(value) })
    parts.push({ text: words[at + 1] ?? '' })
  }
  return joined(parts)
}

/** The sentence at an instant, with durations such as `25 s`. */
export function inWords(parts: Sentence, now: number): string {
  const words = parts.map((part) => {
    if ('text' in part) return part.text
    return duration('since' in part ? now - Date.parse(part.since) : Date.parse(part.until) - now)
  })
  return words.join('')
}

/** Neighbouring words as one part, and no empty ones. */
function joined(parts: Sentence): Sentence {
  const result: Sentence = []
  for (const part of parts) {
    const last = result.at(-1)
    if ('text' in part && last !== undefined && 'text' in last) last.text += part.text
    else if (!('text' in part) || part.text !== '') result.push({ ...part })
  }
  return result
}
