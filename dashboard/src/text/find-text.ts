import { breather } from './breather.ts'

/** More matches are not counted. */
export const MOST_MATCHES = 10_000

/** Characters that are searched between two pauses. */
const STRETCH = 500_000

/** Offsets of every match of a text in another one, upper and lower case alike, `MOST_MATCHES` at most. */
export async function findText(
  text: string,
  sought: string,
  signal: AbortSignal,
): Promise<number[]> {
  const rest = breather(signal)
  const pattern = patternOf(sought)
  const found: number[] = []
  if (pattern === undefined) return found
  for (let at = 0; at < text.length && found.length < MOST_MATCHES; at += STRETCH) {
    // A match may begin in this stretch and end in the next one.
    const stretch = text.slice(at, at + STRETCH + sought.length - 1)
    for (const match of stretch.matchAll(pattern)) {
      if (match.index >= STRETCH || found.length === MOST_MATCHES) break
      if (at + match.index >= (found.at(-1) ?? -1) + 1) found.push(at + match.index)
    }
    await rest()
  }
  return found
}

/** Matches a text literally, in upper and lower case; undefined for an empty one. */
export function patternOf(sought: string): RegExp | undefined {
  return sought === ''
    ? undefined
    : new RegExp(sought.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi')
}
