/** A NUL can stand in no argument of a process, so a word that begins with one is ours. */
const MARK = '\0'

/**
 * Keeps the parser's hands off words that are data: it would take a prompt that begins with a dash for
 * a flag, even after `--`, and would strip the quotes of a quoted one. Such words are replaced by marks
 * that mean nothing to it; `reveal` gives them back.
 */
export function hideWords(argv: string[]): {
  argv: string[]
  reveal: (word: string) => string
} {
  const hidden: string[] = []
  const hide = (word: string) => `${MARK}${hidden.push(word) - 1}`
  const end = argv.indexOf('--')
  const before = end === -1 ? argv : argv.slice(0, end)
  const after = end === -1 ? [] : argv.slice(end + 1)
  return {
    argv: [...before.map((word) => hideData(word, hide)), ...after.map(hide)],
    reveal: (word) => (word.startsWith(MARK) ? (hidden[Number(word.slice(1))] ?? word) : word),
  }
}

/** A lone dash, and whatever is quoted inside its own word: `"so"`, `--note='so'`. */
function hideData(word: string, hide: (word: string) => string): string {
  if (word === '-' || /^["']/.test(word)) return hide(word)
  const flag = /^(--[\w-]+=)(["'][^]*)$/.exec(word)
  return flag?.[1] === undefined || flag[2] === undefined ? word : flag[1] + hide(flag[2])
}
