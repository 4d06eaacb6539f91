import * as fs from 'node:fs'

/** A file system on which two processes are not safe from each other, by name. */
export type Unsafe = { name: string; verdict: 'refuse' | 'warn' }

/** By their magic number in Linux: shared between machines, or served by another machine. */
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

/** FUSE file systems on a local disk: appends are safe, but a flush may not reach the disk. */
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

/** Mount types that are backed by a program or another machine, and can have any magic number. */
const REMOTE = /^(fuse|virtiofs|fakeowner|grpcfuse|osxfs|9p|davfs|vboxsf|vmhgfs|prl_fs|smb3|nfs)/

/** Returns undefined for a local file system, and where the system does not report the type. */
export function unsafeFileSystem(directory: string): Unsafe | undefined {
  if (process.platform !== 'linux') return undefined
  const number = fs.statfsSync(directory).type >>> 0
  // The mount table is read only for an ambiguous number: containers may have thousands of mounts.
  return judge({ number, directory, mounts: () => fs.readFileSync('/proc/self/mountinfo', 'utf8') })
}

/** Decides from facts alone: `mounts` is the text of `/proc/self/mountinfo`. */
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

/**
 * The type of the mount that holds a directory: the mount with the longest matching path, the last one of
 * equals.
 */
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

/** Space, tab, newline and backslash are octal escapes, see proc_pid_mountinfo(5). */
function unescape(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  )
}
