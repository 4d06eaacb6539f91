import * as fs from 'node:fs'
import { isAbsolute, join, parse, resolve } from 'node:path'

import { systemCode } from '../errors.ts'

/** Links on one path before it counts as a loop; the limit of Linux. */
const MOST_LINKS = 40

/** Size limit of a file that decides something; a larger one is a mistake, or a device that never ends. */
const MOST_BYTES = 1024 * 1024

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants
const STICKY = 0o1000
const GROUP_WRITES = 0o020
const ALL_WRITE = 0o002

/** A path without links. `danger` says how another user could replace what it leads to. */
export type Walked = { real: string; danger: string | undefined }

type Step = { path: string; stat: fs.Stats }

/**
 * Follows a path link by link and checks each directory on the way: only this user and root may own it, and no other
 * user may replace its entries. A group of this user alone counts as this user. The caller judges the directory or file
 * at the end. Throws system errors.
 */
export function walk(path: string): Walked {
  const me = process.getuid?.()
  if (me === undefined) return { real: fs.realpathSync(path), danger: undefined }
  const { root } = parse(resolve(path))
  const start: Step = { path: root, stat: fs.lstatSync(root) }
  let names = namesOf(resolve(path))
  let steps = [start]
  let links = 0
  let danger: string | undefined
  while (names.length > 0) {
    const [name = '', ...rest] = names
    const parent = steps.at(-1) ?? start
    if (name === '..') {
      if (steps.length > 1) steps = steps.slice(0, -1)
      names = rest
      continue
    }
    danger ??= dangerIn(parent, me)
    const at = join(parent.path, name)
    const stat = fs.lstatSync(at)
    names = rest
    if (!stat.isSymbolicLink()) {
      steps.push({ path: at, stat })
      continue
    }
    if (!isTrusted(stat.uid, me)) danger ??= `"${at}" is a link that user ${stat.uid} controls`
    links += 1
    // Either the system refuses with ELOOP, or the path is valid but too long to check.
    if (links > MOST_LINKS)
      return { real: fs.realpathSync(path), danger: `"${path}" has too many links` }
    const target = fs.readlinkSync(at)
    if (isAbsolute(target)) steps = [start]
    names = [...namesOf(target), ...rest]
  }
  return { real: (steps.at(-1) ?? start).path, danger }
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.')
}

function dangerIn({ path, stat }: Step, me: number): string | undefined {
  const { uid, gid, mode } = stat
  if (!isTrusted(uid, me)) {
    return `"${path}" belongs to user ${uid}, who may replace what is in it`
  }
  if ((mode & STICKY) !== 0) return undefined
  if ((mode & ALL_WRITE) !== 0) return `every user may replace entries of "${path}"`
  if ((mode & GROUP_WRITES) === 0 || isOwnGroup(gid, me)) return undefined
  return `group ${gid} may replace entries of "${path}"; run: chmod g-w "${path}"`
}

function isTrusted(uid: number, me: number): boolean {
  return uid === me || uid === 0 || isUnmapped(uid)
}

/**
 * True for the id that stands for every user that is unknown in this user namespace, root outside of it included. The
 * owner of "/" and "/home" is unknown there, but had the right to create them.
 */
function isUnmapped(uid: number): boolean {
  if (process.platform !== 'linux') return false
  const [overflow] = wordsIn('/proc/sys/fs/overflowuid')[0] ?? []
  if (String(uid) !== overflow) return false
  const ranges = wordsIn('/proc/self/uid_map').map((words) => words.map(Number))
  return !ranges.some(([first = 0, , count = 0]) => uid >= first && uid < first + count)
}

/**
 * True for root's group and this user's own, unless another user is known to be in it. Debian and Fedora give each user
 * a group of the same name, and a umask that lets the group write. A group that is not listed comes from a directory
 * service; it counts only if its id is the user's id, as such services assign it.
 */
function isOwnGroup(gid: number, me: number): boolean {
  if (gid !== 0 && gid !== process.getgid?.()) return false
  const group = fieldsIn('/etc/group').find(([, , number]) => number === String(gid))
  if (group === undefined) return gid === me
  const users = fieldsIn('/etc/passwd')
  const own = users.find(([, , number]) => number === String(me))
  if (own === undefined && gid !== 0) return false
  const members = (group[3] ?? '').split(',').filter((name) => name !== '')
  const others = users.filter(
    ([, , uid, primary, , , shell]) =>
      primary === String(gid) && uid !== String(me) && uid !== '0' && !NO_LOGIN.test(shell ?? ''),
  )
  return others.length === 0 && members.every((name) => name === own?.[0] || name === 'root')
}

/** Shells of accounts without login. */
const NO_LOGIN = /\/(?:nologin|false|sync|halt|shutdown)$/

function fieldsIn(file: string): string[][] {
  return linesIn(file).map((line) => line.split(':'))
}

function wordsIn(file: string): string[][] {
  return linesIn(file).map((line) => line.trim().split(/\s+/))
}

function linesIn(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return []
  }
}

/** The content of a file that decides something, or why it cannot be trusted. */
export type Guarded =
  | { state: 'read'; text: string }
  | { state: 'absent' }
  /** Another user could have written or read it; `isForeign` when it belongs to another user. */
  | { state: 'unsafe'; why: string | undefined; isForeign: boolean }
  | { state: 'unreadable'; why: string }

/**
 * Reads a file that decides something. It is opened once, without following a link at its end and without waiting, and
 * the checks are made on the open file: its mode must have none of the `forbidden` bits. Its directories are checked by
 * `walk`.
 */
export function readGuarded(
  path: string,
  { forbidden, mayBeRoots }: { forbidden: number; mayBeRoots: boolean },
): Guarded {
  let fd: number | undefined
  try {
    const { real, danger } = walk(path)
    fd = fs.openSync(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    const stat = fs.fstatSync(fd)
    const me = process.getuid?.()
    const isForeign = me !== undefined && stat.uid !== me && !(mayBeRoots && stat.uid === 0)
    if (isForeign || (stat.mode & forbidden) !== 0)
      return { state: 'unsafe', why: danger, isForeign }
    if (danger !== undefined) return { state: 'unsafe', why: danger, isForeign }
    if (!stat.isFile())
      return { state: 'unreadable', why: stat.isDirectory() ? 'EISDIR' : 'it is not a plain file' }
    return readText(fd)
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    if (code !== 'ENOENT') return { state: 'unreadable', why: code }
    // A pipe of the shell, such as /dev/fd/63, is a link to something without a path.
    const isPipe = fs.statSync(path, { throwIfNoEntry: false }) !== undefined
    return isPipe ? { state: 'unreadable', why: 'it is not a plain file' } : { state: 'absent' }
  } finally {
    if (fd !== undefined) fs.closeSync(fd)
  }
}

function readText(fd: number): Guarded {
  const bytes = Buffer.allocUnsafe(MOST_BYTES + 1)
  let length = 0
  while (length < bytes.length) {
    const taken = fs.readSync(fd, bytes, length, bytes.length - length, null)
    if (taken === 0) return { state: 'read', text: bytes.toString('utf8', 0, length) }
    length += taken
  }
  return { state: 'unreadable', why: 'it is larger than 1 MiB' }
}
