import { EVERYONE } from '../schema/message.ts'

/** Longest name of an agent, as in `AgentId`. */
const NAME = /[A-Za-z0-9][A-Za-z0-9._-]{0,63}/y

/** Names that stand for every member of the channel. */
const ALL = new Set(['channel', 'here'])

/** The most agents that one message mentions; what more a text names is text. */
const MOST = 50

/**
 * The agents that a text mentions, each once, in order, and `EVERYONE` for `@channel` and `@here`. A mention is `@` and
 * the whole name of an agent, at the start or after white space or punctuation. Code and addresses (`a@b`) mention
 * no agent, and punctuation at the end of a name is not part of it. Linear in the length of the text.
 */
export function mentionsIn(text: string): string[] {
  const found = new Set<string>()
  const prose = withoutCode(text)
  for (let at = prose.indexOf('@'); at !== -1; at = prose.indexOf('@', at + 1)) {
    if (at > 0 && !mayPrecede(prose.charAt(at - 1))) continue
    const name = nameAt(prose, at + 1)
    if (name === undefined) continue
    found.add(ALL.has(name) ? EVERYONE : name)
    if (found.size === MOST) break
  }
  return [...found]
}

/** The name that begins here; undefined where none does, or where it is longer than a name can be. */
function nameAt(text: string, start: number): string | undefined {
  NAME.lastIndex = start
  const name = NAME.exec(text)?.[0]
  if (name === undefined) return undefined
  const after = text.slice(start + name.length, start + name.length + 2)
  // `@a@b` is an address, `@types/node` a package, and a name that runs into other letters another word.
  if (/^(?:@|\/[\p{L}\p{N}]|[\p{L}\p{N}])/u.test(after)) return undefined
  return name.replace(/[._-]+$/, '')
}

/** White space or punctuation: never a letter, a digit, or what an address or a path is made of. */
function mayPrecede(before: string): boolean {
  return /[\s\p{P}\p{S}]/u.test(before) && !/[@/\\_+=%&~#$]/.test(before)
}

/**
 * The text with spaces for its code: fenced blocks, and spans between as many backticks as opened them. Backticks that
 * nothing closes are text.
 */
function withoutCode(text: string): string {
  if (!text.includes('`')) return text
  const runs = [...text.matchAll(/`+/g)]
  /** Where the next run of each length is, from the end backwards. */
  const next: (number | undefined)[] = []
  const latest = new Map<number, number>()
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.[0].length ?? 0
    next[at] = latest.get(length)
    latest.set(length, at)
  }
  let prose = ''
  let end = 0
  for (let at = 0; at < runs.length; at += 1) {
    const close = next[at]
    const opened = runs[at]
    const closed = close === undefined ? undefined : runs[close]
    if (close === undefined || opened === undefined || closed === undefined) continue
    prose += `${text.slice(end, opened.index)} `
    end = closed.index + closed[0].length
    at = close
  }
  return prose + text.slice(end)
}
