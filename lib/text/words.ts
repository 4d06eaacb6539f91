/** The longest word by which a text is found. */
const MOST_CHARACTERS = 64

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text or query, folded: runs of letters, marks and digits of any script. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  return words.map((word) => word.slice(0, MOST_CHARACTERS))
}
