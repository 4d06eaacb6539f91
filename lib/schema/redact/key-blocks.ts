import { HIDDEN } from './placeholder.ts'

/** The first and the last line of a private key block: PEM, OpenSSH, PGP. */
const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/

/** A PuTTY key file ends with its MAC. */
const PUTTY = /PuTTY-User-Key-File-\d:/
const PUTTY_END = /Private-MAC:/

/** A line inside a block: encoded bytes, or a header. */
const CONTENT = /^(?:[A-Za-z0-9+/=]{1,100}|[A-Za-z][A-Za-z0-9-]{1,40}:[ \t].{0,200}|)$/

/** Decoration around the content of a line: quote marks, line numbers, indentation. */
const AROUND = /^[\s>|+*#\d"',:-]{0,40}|[\s"',\\]{1,40}$/g

/** Longest block in lines; more lines are not a key. */
const MAX_LINES = 400

/** Returns a function that takes the lines of a text in order and returns true for each that belongs to a key. */
export function createKeyWatch(): (line: string) => boolean {
  let block: 'none' | 'pem' | 'putty' = 'none'
  let lines = 0
  return (line) => {
    if (block === 'none') {
      if (!line.includes('-----BEGIN') && !line.includes('PuTTY-')) return false
      block = PUTTY.test(line) ? 'putty' : BEGIN.test(line) ? 'pem' : 'none'
      lines = 0
      if (block === 'none') return false
      if (isEnd(line)) block = 'none'
      return true
    }
    lines += 1
    if (isEnd(line)) {
      block = 'none'
      return true
    }
    const isContent = lines <= MAX_LINES && CONTENT.test(line.replace(AROUND, ''))
    if (!isContent) block = 'none'
    return isContent
  }

  function isEnd(line: string): boolean {
    return (block === 'putty' ? PUTTY_END : END).test(line)
  }
}

/** Hides private key blocks, also those cut off at either end. */
export function hideKeyBlocks(text: string): string {
  if (!text.includes('-----BEGIN') && !text.includes('-----END') && !text.includes('PuTTY-')) {
    return text
  }
  const pieces = text.split(/(\r?\n)/)
  const lines = pieces.filter((_, at) => at % 2 === 0)
  const isKey = keyLines(lines)
  const kept = lines.map((line, at) => {
    const lineEnd = pieces[2 * at + 1] ?? ''
    if (isKey[at] !== true) return line + lineEnd
    const head = isKey[at - 1] === true ? '' : beforeKey(line) + HIDDEN
    return isKey[at + 1] === true ? head : head + afterKey(line) + lineEnd
  })
  return kept.join('')
}

/** Marks the lines that belong to a key. A key without its first line is recognised by its last. */
function keyLines(lines: string[]): boolean[] {
  const isInBlock = createKeyWatch()
  const isKey = lines.map((line) => isInBlock(line))
  for (const [at, line] of lines.entries()) {
    if (isKey[at] === true || !END.test(line)) continue
    isKey[at] = true
    for (let above = at - 1; above >= 0 && isEncoded(lines[above] ?? ''); above -= 1) {
      isKey[above] = true
    }
  }
  return isKey
}

function isEncoded(line: string): boolean {
  const content = line.replace(AROUND, '')
  return content.length >= 4 && CONTENT.test(content) && !content.includes(':')
}

function beforeKey(line: string): string {
  const from = Math.max(line.search(BEGIN), line.search(PUTTY))
  return from === -1 ? '' : line.slice(0, from)
}

function afterKey(line: string): string {
  const end = END.exec(line)
  return end === null ? '' : line.slice(end.index + end[0].length)
}
