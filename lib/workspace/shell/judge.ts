import * as fs from 'node:fs'
import { normalize } from 'node:path'

import { systemCode } from '../../errors.ts'
import { physicalPath } from './physical.ts'
import { readScript } from './words.ts'
import type { Simple, Word } from './words.ts'

/**
 * What the words of a command show. `refused`: it certainly reaches what it must not. `unsure`: what the words do not
 * show, such as what a program does that they start. `changes`: paths of the root that it certainly changes. Words are
 * advice: only a sandbox keeps a program from a file.
 */
export type Judgement = { refused: string | undefined; unsure: string[]; changes: string[] }

/** Where a command would run. */
export type Place = {
  /** The real path of the root. */
  directory: string
  /** The real path of the working directory. */
  cwd: string
  home: string
  isDenied: (relative: string, isFolder: boolean) => boolean
  /** Paths in the root that the caller declared; the command may change these and what is in them. */
  declared: readonly string[]
  /** In a sandbox, folders of the system are private or cannot be changed, so naming them is harmless. */
  isSandboxed: boolean
}

/** Programs that use only the files that their words name, unless a flag makes them reach further. */
const READERS = words(
  'cat head tail wc nl tac rev cut cmp comm diff grep sort uniq md5sum sha1sum sha256sum stat pwd test [ date',
)

/** The same, and they change the files that they name. */
const WRITERS = words('touch mkdir rmdir rm mv cp tee truncate ln chmod')

/** Their words are texts. */
const SPEAKERS = words(
  'echo printf : tr seq expr sleep true false basename dirname whoami id uname',
)

/** Shells, which run the text behind `-c`. */
const SHELLS = words('sh bash dash zsh ksh eval')

/** Flags that reach files no word names: those of whole folders, and lists of files. */
const FLAGS_BEYOND_WORDS: Record<string, RegExp> = {
  grep: /^(?:-[A-Za-z]*[rRd]|--[rdi])/,
  diff: /^(?:-[A-Za-z]*r|--r)/,
  rm: /^(?:-[A-Za-z]*[rR]|--r)/,
  cp: /^(?:-[A-Za-z]*[rRa]|--[ra])/,
  chmod: /^(?:-[A-Za-z]*R|--rec)/,
  sort: /^(?:-[A-Za-z]*o|--[ofc])/,
  wc: /^--f/,
}

/** Devices that hold nothing of anyone. */
const HARMLESS = /^\/dev\/(?:null|zero|full|random|urandom|stdin|stdout|stderr|tty|fd\/\d+)$/

/** Folders of programs that come with the system. */
const SYSTEM = /^\/(?:usr|bin|sbin|lib|lib32|lib64)(?:\/|$)/

/** What every sandbox has of its own. */
const SANDBOXED = /^\/(?:$|(?:tmp|var\/tmp|etc|proc|dev|run)(?:\/|$))/

const URL = /^[a-z][a-z0-9+.-]*:\/\//i

/** The longest path of the system. */
const MAX_PATH = 4096

/** How deep shells inside shells are read. */
const DEPTH = 4

/** Judges a command by its words. */
export function judgeCommand(command: string, place: Place): Judgement {
  const judging = openJudgement(place)
  judging.script(command, [place.cwd], 0)
  return judging.result()
}

function union(one: string[], other: string[]): string[] {
  return [...new Set([...one, ...other])]
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

type Checked = { cwds: string[]; isChanged: boolean }

function openJudgement(place: Place) {
  let refused: string | undefined
  const unsure = new Set<string>()
  const changes = new Set<string>()

  /** Reads a script that begins in one of these folders. */
  function script(text: string, from: string[], depth: number): void {
    if (depth > DEPTH) return void unsure.add('shells inside shells')
    const { commands, unread } = readScript(text, { home: place.home, cwd: place.cwd })
    if (unread !== undefined) unsure.add(`it has ${unread}`)
    let cwds = from
    let before = from
    const outer: string[][] = []
    for (const each of commands) {
      // After anything but `&&`, a `cd` may have failed.
      if (each.before !== '&&') cwds = union(cwds, before)
      while (outer.length < each.depth) outer.push(cwds)
      while (outer.length > each.depth) cwds = union(cwds, outer.pop() ?? [])
      simple(each, cwds, depth)
      if (each.words[0]?.text !== 'cd') continue
      before = cwds
      cwds = changed(each, cwds)
    }
  }

  /** The folders after a `cd`. */
  function changed({ words: [, target] }: Simple, cwds: string[]): string[] {
    const text = target === undefined ? place.home : target.text
    if (text === undefined || text.startsWith('-')) {
      unsure.add('a folder that cd takes from elsewhere')
      return cwds
    }
    check(text, { cwds, isChanged: false })
    return cwds.flatMap((cwd) => physicalPath(text.startsWith('/') ? text : `${cwd}/${text}`) ?? [])
  }

  function simple(command: Simple, cwds: string[], depth: number): void {
    for (const { target, writes } of command.redirections) {
      operand(target, { cwds, isChanged: writes })
    }
    const [first, ...rest] = command.words
    if (first === undefined || first.text === 'cd') return
    const name = first.text
    if (name === undefined) return void unsure.add(`${first.why ?? 'something'} names the program`)
    if (SPEAKERS.has(name)) return unknownsOf(rest)
    const isWriter = WRITERS.has(name)
    if (!isWriter && !READERS.has(name)) return program(name, { rest, cwds, depth })
    const beyond = FLAGS_BEYOND_WORDS[name]
    const pattern = name === 'grep' ? patternOf(rest) : undefined
    for (const word of rest) {
      if (word.text !== undefined && beyond?.test(word.text) === true) {
        unsure.add(`"${name} ${word.text.slice(0, 40)}" may reach files that no word names`)
      }
      if (word === pattern) continue
      operand(word, { cwds, isChanged: isWriter })
      if (isWriter) folder(name, word, cwds)
    }
    if (name === 'uniq' && rest.length > 1) unsure.add('"uniq" may write to its second file')
  }

  /** Whatever a program does with a whole folder, it does with the denied files in it. */
  function folder(name: string, word: Word, cwds: string[]): void {
    if (!/^(?:mv|cp|rm|chmod)$/.test(name) || word.text === undefined) return
    const isFolder = cwds.some((cwd) => isFolderAt(absolute(word.text ?? '', cwd)))
    if (isFolder) unsure.add(`"${name}" works on a whole folder`)
  }

  /** A program that is not known: what it does is not judged, but what its words name is. */
  function program(
    name: string,
    { rest, cwds, depth }: { rest: Word[]; cwds: string[]; depth: number },
  ): void {
    const isAssignment = /^[A-Za-z_]\w*\+?=/.test(name)
    unsure.add(
      isAssignment ? 'it sets a variable' : `what "${name.slice(0, 40)}" does is not known`,
    )
    for (const text of [name, ...rest.flatMap((word) => word.text ?? [])]) {
      check(text, { cwds, isChanged: false })
    }
    if (!SHELLS.has(name)) return
    for (const { text } of rest) {
      if (text !== undefined && !text.startsWith('-')) script(text, cwds, depth + 1)
    }
  }

  function unknownsOf(rest: Word[]): void {
    for (const { why } of rest) if (why !== undefined && why.includes('command')) unsure.add(why)
  }

  function operand(word: Word, how: Checked): void {
    if (word.text === undefined) return void unsure.add(`${word.why ?? 'something'} in a word`)
    check(word.text, how)
  }

  /** Checks the paths in a word: `a`, `--file=a`, `host:a`, `-Ia`. */
  function check(text: string, how: Checked): void {
    if (text.length > MAX_PATH) return void unsure.add('a very long word')
    for (const piece of piecesOf(text)) {
      for (const cwd of how.cwds) one(piece, absolute(piece, cwd), how)
    }
  }

  function one(written: string, path: string, { isChanged }: Checked): void {
    const real = physicalPath(path)
    if (real === undefined) return refuse(written, 'is a loop of links')
    const inside = insideOf(place.directory, real)
    if (inside === undefined) {
      return isHarmless(real, isChanged) ? undefined : refuse(written, 'is outside of the root')
    }
    const lexical = insideOf(place.directory, normalize(path))
    const isFolder = isFolderAt(real)
    for (const relative of new Set([inside, lexical ?? inside])) {
      if (relative !== '' && isDeniedAt(relative, isFolder)) return refuse(written, 'is denied')
    }
    if (!isChanged || written.startsWith('-')) return
    changes.add(inside === '' ? '.' : inside)
    if (isDeclared(inside)) return
    refuse(written, 'is changed, and "paths" does not name it')
  }

  /** A path is denied with everything in it. */
  function isDeniedAt(relative: string, isFolder: boolean): boolean {
    const parts = relative.split('/')
    return parts.some((_, at) => {
      const isLast = at === parts.length - 1
      return place.isDenied(parts.slice(0, at + 1).join('/'), isLast ? isFolder : true)
    })
  }

  function isDeclared(relative: string): boolean {
    return place.declared.some(
      (path) => path === '' || path === relative || relative.startsWith(`${path}/`),
    )
  }

  function isHarmless(path: string, isChanged: boolean): boolean {
    if (HARMLESS.test(path)) return true
    if (place.isSandboxed && SANDBOXED.test(path)) return true
    if (isChanged) return false
    // A pattern such as `/api/` is no path unless something is there.
    return SYSTEM.test(path) || !fs.existsSync(/^\/[^/]*/.exec(path)?.[0] ?? '/')
  }

  function refuse(written: string, why: string): void {
    refused ??= `${JSON.stringify(written.slice(0, 200))} ${why}`
  }

  return {
    script,
    result: (): Judgement => ({ refused, unsure: [...unsure], changes: [...changes] }),
  }
}

/** The word in which grep is given its pattern; undefined when a flag has it. */
function patternOf(rest: Word[]): Word | undefined {
  const isFlag = (word: Word) => word.text?.startsWith('-') !== false
  const isGiven = rest.some(
    ({ text }) => text === undefined || /^(?:-[A-Za-z]*[ef]|--[rf])/.test(text),
  )
  return isGiven ? undefined : rest.find((word) => !isFlag(word))
}

/** The parts of a word that may be paths. */
function piecesOf(text: string): string[] {
  const pieces = new Set<string>()
  for (const part of [text, ...text.split('=')]) {
    if (URL.test(part) && !/^file:/i.test(part)) continue
    if (part !== '') pieces.add(part)
    for (const piece of part.split(/[:,@]/)) if (piece !== '') pieces.add(piece)
    const glued = /^-{1,2}[A-Za-z](..+)$/.exec(part)?.[1]
    if (glued !== undefined && /^[./~]/.test(glued)) pieces.add(glued)
  }
  return [...pieces]
}

function absolute(text: string, cwd: string): string {
  return text.startsWith('/') ? text : `${cwd}/${text}`
}

function insideOf(directory: string, path: string): string | undefined {
  if (path === directory) return ''
  const prefix = directory === '/' ? '/' : `${directory}/`
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined
}

function isFolderAt(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch (error) {
    // A path through a file, a loop of links, or a folder that this user may not enter.
    if (systemCode(error) === undefined) throw error
    return false
  }
}
