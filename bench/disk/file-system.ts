import * as fs from 'node:fs'
import { basename } from 'node:path'

/** What a directory is stored on. */
export type FileSystem = {
  /** Its type, and whether it has a journal. */
  name: string
  isInMemory: boolean
  /** Why a flush there does not cost what it costs on the disks of users. */
  warning?: string
}

/** File systems that write metadata to a log, or to a new place, when a flush needs it. */
const LOGGED: Record<string, string> = {
  xfs: 'xfs, which has a journal',
  btrfs: 'btrfs, which copies on write and has a log tree',
  zfs: 'zfs, which copies on write and has an intent log',
  f2fs: 'f2fs, which writes a log',
}

/** Finds the file system of a directory, and whether a flush there costs what it costs on the disks of users. */
export function fileSystemOf(directory: string): FileSystem {
  const mount = mountOf(fs.realpathSync(directory))
  if (mount === undefined) return { name: 'an unknown file system', isInMemory: false }
  const { type, device } = mount
  if (type === 'tmpfs' || type === 'ramfs') {
    return { name: type, isInMemory: true, warning: 'it is memory, where a flush costs nothing' }
  }
  if (type === 'overlay') {
    const warning = 'the file system below it decides what a flush costs, and is not named here'
    return { name: type, isInMemory: false, warning }
  }
  if (type !== 'ext4') return { name: LOGGED[type] ?? type, isInMemory: false }
  if (hasJournal(device)) return { name: 'ext4 with a journal', isInMemory: false }
  const warning = 'a flush there commits no metadata, and hardly any user has it'
  return { name: 'ext4 without a journal', isInMemory: false, warning }
}

type Mount = { type: string; device: string }

/** The mount with the longest matching path, the last one of equals, from proc_pid_mountinfo(5). */
function mountOf(directory: string): Mount | undefined {
  let mounts: string
  try {
    mounts = fs.readFileSync('/proc/self/mountinfo', 'utf8')
  } catch {
    // Not Linux.
    return undefined
  }
  let found: (Mount & { path: string }) | undefined
  for (const line of mounts.split('\n')) {
    const fields = line.split(' ')
    const [, , device, , path] = fields
    const type = fields[fields.indexOf('-', 6) + 1]
    if (device === undefined || path === undefined || type === undefined) continue
    const isAbove = path === '/' || directory === path || directory.startsWith(`${path}/`)
    if (isAbove && path.length >= (found?.path.length ?? 0)) found = { path, type, device }
  }
  return found
}

/** The kernel lists the journal of each mounted ext4 under the name of its block device. */
function hasJournal(device: string): boolean {
  try {
    const name = basename(fs.realpathSync(`/sys/dev/block/${device}`))
    return fs.readdirSync('/proc/fs/jbd2').some((journal) => journal.startsWith(`${name}-`))
  } catch {
    // Without any journal the directory does not exist.
    return false
  }
}
