/** How the text of a file is stored; `binary` when it is no text. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'binary'

/** How many bytes at the beginning decide. */
export const PROBE_BYTES = 8192

/**
 * Judges a file by its beginning: a byte order mark, or a zero byte, which no text in UTF-8 holds. UTF-16 without a mark
 * is recognised where every second byte is zero, as in text of Latin letters.
 */
export function encodingOf(beginning: Buffer): Encoding {
  const head = beginning.subarray(0, PROBE_BYTES)
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0xefbbbf) return 'utf-8-bom'
  if (head.length >= 2 && head.readUInt16BE(0) === 0xfffe) return 'utf-16le'
  if (head.length >= 2 && head.readUInt16BE(0) === 0xfeff) return 'utf-16be'
  if (!head.includes(0)) return 'utf-8'
  return wideTextOf(head) ?? 'binary'
}

/** The byte order of UTF-16 without a mark: most characters have one zero byte, always at the same side. */
function wideTextOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(head.length / 2)
  if (pairs < 2) return undefined
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at += 1) {
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [high = 0, low = 0] = zeros
  if (high === 0 && low > pairs * 0.7) return 'utf-16le'
  if (low === 0 && high > pairs * 0.7) return 'utf-16be'
  return undefined
}
