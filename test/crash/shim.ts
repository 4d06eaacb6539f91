import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What can be done to one file call. `short-half` and `short-one` let a write take only so many bytes. */
export const FAULTS = [
  'kill-before',
  'kill-after',
  'EIO',
  'ENOSPC',
  'EMFILE',
  'short-half',
  'short-one',
] as const
export type Fault = (typeof FAULTS)[number]

/** One file call as the shim saw it. `number` counts from 1 between the marks, and is 0 outside them. */
export type Call = {
  number: number
  name: string
  result: number
  error: number
  /** Which opening of a file this call works on; 0 for calls on a path. */
  open: number
  path: string
  /** Target of a rename; `created`, `emptied` or `found` for an open. */
  other: string
  position: number
  spoiled: boolean
  bytes: Buffer
}

/** Compiles the shim, or another library to preload; on a system that cannot, says why. */
export function buildShim(
  directory: string,
  name: 'shim' | 'no-flush' = 'shim',
): { path: string } | { missing: string } {
  if (process.platform !== 'linux') return { missing: 'LD_PRELOAD is only used on Linux here' }
  const source = fileURLToPath(new URL(`./${name}.c`, import.meta.url))
  const path = join(directory, `${name}.so`)
  const args = ['-O1', '-Wall', '-shared', '-fPIC', '-o', path, source, '-ldl', '-lpthread']
  let built = spawnSync('cc', args, { encoding: 'utf8', timeout: 60_000 })
  if (built.error !== undefined && process.getuid?.() === 0) {
    install('gcc', 'libc6-dev')
    built = spawnSync('cc', args, { encoding: 'utf8', timeout: 60_000 })
  }
  if (built.error !== undefined) return { missing: `no C compiler: ${built.error.message}` }
  if (built.status !== 0) throw new Error(`The shim does not compile: ${built.stderr}`)
  return { path }
}

/** Installs packages where that is possible without asking; whether it worked shows in using them. */
export function install(...packages: string[]): void {
  if (process.getuid?.() !== 0) return
  const options = { timeout: 120_000, stdio: 'ignore' } as const
  if (spawnSync('apt-get', ['install', '-y', ...packages], options).status === 0) return
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', ...packages], options)
}

/** The environment that puts the shim into a process. */
export function shimEnvironment(shim: {
  path: string
  root: string
  log: string
  spoil?:
    | { at: number; fault: Fault | 'stop-before'; stay?: boolean; call?: string | undefined }
    | undefined
}): Record<string, string> {
  const { spoil } = shim
  return {
    LD_PRELOAD: shim.path,
    SHIM_ROOT: shim.root,
    SHIM_LOG: shim.log,
    // File calls of an io_uring are none of the C library's.
    UV_USE_IO_URING: '0',
    ...(spoil === undefined ? {} : { SHIM_AT: String(spoil.at), SHIM_DO: spoil.fault }),
    ...(spoil?.call === undefined ? {} : { SHIM_CALL: spoil.call }),
    ...(spoil?.stay === true ? { SHIM_STAY: '1' } : {}),
  }
}

/** Every call of a log, in the order in which they ended. */
export function readCalls(log: string): Call[] {
  return fs
    .readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const fields = line.split('\t')
      const field = (index: number) => fields[index] ?? ''
      return {
        number: Number(field(1)),
        name: field(2),
        result: Number(field(3)),
        error: Number(field(4)),
        open: Number(field(5)),
        path: field(6),
        other: field(7),
        position: Number(field(8)),
        spoiled: field(9) !== '0',
        bytes: bytesOf(field(10)),
      }
    })
}

function bytesOf(field: string): Buffer {
  const zeros = /^zeros (\d+)$/.exec(field)?.[1]
  return zeros === undefined ? Buffer.from(field, 'hex') : Buffer.alloc(Number(zeros))
}
