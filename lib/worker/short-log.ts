import * as fs from 'node:fs'

import { afterwards } from '../files/files.ts'

/** The longest log of a worker that nobody watches, and what is kept of it when it gets longer. In bytes. */
export const LOG_BYTES = 1024 * 1024
export const KEPT_BYTES = 64 * 1024

/**
 * Cuts an open log to its last lines when it has grown too long. It must have been opened to append, so
 * that the next line is written at its new end. Anything but a file is left alone, and so is a file that the
 * system refuses to read or cut.
 */
export function keepShort(fd: number): void {
  afterwards(() => cut(fd))
}

function cut(fd: number): void {
  const stat = fs.fstatSync(fd)
  if (!stat.isFile() || stat.size <= LOG_BYTES) return
  const tail = Buffer.alloc(KEPT_BYTES)
  const length = fs.readSync(fd, tail, 0, KEPT_BYTES, stat.size - KEPT_BYTES)
  const from = tail.indexOf('\n') + 1
  fs.ftruncateSync(fd, 0)
  fs.writeSync(fd, tail, from, length - from)
}
