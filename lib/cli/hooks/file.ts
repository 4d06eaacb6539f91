import * as fs from 'node:fs'
import { dirname, resolve } from 'node:path'

import { RelayError, systemCode } from '../../errors.ts'
import { makeDirectory } from '../../files/files.ts'
import { replaceFile } from '../../files/replace.ts'
import { UneditableText } from './read.ts'

/** What a change of a client's file did: the file behind all links, and the backup of the former text. */
export type Changed = { file: string; changed: boolean; backup?: string }

/** A file with its contents. */
type Found = { bytes: Buffer; stat: fs.Stats }

/** Attempts against other programs that write the same file in between. */
const TRIES = 20

/**
 * Changes a client's file. A link of the user is followed and kept, the former text is backed up beside the file, and
 * the file is replaced as a whole. When another program writes in between, its text is read again and not
 * overwritten. Of two concurrent changes the later one counts, because each sets all of our handlers. Below `project`
 * no link is followed, because a repository could bring one that leads to any file of the user. Throws
 * `CLIENT_FILE_INVALID` for a file that cannot be edited and `CLIENT_FILE_UNWRITABLE` when the system refuses; then
 * nothing is changed.
 */
export async function changeFile(
  path: string,
  edit: (text: string) => string,
  { project }: { project?: string | undefined } = {},
): Promise<Changed> {
  try {
    if (project !== undefined) refuseLinks(path, project)
    const file = behindLinks(path)
    return await tryToChange(file, edit)
  } catch (error) {
    const code = systemCode(error)
    if (error instanceof RelayError || code === undefined) throw error
    throw unwritable(path, `the system answered ${code}`, error)
  }
}

/** The text of a client's file; undefined when there is no file. Throws `CLIENT_FILE_INVALID` when it is not text. */
export function readText(path: string): string | undefined {
  const file = behindLinks(path)
  const found = find(file)
  return found && textOf(file, found.bytes)
}

async function tryToChange(file: string, edit: (text: string) => string): Promise<Changed> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = find(file)
    const text = found === undefined ? '' : textOf(file, found.bytes)
    const edited = editText(file, text, edit)
    if (edited === text) return { file, changed: false }
    if (found === undefined) makeDirectory(dirname(file), 0o777)
    else refuseReadOnly(file, found.stat)
    const backup = found && keep(file, found)
    const isStill = () => isSame(find(file), found)
    let isReplaced = false
    try {
      const owner = found?.stat
      isReplaced = await replaceFile(file, Buffer.from(edited), { owner, isStill })
    } finally {
      if (!isReplaced && backup !== undefined) fs.rmSync(backup)
    }
    if (isReplaced) return { file, changed: true, ...(backup === undefined ? {} : { backup }) }
  }
  throw unwritable(file, 'another program keeps writing to it')
}

function editText(file: string, text: string, edit: (text: string) => string): string {
  try {
    return edit(text)
  } catch (error) {
    if (!(error instanceof UneditableText)) throw error
    const message = `Cannot change "${file}": line ${error.line} is not acceptable: ${error.message}. Nothing was changed; correct that line, or put in by hand what "relay hook print" shows.`
    throw new RelayError('CLIENT_FILE_INVALID', message, {
      details: { path: file, line: error.line },
    })
  }
}

/** Refuses a path that has a link anywhere below the project. */
function refuseLinks(path: string, project: string): void {
  for (let part = path; part !== project && part !== dirname(part); part = dirname(part)) {
    if (fs.lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink() !== true) continue
    const message = `Cannot change "${path}": "${part}" is a link, and a repository can bring one that leads anywhere. Nothing was changed; remove the link, use "relay hook install --global", or put in by hand what "relay hook print" shows.`
    throw new RelayError('CLIENT_FILE_INVALID', message, { details: { path: part } })
  }
}

/** The file behind all links of a path; it may not exist yet. */
function behindLinks(path: string): string {
  let file = path
  for (let links = 0; links < 40; links += 1) {
    if (fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return file
    file = resolve(dirname(file), fs.readlinkSync(file))
  }
  throw invalid(path, 'its links lead in a circle')
}

function find(file: string): Found | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  if (!stat.isFile()) throw invalid(file, 'it is not a plain file')
  return { bytes: fs.readFileSync(file), stat }
}

function isSame(now: Found | undefined, before: Found | undefined): boolean {
  if (now === undefined || before === undefined) return now === before
  return now.stat.ino === before.stat.ino && now.bytes.equals(before.bytes)
}

function textOf(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw invalid(file, 'it is not UTF-8 text')
  }
}

/** The system would allow replacing a read-only file, and root may write to it, so the mode is checked here. */
function refuseReadOnly(file: string, stat: fs.Stats): void {
  if ((stat.mode & 0o222) === 0)
    throw unwritable(file, `it is read-only; chmod u+w "${file}" first`)
  fs.accessSync(file, fs.constants.W_OK)
}

/** Writes a backup under a new name, even when two changes happen in the same millisecond. */
function keep(file: string, { bytes, stat }: Found): string {
  const at = new Date().toISOString().replaceAll(':', '-')
  for (let copy = 1; ; copy += 1) {
    const backup = `${file}.${at}${copy === 1 ? '' : `-${copy}`}.bak`
    try {
      fs.writeFileSync(backup, bytes, { flag: 'wx', mode: stat.mode & 0o777, flush: true })
      return backup
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
}

function invalid(path: string, why: string): RelayError {
  const message = `Cannot change "${path}": ${why}. Nothing was changed; put in by hand what "relay hook print" shows.`
  return new RelayError('CLIENT_FILE_INVALID', message, { details: { path } })
}

function unwritable(path: string, why: string, cause?: unknown): RelayError {
  const message = `Cannot change "${path}": ${why}. Nothing was changed; put in by hand what "relay hook print" shows, or try again.`
  return new RelayError('CLIENT_FILE_UNWRITABLE', message, { details: { path }, cause })
}
