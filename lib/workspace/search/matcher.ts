import { RelayError } from '../../errors.ts'
import { compilePattern, quoted } from './pattern.ts'

/** What is searched for: words as they are, or a regular expression in the syntax of RE2. */
export type Query = { text: string; isRegex: boolean; ignoresCase: boolean }

/** Tests lines. Neither call takes longer than about a tenth of a second, whatever the query and the line are. */
export type Matcher = {
  query: Query
  test(line: string): boolean
  /** Where the first match in a line begins, in UTF-16 units; call it only for a line that has one. */
  startIn(line: string): number
}

/** The largest program of a pattern. The time for one line is its length times this. */
const MOST_STEPS = 2000

/** Steps in one line: a longer line is searched up to here. */
const STEPS_IN_LINE = 1_000_000

/** Prepares a query. Throws `INPUT_INVALID` for a pattern that the engine refuses or that is too large. */
export async function createMatcher(query: Query): Promise<Matcher> {
  const { text, isRegex, ignoresCase } = query
  if (!isRegex && !ignoresCase) {
    return {
      query,
      test: (line) => line.includes(text),
      startIn: (line) => Math.max(0, line.indexOf(text)),
    }
  }
  const pattern = await compilePattern(isRegex ? text : quoted(text), { ignoresCase })
  if (pattern.programSize() > MOST_STEPS) {
    const message =
      'Cannot search: the pattern is too large, mostly because of its counts of repetitions. Use a shorter one.'
    throw new RelayError('INPUT_INVALID', message)
  }
  const units = Math.max(500, Math.floor(STEPS_IN_LINE / pattern.programSize()))
  const head = (line: string) => (line.length > units ? line.slice(0, units) : line)
  return {
    query,
    test: (line) => pattern.test(head(line)),
    startIn(line) {
      const found = pattern.matcher(head(line))
      return found.find() ? found.start() : 0
    },
  }
}
