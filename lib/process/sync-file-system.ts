import { existsSync, statfsSync } from 'node:fs'
import { release } from 'node:os'

/** `sync -f` of coreutils and of busybox calls syncfs(2). An absolute path, so that no search path decides what runs. */
const PROGRAM = '/bin/sync'

/** ext2 to ext4, xfs and btrfs, by their magic number: tested with power cuts. */
const TESTED = new Set([0xef53, 0x58465342, 0x9123683e])

/** The first Linux whose syncfs(2) reports that something could not be written. */
const REPORTS_ERRORS = [5, 8] as const

/**
 * Waits until everything that was written to a file system is on disk, which takes one commit however many files that
 * were. False when the system cannot do that, or could not; then each file must be flushed by itself.
 */
export async function syncFileSystem(path: string): Promise<boolean> {
  if (!canSync(path)) return false
  // Loaded only here: most processes never flush so much.
  const { spawn } = process.getBuiltinModule('node:child_process')
  return new Promise((resolve) => {
    const child = spawn(PROGRAM, ['-f', path], { stdio: 'ignore', env: {}, cwd: '/' })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

function canSync(path: string): boolean {
  if (process.platform !== 'linux' || !existsSync(PROGRAM)) return false
  const [major = 0, minor = 0] = release().split('.').map(Number)
  const [firstMajor, firstMinor] = REPORTS_ERRORS
  const reports = major > firstMajor || (major === firstMajor && minor >= firstMinor)
  return reports && TESTED.has(statfsSync(path).type >>> 0)
}
