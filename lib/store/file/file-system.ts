import * as fs from 'node:fs'

/** Where a directory is kept: a file system on which two processes are not safe from each other, by name. */
export type Unsafe = { name: string; verdict: 'refuse' | 'warn' }

/** By the number that Linux gives them: shared between machines, or served by another machine. */
const SHARED: Record<number, string> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB2',
  0x01021997: '9p',
  0x00c36400: 'Ceph',
  0x5346414f: 'AFS',
  0x73757245: 'Coda',
  0x0bd00bd0: 'Lustre',
  0x47504653: 'GPFS',
  0x01161970: 'GFS2',
  0x7461636f: 'OCFS2',
  0x786f4256: 'vboxsf',
  0xbacbacbc: 'vmhgfs',
}

/** ext, xfs, btrfs, tmpfs, overlay, zfs, f2fs, bcachefs, ramfs: one kernel, one page cache. */
const LOCAL = new Set([
  0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630, 0x2fc12fc1, 0xf2f52010, 0xca451a4e,
  0x858458f6,
])

/** Programs in between, on a disk of this machine: appends hold, a flush may not. */
const LOCAL_FUSE = new Set([
  'fuseblk',
  'fuse.bindfs',
  'fuse.cryfs',
  'fuse.encfs',
  'fuse.exfat',
  'fuse.fuse-overlayfs',
  'fuse.gocryptfs',
  'fuse.mergerfs',
  'fuse.ntfs-3g',
])

/** Types of mounts with a program or another machine behind them, which may bear any number. */
const REMOTE = /^(fuse|virtiofs|fakeowner|grpcfuse|osxfs|9p|davfs|vboxsf|vmhgfs|prl_fs|smb3|nfs)/

/** What is known of the file system of a directory; undefined for a local one, and where the system does not say. */
export function unsafeFileSystem(directory: string): Unsafe | undefined {
  if (process.platform !== 'linux') return undefined
  const number = fs.statfsSync(directory).type >>> 0
  // Read only for a number that says nothing by itself: containers may have thousands of mounts.
  return judge({ number, directory, mounts: () => fs.readFileSync('/proc/self/mountinfo', 'utf8') })
}

/** The rule itself: `mounts` is the text of `/proc/self/mountinfo`. */
export function judge(at: {
  number: number
  directory: string
  mounts: () => string
}): Unsafe | undefined {
  const name = SHARED[at.number]
  if (name !== undefined) return { name, verdict: 'refuse' }
  if (LOCAL.has(at.number)) return undefined
  const type = mountTypeOf(at.directory, at.mounts())
  if (type === undefined || !REMOTE.test(type)) return undefined
  return { name: type, verdict: LOCAL_FUSE.has(type) ? 'warn' : 'refuse' }
}

/** The type of the mount that holds a directory: of those whose path leads to it the longest, of equal ones the last. */
function mountTypeOf(directory: string, mounts: string): string | undefined {
  let found: { path: string; type: string } | undefined
  for (const line of mounts.split('\n')) {
    const fields = line.split(' ')
    const path = unescape(fields[4] ?? '')
    const type = fields[fields.indexOf('-', 6) + 1]
    if (path === '' || type === undefined) continue
    const isAbove = path === '/' || directory === path || directory.startsWith(`${path}/`)
    if (isAbove && path.length >= (found?.path.length ?? 0)) found = { path, type }
  }
  return found?.type
}

/** proc_pid_mountinfo(5): space, tab, newline and backslash stand as octal numbers. */
function unescape(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  )
}
