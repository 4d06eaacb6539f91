import * as fs from 'node:fs'
import { basename } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'

/** Shells: programs that can start a command with a closed standard stream. */
const SHELL = /^(?:(?:ba|da|a|z|k|mk|tc|c|fi)?sh|busybox|nu|elvish|pwsh)$/

/**
 * Ends a command that cannot print. If the reader of its output has exited, as `head` does, the command ends
 * silently with its current exit code. If the output cannot be written, as on a full disk, it ends with one
 * line on standard error and exit code 1. If standard output is closed, it ends before it does anything.
 */
export function endWhenUnprintable(program: string): void {
  // Without standard error, the exit code is all that can be reported.
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error) => {
    if (systemCode(error) === 'EPIPE') process.exit()
    refuse(`the system answered ${systemCode(error) ?? error.message}. What was done stays done`)
  })
  if (isClosed()) refuse('it is closed. Nothing was done')

  function refuse(why: string): never {
    process.stderr.write(lineOf(program, unprintable(why)))
    process.exit(1)
  }
}

/**
 * The same for a process whose work does not depend on its output: it reports the loss once, continues, and exits with
 * code 1. A reader that has exited is not an error.
 */
export function noteWhenUnprintable(program: string): void {
  let isNoted = false
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE')
      note(`the system answered ${systemCode(error) ?? error.message}`)
  })
  if (isClosed()) note('it is closed')

  function note(why: string): void {
    process.exitCode = 1
    if (!isNoted) process.stderr.write(lineOf(program, unprintable(`${why}. The work continues`)))
    isNoted = true
  }
}

/** Refuses to start a process that only serves its standard output when that is closed. Throws `OUTPUT_UNWRITABLE`. */
export function refuseClosedOutput(): void {
  if (isClosed()) throw unprintable('it is closed. Nothing was done')
}

function unprintable(why: string): RelayError {
  const message = `Cannot write to standard output: ${why}; send the output to another place.`
  return new RelayError('OUTPUT_UNWRITABLE', message)
}

function lineOf(program: string, { code, message }: RelayError): string {
  return `${program}: ${code} ${message}\n`
}

/**
 * True when the shell that started this process closed its standard output. Node then opens the null device for reading
 * and writing in its place; a shell opens it for writing only. Some programs start their children with the null device
 * open for both because they do not want the output, so only the child of a shell counts. Known on Linux only.
 */
function isClosed(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { rdev } = fs.fstatSync(1)
    if (rdev === 0 || rdev !== fs.statSync('/dev/null').rdev) return false
    const parent = `/proc/${process.ppid}`
    const isShell = SHELL.test(basename(fs.readlinkSync(`${parent}/exe`)))
    return isShell && isReadable('/proc/self/fd/1') && !isSameNull(`${parent}/fd/1`)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return systemCode(error) === 'EBADF'
  }
}

/** True when the shell itself had the null device there and passed it on. */
function isSameNull(path: string): boolean {
  const target = fs.readlinkSync(path)
  return target === '/dev/null' && isReadable(path)
}

/** The mode of a descriptor's link shows how the file was opened. */
function isReadable(path: string): boolean {
  return (fs.lstatSync(path).mode & 0o400) !== 0
}
