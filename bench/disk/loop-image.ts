import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'

/** The file systems that the benchmark can make, with the commands that format an image. */
export const FORMATS = {
  // Without the lazy options, the kernel would write the inode tables during the measurement.
  ext4: [
    'mkfs.ext4',
    '-q',
    '-F',
    '-O',
    'has_journal',
    '-E',
    'lazy_itable_init=0,lazy_journal_init=0',
  ],
  xfs: ['mkfs.xfs', '-q', '-f'],
  btrfs: ['mkfs.btrfs', '-q', '-f'],
} as const
export type Format = keyof typeof FORMATS

/** A new file system in a file. */
export type LoopImage = {
  /** Its mount point. */
  directory: string
  /** Unmounts it and frees its space. Doing so twice is fine. */
  remove: () => void
}

/** The file is sparse: it takes the space of what is written. Ext4 has two million inodes at this size. */
const SIZE = 32 * 1024 ** 3

/** Short, because the path of a server's socket can have at most 107 bytes. */
const PREFIX = 'relay-bench-'

/**
 * Makes and mounts a file system in `place`, or returns why that is not possible. The image has no name once it is
 * mounted, so the system frees it when it is unmounted, and `npm run bench` mounts it in a mount namespace of its
 * own, which ends with its last process. A killed benchmark therefore leaves nothing mounted.
 */
export function mountImage(place: string, format: Format): LoopImage | { notMade: string } {
  if (process.getuid?.() !== 0) return { notMade: 'only root can mount one' }
  removeLeftovers(place)
  const home = join(place, `${PREFIX}${process.pid}`)
  const image = join(home, 'image')
  const directory = join(home, 'disk')
  let isMounted = false

  function remove(): void {
    // A process of the benchmark that is still exiting keeps the directory busy; it is the last one to leave.
    if (isMounted && run('umount', directory) !== undefined) run('umount', '--lazy', directory)
    isMounted = false
    fs.rmSync(home, { recursive: true, force: true })
  }

  fs.mkdirSync(directory, { recursive: true, mode: 0o711 })
  fs.writeFileSync(image, '', { mode: 0o600 })
  fs.truncateSync(image, SIZE)
  const failure = run(...FORMATS[format], image) ?? run('mount', '-o', 'loop', image, directory)
  if (failure !== undefined) {
    remove()
    return { notMade: failure }
  }
  isMounted = true
  process.once('exit', remove)
  fs.unlinkSync(image)
  fs.chmodSync(directory, 0o711)
  return { directory, remove }
}

/** Removes what a benchmark left that was killed while it made its image. */
function removeLeftovers(place: string): void {
  for (const name of fs.readdirSync(place)) {
    if (!name.startsWith(PREFIX) || fs.existsSync(`/proc/${name.slice(PREFIX.length)}`)) continue
    const home = join(place, name)
    run('umount', '--lazy', join(home, 'disk'))
    fs.rmSync(home, { recursive: true, force: true })
  }
}

/** Runs a command; returns why it failed. */
function run(...[command = '', ...args]: string[]): string | undefined {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (error !== undefined) return `${command}: ${error.message}`
  return status === 0 ? undefined : `${command}: ${stderr.trim()}`
}
