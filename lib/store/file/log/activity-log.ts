import * as fs from 'node:fs'

import { systemCode } from '../../../errors.ts'
import { openPlain } from '../../../files/files.ts'
import {
  ACTIVITY_LIMIT_BYTES,
  lastActivityLine,
  parseActivityLine,
} from '../../../schema/activity.ts'
import type { Activity, ActivityEntry } from '../../../schema/activity.ts'
import { redactActivity } from '../../../schema/redact/activity.ts'

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** The most bytes that one call reads. */
const READ_LIMIT = 1024 * 1024

/** Appends one line. Best effort: a full disk must not fail the turn that reports it. */
export function appendActivity(path: string, token: number, activity: Activity, at: string): void {
  const line = { at, token, ...redactActivity(activity) }
  try {
    const fd = fs.openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
    try {
      const room = ACTIVITY_LIMIT_BYTES - fs.fstatSync(fd).size
      const text = `\n${JSON.stringify(line)}\n`
      if (room > 0)
        fs.writeSync(fd, text.length < room ? text : `${text}\n${lastActivityLine(token, at)}\n`)
    } finally {
      fs.closeSync(fd)
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    // Ignored: the disk is full or gone, which recording the turn's result will report.
  }
}

/**
 * The lines after a byte position, or the last ones. Each contains the position where the next read continues.
 */
export function readActivity(
  path: string,
  page: { after?: number | undefined; limit: number },
): ActivityEntry[] {
  const { bytes, start } = readStretch(path, page.after)
  const entries: ActivityEntry[] = []
  let position = 0
  while (position < bytes.length) {
    const newline = bytes.indexOf(0x0a, position)
    if (newline === -1) break
    const entry = readEntry(bytes.toString('utf8', position, newline), start + newline + 1)
    if (entry !== undefined) entries.push(entry)
    position = newline + 1
    if (page.after !== undefined && entries.length === page.limit) break
  }
  return page.after === undefined ? entries.slice(-page.limit) : entries
}

function readStretch(path: string, after: number | undefined): { bytes: Buffer; start: number } {
  const fd = openPlain(path)
  if (fd === 'absent' || fd === 'foreign') return { bytes: Buffer.alloc(0), start: 0 }
  try {
    const size = fs.fstatSync(fd).size
    const start = Math.min(after ?? Math.max(0, size - READ_LIMIT), size)
    const bytes = Buffer.alloc(Math.min(size - start, READ_LIMIT))
    const count = fs.readSync(fd, bytes, 0, bytes.length, start)
    return { bytes: bytes.subarray(0, count), start }
  } finally {
    fs.closeSync(fd)
  }
}

function readEntry(text: string, after: number): ActivityEntry | undefined {
  const line = text === '' ? undefined : parseActivityLine(text)
  return line && { ...line, after }
}
