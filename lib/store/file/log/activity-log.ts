import * as fs from 'node:fs'

import * as z from 'zod/mini'

import { systemCode } from '../../../errors.ts'
import { openPlain } from '../../../files/files.ts'
import { Activity, ActivityLine } from '../../../schema/activity.ts'
import type { ActivityEntry } from '../../../schema/activity.ts'
import { redactActivity } from '../../../schema/redact/activity.ts'

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** The most bytes of one job's activity. After that only the job's own log grows. */
const LOG_LIMIT = 64 * 1024 * 1024

/** The most bytes that one call reads. */
const READ_LIMIT = 1024 * 1024

/** Appends one line. Best effort: a full disk must not fail the turn that reports it. */
export function appendActivity(path: string, token: number, activity: Activity, at: string): void {
  const line = { at, token, ...redactActivity(activity) }
  try {
    const fd = fs.openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
    try {
      const room = LOG_LIMIT - fs.fstatSync(fd).size
      const text = `\n${JSON.stringify(line)}\n`
      if (room > 0) fs.writeSync(fd, text.length < room ? text : `${text}${lastLine(token, at)}`)
    } finally {
      fs.closeSync(fd)
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    // Ignored: the disk is full or gone, which recording the turn's result will report.
  }
}

/** Without this last line, a reader would take the end of the activity for a turn that hangs. */
function lastLine(token: number, at: string): string {
  const text =
    'The activity of this job has reached 64 MiB; what follows is not kept. The turn continues.'
  return `\n${JSON.stringify({ at, token, kind: 'warning', text })}\n`
}

/** A stored line, with any type: entries of types that only a later version knows are shown too. */
const StoredLine = z.extend(ActivityLine, {
  kind: z.catch(Activity.shape.kind, 'message'),
  steps: z.catch(Activity.shape.steps, undefined),
})

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
  if (text === '') return undefined
  try {
    const parsed = StoredLine.safeParse(JSON.parse(text))
    return parsed.success ? { ...parsed.data, after } : undefined
  } catch {
    // Torn by the death of its worker. Activity is best effort, so the rest is shown.
    return undefined
  }
}
