import { cut } from '../../text/cut.ts'

/** The most characters of a response that a custom GPT takes. */
const MOST_CHARACTERS = 90_000

/** What long texts of a result that is too large are cut to, each time to less. */
const CUTS = [20_000, 5000, 1000]

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/**
 * The JSON of a result in at most 90,000 characters. What does not fit is left out, and the result says so: first texts
 * are cut, then lists are shortened from their end, then fields are omitted, the largest first.
 */
export function withinLimit(result: Record<string, unknown>): string {
  const whole = JSON.stringify(result)
  if (whole.length <= MOST_CHARACTERS) return whole
  // It is about to be sent as JSON.
  const value = JSON.parse(whole) as Record<string, Json>
  for (const most of CUTS) {
    const text = partial(cutTexts(value, most) as Record<string, Json>)
    if (text.length <= MOST_CHARACTERS) return text
  }
  return partial(shortened(cutTexts(value, CUTS.at(-1) ?? 0) as Record<string, Json>))
}

const NOTE =
  'The result was too large for one response, so a part of it is missing. Ask for less at once.'

function partial(value: Record<string, Json>): string {
  return JSON.stringify({ ...value, partial: true, partial_note: NOTE })
}

function cutTexts(value: Json, most: number): Json {
  if (typeof value === 'string') {
    return cut(value, most)
  }
  if (Array.isArray(value)) return value.map((item) => cutTexts(item, most))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, cutTexts(member, most)]),
  )
}

/** Halves the largest list until everything fits, and then omits the largest fields. */
function shortened(value: Record<string, Json>): Record<string, Json> {
  const left = { ...value }
  while (partial(left).length > MOST_CHARACTERS) {
    const [name, largest] = Object.entries(left).toSorted(bySize)[0] ?? []
    if (name === undefined) return left
    if (Array.isArray(largest) && largest.length > 0) {
      left[name] = largest.slice(0, Math.floor(largest.length / 2))
    } else delete left[name]
  }
  return left
}

function bySize([, a]: [string, Json], [, b]: [string, Json]): number {
  return JSON.stringify(b).length - JSON.stringify(a).length
}
