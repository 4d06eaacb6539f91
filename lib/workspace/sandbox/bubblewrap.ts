import * as fs from 'node:fs'

import type { Confinement, Line, Masked } from './confinement.ts'

/** Where programs and their libraries are. */
const SYSTEM = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/opt', '/nix/store']

/** What programs need of /etc: names, locale, certificates, the dynamic linker. Nothing there is a secret. */
const SETTINGS = [
  'alternatives',
  'ca-certificates',
  'ca-certificates.conf',
  'crypto-policies',
  'fonts',
  'group',
  'host.conf',
  'hosts',
  'ld.so.cache',
  'ld.so.conf',
  'ld.so.conf.d',
  'locale.conf',
  'localtime',
  'mime.types',
  'nsswitch.conf',
  'os-release',
  'passwd',
  'pki',
  'protocols',
  'resolv.conf',
  'services',
  'ssl/certs',
  'ssl/openssl.cnf',
  'timezone',
]

/** The home of a confined program, which ends with it. */
export const SANDBOX_HOME = '/tmp/home'

/**
 * The arguments of `bwrap` that confine a program. Everything is absent unless it is named here: the program sees the
 * system's folders read-only, the root, and private /tmp, /proc and /dev. It runs in namespaces of its own, without
 * capabilities, and ends when its parent does.
 */
export function bubblewrapLine(bwrap: string, confined: Confinement, program: Line): Line {
  const { directory, cwd, isWritable, network, masked, pinned, fixed, programs } = confined
  const bind = isWritable ? '--bind' : '--ro-bind'
  const args = [
    '--unshare-all',
    ...(network ? ['--share-net'] : []),
    '--die-with-parent',
    '--cap-drop',
    'ALL',
    '--hostname',
    'sandbox',
    ...SYSTEM.flatMap(system),
    ...SETTINGS.flatMap((name) => ['--ro-bind-try', `/etc/${name}`, `/etc/${name}`]),
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--tmpfs',
    '/dev/shm',
    '--perms',
    '1777',
    '--tmpfs',
    '/tmp',
    '--perms',
    '1777',
    '--tmpfs',
    '/var/tmp',
    '--dir',
    '/run',
    '--dir',
    SANDBOX_HOME,
    ...programs.flatMap((folder) => ['--ro-bind-try', folder, folder]),
    bind,
    directory,
    directory,
    // The system moves no folder on which something is mounted.
    ...pinned.flatMap((path) => [`${bind}-try`, path, path]),
    ...fixed.flatMap((path) => ['--ro-bind-try', path, path]),
    ...masked.flatMap(mask),
    '--setenv',
    'HOME',
    SANDBOX_HOME,
    '--setenv',
    'TMPDIR',
    '/tmp',
    '--chdir',
    cwd,
    '--',
  ]
  return { command: bwrap, args: [...args, program.command, ...program.args] }
}

/** A folder of the system, or the link that replaces it: `/bin` is `usr/bin` on most systems. */
function system(path: string): string[] {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return []
  return stat.isSymbolicLink()
    ? ['--symlink', fs.readlinkSync(path), path]
    : ['--ro-bind', path, path]
}

/** Device files cannot be opened below a mount without devices, so a masked file can neither be read nor written. */
function mask({ path, isFolder }: Masked): string[] {
  return isFolder
    ? ['--perms', '0555', '--tmpfs', path, '--remount-ro', path]
    : ['--ro-bind-try', '/dev/null', path]
}
