/** Characters of a word that are compared. */
const LENGTH = 64

/** The known word that a misspelt one most likely means; undefined when none is close. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = plain(typed)
  const most = Math.max(1, Math.floor(word.length / 3))
  const close = known
    .map((each) => ({ each, edits: editsBetween(word, plain(each)) }))
    .filter(({ edits }) => edits <= most && edits < word.length)
    .toSorted((a, b) => a.edits - b.edits)
  return close[0]?.each
}

/** ` Did you mean "state"?` for the first misspelt word that is close to a known one; empty when none is. */
export function didYouMean(typed: readonly string[], known: readonly string[]): string {
  const found = typed.map((word) => nearest(word, known)).find((word) => word !== undefined)
  return found === undefined ? '' : ` Did you mean "${found}"?`
}

/** Two spellings of one name, such as `jobId` and `job_id`, are the same word. */
function plain(word: string): string {
  return word.slice(0, LENGTH).toLowerCase().replaceAll(/[-_ ]/g, '')
}

/** Insertions, deletions, replacements and swaps of neighbours between two words. */
function editsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const above = rows[i - 1] ?? []
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min(replaced, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
