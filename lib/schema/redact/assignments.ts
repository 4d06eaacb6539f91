import { isMixed } from './headers.ts'
import { HIDDEN, isPlaceholder } from './placeholder.ts'

/** Names whose last word marks the value as a secret; a number may follow. */
const NAME =
  /(passwords?|passwd|passphrase|passcode|pass|pwd|(?:api|app|access|secret|private|encryption|signing|auth|account|shared|master|session|service|client|subscription|license|deploy|webhook)[_-]?key|secret[_-]?key[_-]?base|secrets?|token|credentials?|(?:authorization|verification|device)[_-]?code|code_verifier|client[_-]?assertion|connection[_-]?string|apikey|authtoken)(?:[_-]?\d{1,3})?(?![A-Za-z0-9]|[_-][A-Za-z0-9])/gi

/** The characters between a name and its value. */
const BETWEEN = /([\\"'`\]]{0,3})([ \t]{0,8}(?:=>|:=|\+=|=|:)[ \t]{0,8}|[ \t]{1,4}|>)/y

/** Length up to which a value is examined. */
const MAX_VALUE_LENGTH = 4096

/** An abbreviated "password" at the end of a name: `DB_PASS`, `dbPass`, `PGPASS`, but not `bypass`. */
const SHORT = /(?:^|[^A-Za-z]|[a-z](?=P)|^PG|^SSH)(?:pass|Pass|PASS|pwd|Pwd|PWD)$/

/** Length up to which a name is examined. */
const MAX_NAME_LENGTH = 64

type Value = { from: number; to: number; isQuoted: boolean }
type Named = { from: number; name: string; isPassword: boolean }

/** Hides the values assigned to names of secrets. */
export function hideAssigned(text: string): string {
  const parts: string[] = []
  let done = 0
  NAME.lastIndex = 0
  for (let found = NAME.exec(text); found !== null; found = NAME.exec(text)) {
    const after = NAME.lastIndex
    const value = hiddenValue(text, found)
    NAME.lastIndex = after
    if (value === undefined) continue
    parts.push(text.slice(done, value.from), HIDDEN)
    done = value.to
    NAME.lastIndex = value.to
  }
  return hideLogins(done === 0 ? text : parts.join('') + text.slice(done))
}

/** The position of the secret after a name; undefined when there is none. */
function hiddenValue(text: string, found: RegExpExecArray): Value | undefined {
  BETWEEN.lastIndex = found.index + found[0].length
  const between = BETWEEN.exec(text)
  if (between === null) return undefined
  const named = nameOf(text, found)
  if (named === undefined) return undefined
  const [, closing = '', separator = ''] = between
  const isFlag = text.startsWith('-', named.from)
  const isSpaced = separator.trim() === ''
  const value = valueAt(text, BETWEEN.lastIndex)
  if (isSpaced && !isFlag && !value.isQuoted) return undefined
  const written = text.slice(value.from, value.to)
  if (isSpaced && !isFlag && !/^\S*\d\S*$/.test(written)) return undefined
  if (isPlaceholder(written)) return undefined
  if (written.toLowerCase() === found[0].toLowerCase()) return undefined
  const isHidden = value.isQuoted
    ? isQuotedSecret(written, named, closing !== '')
    : isBareSecret(written, { text, named, value, separator, isFlag })
  return isHidden ? value : undefined
}

/** The whole name that ends in the matched word; undefined when the match is not a name of a secret. */
function nameOf(text: string, { index, 1: word = '' }: RegExpExecArray): Named | undefined {
  const from = beginOfName(text, index)
  const name = text.slice(from, index + word.length)
  const isPassword = /^(?:pass|pwd)/i.test(word)
  const isShort = isPassword && /^(?:pass|pwd)$/i.test(word)
  if (isShort && !SHORT.test(name)) return undefined
  // The shell's working directory.
  if (name === 'PWD' || name === 'OLDPWD') return undefined
  return { from, name, isPassword }
}

function beginOfName(text: string, index: number): number {
  let from = index
  while (from > 0 && index - from < MAX_NAME_LENGTH && isNameUnit(text.charCodeAt(from - 1))) {
    from -= 1
  }
  return from
}

/** Letters, digits, `_`, `.` and `-`. */
function isNameUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 45 && unit <= 57 && unit !== 47) ||
    unit === 95
  )
}

function valueAt(text: string, start: number): Value {
  const isEscaped = text[start] === '\\' && /["'`]/.test(text[start + 1] ?? '')
  const from = isEscaped ? start + 1 : start
  const quote = text[from] ?? ''
  if (quote === '"' || quote === "'" || quote === '`') {
    const window = text.slice(from + 1, from + 1 + MAX_VALUE_LENGTH)
    const end = window.search(quote === '"' ? /"|\n/ : quote === "'" ? /'|\n/ : /`|\n/)
    const length = end === -1 ? window.length : end
    const escapes = isEscaped && window[length - 1] === '\\' ? 1 : 0
    return { from: from + 1, to: from + 1 + length - escapes, isQuoted: true }
  }
  const window = text.slice(from, from + MAX_VALUE_LENGTH)
  const end = window.search(/[\s"'`<>]/)
  const length = end === -1 ? window.length : end
  return { from, to: from + length, isQuoted: false }
}

/** True for a literal without white space, unless it could be a name. */
function isQuotedSecret(written: string, { isPassword, name }: Named, isMember: boolean): boolean {
  if (written.includes('${')) return false
  if (/\s/.test(written)) return isPassword && /\d/.test(written) && written.length <= 80
  if (/\d/.test(written) || !isName(written)) return true
  return isPassword && (isEnvironment(name) || isMember || !/^[A-Z]/.test(written))
}

type Bare = { text: string; named: Named; value: Value; separator: string; isFlag: boolean }

function isBareSecret(written: string, { text, named, value, separator, isFlag }: Bare): boolean {
  const isTight = !/[ \t]/.test(separator)
  if (isEnvironment(named.name) && isTight && separator === '=') return !isCount(written, named)
  const bare = written.replace(/[;,)}\]&].*$/s, '')
  if (bare === '' || isPlaceholder(bare) || isCode(bare)) return false
  if (isCount(bare, named) || /^\d{1,3}$/.test(bare)) return false
  if (isFlag) return named.isPassword || !isName(bare)
  if (!isName(bare)) return bare.length >= 6 || named.isPassword
  if (!named.isPassword) return false
  const isLine = separator === '=' && isAlone(text, value)
  return /\d/.test(bare) || isLine || (separator === '>' && text[value.to] === '<')
}

/** True for a name in the style of an environment variable, such as `DB_PASS`. */
function isEnvironment(name: string): boolean {
  return /^[A-Z][A-Z0-9_.-]*$/.test(name)
}

/** True for a number, such as a token count, unless the name is that of a password. */
function isCount(written: string, { isPassword }: Named): boolean {
  return !isPassword && /^[\d._,]+[;,)]*$/.test(written)
}

/** True for an identifier or a word of prose: identifier characters whose case does not look random. */
function isName(written: string): boolean {
  if (!/^[A-Za-z_$][\w$-]*$/.test(written) || isMixed(written)) return false
  return !/\d/.test(written) || /^[A-Za-z]*[a-z]_?\d{1,4}$/.test(written)
}

/** True for code that computes the value: a call, a member access, an index, an operator. */
function isCode(written: string): boolean {
  // A key can contain a dot like a member access, but an identifier has fewer digits.
  if (written.length >= 16 && (written.match(/\d/g)?.length ?? 0) >= 4) return false
  return /^[=!?&|.(+-]|^\/[\^([\\]|^[A-Za-z_$][\w$]*(?:[([!?:]|\??\.[A-Za-z_$]|$(?<=\b(?:string|number)))/.test(
    written,
  )
}

/** True when the value ends its line, as in a settings file. */
function isAlone(text: string, { to }: Value): boolean {
  const next = text[to]
  return next === undefined || next === '\n' || next === '\r'
}

/** Hides the passwords of `.netrc`, `.pgpass`, `curl -u` and `mysql -p`. */
function hideLogins(text: string): string {
  let clean = text
  if (clean.includes('login')) {
    clean = clean.replace(
      /(\blogin\s{1,8}[^\s]{1,100}\s{1,8}password\s{1,8})([^\s]{1,200})/g,
      (whole, head: string, value: string) => (value === HIDDEN ? whole : head + HIDDEN),
    )
  }
  clean = clean.replace(
    /^([\w.*-]{1,100}:(?:\d{2,5}|\*):[\w.*-]{1,64}:[\w.*-]{1,64}:)([^\s:]{3,200})$/gm,
    `$1${HIDDEN}`,
  )
  if (clean.includes('curl')) {
    clean = clean.replace(
      /((?:\s-u|\s--(?:proxy-)?user)[ =]?["']?[^\s:"']{1,100}:)([^\s"']{1,200})/g,
      `$1${HIDDEN}`,
    )
  }
  if (clean.includes('mysql')) clean = clean.replace(/(\s-p)([^\s-][^\s]{3,100})/g, `$1${HIDDEN}`)
  return clean
}
