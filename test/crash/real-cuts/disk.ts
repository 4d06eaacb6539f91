import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export const FILE_SYSTEMS = ['ext4', 'xfs', 'btrfs'] as const
export type FileSystem = (typeof FILE_SYSTEMS)[number]

/** A whole number of bytes that each file system can be made on; the image takes only what is written. */
const DISK_BYTES = 1024 ** 3
const HOST_BYTES = 6 * DISK_BYTES

/** How long the kernel may take to let go of a disk whose processes have been killed. */
const BUSY_MS = 30_000

/** A disk in a file, mounted. `cut` gives it the content it had when the power failed. */
export type Disk = {
  /** Where it is mounted. */
  mount: string
  /** Keeps what the disk holds at this instant; nothing waits for a file or a flush. */
  snapshot: () => void
  /** Puts the disk of the last snapshot in the place of this one. Every user of the old one must be gone. */
  restart: () => Promise<void>
  /** Takes it away, however busy it is. */
  detach: () => void
}

/**
 * Makes a disk with a file system on it. Its image lies on an XFS of its own, because there one call shares all
 * blocks of a file with a copy: an atomic snapshot of what the disk has been given, under any load. All
 * mounts belong to the mount namespace of this process and go with it. Throws what the tools say.
 */
export function makeDisk(home: string, fileSystem: FileSystem): Disk {
  const host = join(home, 'host')
  const mount = join(home, 'disk')
  const image = join(host, 'image')
  const next = join(host, 'next')
  fs.mkdirSync(host)
  fs.mkdirSync(mount)
  const file = join(home, 'host.img')
  fs.writeFileSync(file, '')
  fs.truncateSync(file, HOST_BYTES)
  run('mkfs.xfs', '-q', '-m', 'reflink=1', file)
  run('mount', '-o', 'loop,discard', file, host)
  // The mount keeps it until the namespace ends, whatever ends it.
  fs.unlinkSync(file)
  fs.writeFileSync(image, '')
  fs.truncateSync(image, DISK_BYTES)
  run(`mkfs.${fileSystem}`, '-q', image)
  run('mount', '-o', 'loop', image, mount)

  return {
    mount,
    snapshot: () => run('cp', '--reflink=always', image, next),
    async restart() {
      await unmount(mount)
      fs.renameSync(next, image)
      run('mount', '-o', 'loop', image, mount)
    },
    detach: () => run('umount', '--lazy', mount, host),
  }
}

async function unmount(mount: string): Promise<void> {
  for (const deadline = performance.now() + BUSY_MS; ; await delay(20)) {
    try {
      run('umount', mount)
      return
    } catch (error) {
      if (performance.now() > deadline) throw error
    }
  }
}

/** Runs a program of the system. Throws with its own words. */
export function run(command: string, ...args: string[]): void {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 })
  if (done.error !== undefined) throw done.error
  if (done.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status}: ${done.stderr.trim()}`)
  }
}
