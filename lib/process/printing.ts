import * as fs from 'node:fs'
import { basename } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'

/** Programs that a person or a script types commands into; these can close a standard stream. */
const SHELL = /^(?:(?:ba|da|a|z|k|mk|tc|c|fi)?sh|busybox|nu|elvish|pwsh)$/

/**
 * Ends a command that cannot print: quietly when the reader of its output ended, as `head` does, with what the
 * exit code was by then; with one line on standard error and exit code 1 when the output cannot be written, as
 * on a full disk. Where standard output is closed the command ends before it does anything.
 */
export function endWhenUnprintable(program: string): void {
  // Where even this stream is gone, the exit code is all that is left to say.
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
 * The same for a process that does its work whether or not its output is read: it reports once what is lost,
 * continues, and has exit code 1 when it ends. A reader that ended is no fault.
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

/** Refuses to start a process that can only speak on a standard output which is closed. Throws `OUTPUT_UNWRITABLE`. */
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
 * True when the shell that started this process closed its standard output. Node opens the null device in its
 * place, for reading and writing; a shell opens it for writing alone. Some programs hand it to their children
 * in the same way as Node does, meaning that the output is not wanted, so only a shell's child counts. Known on Linux only.
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

/** What the shell had itself was handed on to it. */
function isSameNull(path: string): boolean {
  const target = fs.readlinkSync(path)
  return target === '/dev/null' && isReadable(path)
}

/** A descriptor's link shows by its mode how the file was opened. */
function isReadable(path: string): boolean {
  return (fs.lstatSync(path).mode & 0o400) !== 0
}
