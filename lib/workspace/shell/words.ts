/**
 * A word of a command as its shell would see it, as far as that can be known without running anything. `text`: the word
 * without quotes; undefined when it depends on something else, which `why` names.
 */
export type Word = { raw: string; text: string | undefined; why?: string | undefined }

/** A file that a command reads or writes by a redirection. */
type Redirection = { target: Word; writes: boolean }

/** One program with its words. `before`: the operator in front of it, empty for the first. */
export type Simple = {
  words: Word[]
  redirections: Redirection[]
  before: string
  /** How many subshells it is in. */
  depth: number
}

/** What a reader of a command needs to know of its environment. */
export type Setting = { home: string; cwd: string }

/** A command taken apart. `unread`: why the rest of it was not, if anything was left. */
export type Script = { commands: Simple[]; unread: string | undefined }

const BLANK = /[ \t]/
const OPERATORS = ['&&', '||', ';;', ';&', '|&', ';', '&', '|', '(', ')', '\n']
const REDIRECTION = /^(\d*)(<<-|<<<|<<|<>|<&|<|>>|>\||>&|>|&>>|&>)/

/**
 * Takes a command apart as `/bin/sh` does: quotes, escapes, operators, redirections. Expansions are followed where their
 * result is certain (`~`, `$HOME`, `$PWD`); every other one makes its word unknown. Reading is linear in the length.
 */
export function readScript(command: string, setting: Setting): Script {
  const commands: Simple[] = []
  let current: Simple = { words: [], redirections: [], before: '', depth: 0 }
  let at = 0
  let depth = 0

  const finish = (operator: string) => {
    if (current.words.length > 0 || current.redirections.length > 0) commands.push(current)
    const before = current.words.length === 0 && commands.length > 0 ? current.before : ''
    current = {
      words: [],
      redirections: [],
      before: before === '' ? operator : before + operator,
      depth,
    }
  }

  while (at < command.length) {
    const rest = command.slice(at, at + 8)
    if (rest.startsWith('\\\n')) {
      at += 2
    } else if (BLANK.test(rest[0] ?? '')) {
      at += 1
    } else if (rest[0] === '#') {
      const end = command.indexOf('\n', at)
      at = end === -1 ? command.length : end
    } else {
      const redirection = REDIRECTION.exec(command.slice(at, at + 16))
      if (redirection !== null) {
        const [whole, , sign = ''] = redirection
        if (sign.startsWith('<<') && sign !== '<<<') {
          finish('')
          return { commands, unread: 'a here-document' }
        }
        at += whole.length
        while (BLANK.test(command[at] ?? '')) at += 1
        const read = readWord(command, at, setting)
        at = read.at
        // `2>&1` names a descriptor.
        const isFile = !sign.endsWith('&') || !/^(?:\d+|-)$/.test(read.word.raw)
        if (isFile) current.redirections.push({ target: read.word, writes: sign.includes('>') })
        continue
      }
      const operator = OPERATORS.find((each) => rest.startsWith(each))
      if (operator !== undefined) {
        if (operator === '(') depth += 1
        if (operator === ')') depth = Math.max(0, depth - 1)
        finish(operator)
        at += operator.length
        continue
      }
      const read = readWord(command, at, setting)
      current.words.push(read.word)
      at = read.at
    }
  }
  finish('')
  return { commands, unread: undefined }
}

/** Reads one word that begins at `from`. */
function readWord(command: string, from: number, setting: Setting): { word: Word; at: number } {
  const parts: string[] = []
  let why: string | undefined
  let at = from
  const unknown = (reason: string) => {
    why ??= reason
  }
  while (at < command.length) {
    const unit = command[at] ?? ''
    if (/[ \t\n;&|()<>]/.test(unit)) break
    if (unit === '\\') {
      if (command[at + 1] !== '\n') parts.push(command[at + 1] ?? '')
      at += 2
    } else if (unit === "'") {
      const end = closing(command, at + 1, "'")
      if (end === undefined) unknown('an open quote')
      parts.push(command.slice(at + 1, end))
      at = (end ?? command.length) + 1
    } else if (unit === '"') {
      const read = readQuoted(command, at + 1, setting)
      parts.push(read.text)
      if (read.why !== undefined) unknown(read.why)
      at = read.at
    } else if (unit === '$') {
      const read = readVariable(command, at, setting)
      if (read.text === undefined) unknown(read.why)
      parts.push(read.text ?? '')
      at = read.at
    } else if (unit === '`') {
      unknown('a command inside a word')
      at = (closing(command, at + 1, '`') ?? command.length) + 1
    } else if (unit === '~' && (at === from || /[=:]/.test(command[at - 1] ?? ''))) {
      const name = /^~([\w.+-]*)/.exec(command.slice(at, at + 64))?.[1] ?? ''
      if (name !== '') unknown('the home of another user')
      parts.push(setting.home)
      at += 1 + name.length
    } else {
      if (/[*?[\]]/.test(unit)) unknown('a pattern')
      if (/[{}]/.test(unit)) unknown('a brace')
      parts.push(unit)
      at += 1
    }
  }
  const text = why === undefined ? parts.join('') : undefined
  return { word: { raw: command.slice(from, at), text, why }, at: Math.max(at, from + 1) }
}

function readQuoted(
  command: string,
  from: number,
  setting: Setting,
): { text: string; why?: string | undefined; at: number } {
  const parts: string[] = []
  let why: string | undefined
  let at = from
  for (; at < command.length && command[at] !== '"';) {
    const unit = command[at] ?? ''
    if (unit === '\\' && /[$`"\\\n]/.test(command[at + 1] ?? '')) {
      if (command[at + 1] !== '\n') parts.push(command[at + 1] ?? '')
      at += 2
    } else if (unit === '$') {
      const read = readVariable(command, at, setting)
      if (read.text === undefined) why ??= read.why
      parts.push(read.text ?? '')
      at = read.at
    } else if (unit === '`') {
      why ??= 'a command inside a word'
      at = (closing(command, at + 1, '`') ?? command.length) + 1
    } else {
      parts.push(unit)
      at += 1
    }
  }
  if (at >= command.length) why ??= 'an open quote'
  return { text: parts.join(''), why, at: at + 1 }
}

type Expanded = { text: string; at: number } | { text: undefined; why: string; at: number }

/** Reads what begins with `$`. A lone one is itself. */
function readVariable(command: string, from: number, { home, cwd }: Setting): Expanded {
  const begin = command.slice(from, from + 80)
  const known = /^\$(?:(HOME|PWD)(?![A-Za-z0-9_])|\{(HOME|PWD)\})/.exec(begin)
  if (known !== null) {
    const isHome = (known[1] ?? known[2]) === 'HOME'
    return { text: isHome ? home : cwd, at: from + known[0].length }
  }
  if (begin.startsWith('$(')) {
    const why = 'a command inside a word'
    return { text: undefined, why, at: balanced(command, from + 1, '(', ')') }
  }
  if (begin.startsWith('${')) {
    return { text: undefined, why: 'a variable', at: balanced(command, from + 1, '{', '}') }
  }
  if (/^\$["']/.test(begin)) return { text: undefined, why: 'a special quote', at: from + 1 }
  const name = /^\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/.exec(begin)
  if (name === null) return { text: '$', at: from + 1 }
  return { text: undefined, why: 'a variable', at: from + name[0].length }
}

/** Where a bracket that opens at `from` closes; the end of the text when it does not. */
function balanced(command: string, from: number, open: string, close: string): number {
  let depth = 0
  for (let at = from; at < command.length; at += 1) {
    if (command[at] === open) depth += 1
    if (command[at] === close) depth -= 1
    if (depth === 0) return at + 1
  }
  return command.length
}

function closing(command: string, from: number, quote: string): number | undefined {
  const end = command.indexOf(quote, from)
  return end === -1 ? undefined : end
}
