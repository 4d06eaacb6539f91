import type { Confinement, Line } from './confinement.ts'

/** Where programs of macOS, Homebrew and MacPorts are, with what they need to start. */
const READABLE = [
  '/usr',
  '/bin',
  '/sbin',
  '/opt',
  '/System',
  '/Library/Apple',
  '/Library/Developer',
  '/Library/Frameworks',
  '/private/etc/hosts',
  '/private/etc/localtime',
  '/private/etc/passwd',
  '/private/etc/protocols',
  '/private/etc/resolv.conf',
  '/private/etc/services',
  '/private/etc/ssl',
  '/private/var/db/dyld',
  '/private/var/db/timezone',
]

/** Services without which even small programs fail. */
const SERVICES = [
  'com.apple.system.logger',
  'com.apple.system.notification_center',
  'com.apple.system.opendirectoryd.libinfo',
  'com.apple.system.opendirectoryd.membership',
]

/** The command line that confines a program with macOS's `sandbox-exec`. */
export function seatbeltLine(confined: Confinement, program: Line): Line {
  const args = ['-p', seatbeltProfile(confined), program.command, ...program.args]
  return { command: '/usr/bin/sandbox-exec', args }
}

/** The profile of a confined program. Of rules that contradict each other the last one counts, so denials come last. */
export function seatbeltProfile(confined: Confinement): string {
  const { directory, isWritable, network, masked, pinned, fixed, programs, temporary } = confined
  const lines = [
    '(version 1)',
    '(deny default)',
    '(allow process-fork process-exec)',
    '(allow signal (target same-sandbox))',
    '(allow sysctl-read)',
    '(allow file-read-metadata)',
    `(allow mach-lookup ${SERVICES.map((name) => `(global-name ${quoted(name)})`).join(' ')})`,
    `(allow file-read* (literal "/") ${[...READABLE, ...programs].map(subpath).join(' ')})`,
    '(allow file-read* file-write-data (literal "/dev/null") (literal "/dev/zero") (literal "/dev/random") (literal "/dev/urandom") (literal "/dev/tty") (subpath "/dev/fd"))',
    `(allow file-read* file-write* ${subpath(temporary)})`,
    `(allow file-read* ${subpath(directory)})`,
    ...(isWritable ? [`(allow file-write* ${subpath(directory)})`] : []),
    ...(network ? ['(allow network* system-socket)'] : []),
    ...pinned.map((path) => `(deny file-write* (literal ${quoted(path)}))`),
    ...fixed.map((path) => `(deny file-write* ${subpath(path)})`),
    ...masked.map(({ path }) => `(deny file-read* file-write* ${subpath(path)})`),
  ]
  return `${lines.join('\n')}\n`
}

/** A path with everything below it. */
function subpath(path: string): string {
  return `(subpath ${quoted(path)})`
}

/** A string of the profile's language, which is a Scheme. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
