import * as fs from 'node:fs'
import { dirname, resolve } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'
import { makeDirectory } from '../files/files.ts'
import { replaceFile } from '../files/replace.ts'
import { UneditableText } from './read.ts'

/** The result of changing a client's file: its path with links resolved, and the backup of the previous contents. */
export type Changed = { file: string; changed: boolean; backup?: string }

/** The contents and metadata of a file at one moment. */
type Snapshot = { bytes: Buffer; stat: fs.Stats }

/** Attempts before giving up when another program keeps writing the same file. */
const ATTEMPTS = 20

/**
 * Edits a client's file. Symbolic links are followed and preserved, the previous contents are backed up next to the
 * file, and the file is replaced atomically. If another program writes the file meanwhile, the edit starts over from
 * the new contents. The last of several concurrent edits wins, because each one sets all of the relay's handlers.
 * Links below `project` are refused, because a repository could contain one that points to any file of the user.
 * Throws `CLIENT_FILE_INVALID` if the file cannot be edited and `CLIENT_FILE_UNWRITABLE` if the system refuses; the
 * file is unchanged in both cases.
 */
export async function changeFile(
  path: string,
  edit: (text: string) => string,
  { project }: { project?: string | undefined } = {},
): Promise<Changed> {
  try {
    if (project !== undefined) refuseLinks(path, project)
    const file = resolveLinks(path)
    return await tryToChange(file, edit)
  } catch (error) {
    const code = systemCode(error)
    if (error instanceof RelayError || code === undefined) throw error
    throw unwritable(path, `the system answered ${code}`, error)
  }
}

/** The text of a client's file; undefined if the file does not exist. Throws `CLIENT_FILE_INVALID` if it is not text. */
export function readText(path: string): string | undefined {
  const file = resolveLinks(path)
  const snapshot = readSnapshot(file)
  return snapshot && decode(file, snapshot.bytes)
}

async function tryToChange(file: string, edit: (text: string) => string): Promise<Changed> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = readSnapshot(file)
    const text = before === undefined ? '' : decode(file, before.bytes)
    const edited = editText(file, text, edit)
    if (edited === text) return { file, changed: false }
    if (before === undefined) makeDirectory(dirname(file), 0o777)
    else refuseReadOnly(file, before.stat)
    const backup = before && backUp(file, before)
    const isStill = () => isSame(readSnapshot(file), before)
    let isReplaced = false
    try {
      const owner = before?.stat
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
    const message = `Cannot change "${file}": line ${error.line} is invalid: ${error.message}. Nothing was changed; correct that line, or add the output of "relay hook print" by hand.`
    throw new RelayError('CLIENT_FILE_INVALID', message, {
      details: { path: file, line: error.line },
    })
  }
}

/** Throws `CLIENT_FILE_INVALID` if any part of the path below the project is a symbolic link. */
function refuseLinks(path: string, project: string): void {
  for (let part = path; part !== project && part !== dirname(part); part = dirname(part)) {
    if (fs.lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink() !== true) continue
    const message = `Cannot change "${path}": "${part}" is a link, and a link in a repository can point anywhere. Nothing was changed; remove the link, use "relay hook install --global", or add the output of "relay hook print" by hand.`
    throw new RelayError('CLIENT_FILE_INVALID', message, { details: { path: part } })
  }
}

/** Follows the symbolic links of a path; the file may not exist yet. */
function resolveLinks(path: string): string {
  let file = path
  for (let links = 0; links < 40; links += 1) {
    if (fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return file
    file = resolve(dirname(file), fs.readlinkSync(file))
  }
  throw invalid(path, 'its symbolic links form a loop')
}

function readSnapshot(file: string): Snapshot | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  if (!stat.isFile()) throw invalid(file, 'it is not a plain file')
  return { bytes: fs.readFileSync(file), stat }
}

function isSame(now: Snapshot | undefined, before: Snapshot | undefined): boolean {
  if (now === undefined || before === undefined) return now === before
  return now.stat.ino === before.stat.ino && now.bytes.equals(before.bytes)
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw invalid(file, 'it is not UTF-8 text')
  }
}

/** Checks the mode, because the system lets a read-only file be replaced, and lets root write to one. */
function refuseReadOnly(file: string, stat: fs.Stats): void {
  if ((stat.mode & 0o222) === 0)
    throw unwritable(file, `it is read-only; chmod u+w "${file}" first`)
  fs.accessSync(file, fs.constants.W_OK)
}

/** Writes a backup under a name that does not exist yet, even for two changes in the same millisecond. */
function backUp(file: string, { bytes, stat }: Snapshot): string {
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
  const message = `Cannot change "${path}": ${why}. Nothing was changed; add the output of "relay hook print" by hand.`
  return new RelayError('CLIENT_FILE_INVALID', message, { details: { path } })
}

function unwritable(path: string, why: string, cause?: unknown): RelayError {
  const message = `Cannot change "${path}": ${why}. Nothing was changed; try again, or add the output of "relay hook print" by hand.`
  return new RelayError('CLIENT_FILE_UNWRITABLE', message, { details: { path }, cause })
}
