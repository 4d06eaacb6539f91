import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import * as z from 'zod/mini'

import {
  flushDirectory,
  flushFile,
  ifPresent,
  namesIn,
  openPlain,
  writeWhole,
} from '../../../files/files.ts'
import { readDocumentAs } from '../../../files/document.ts'
import { replaceHint } from '../../../files/replace.ts'
import type { Layout } from '../layout.ts'

/** Replaces the headline of a job that was shrunk to a tombstone. */
const NO_HEADLINE = '(removed)'

/**
 * What a collection recorded about a day's log: its length at that time, and how many rows may need another
 * check. A mark written by an older version has neither.
 */
const Mark = z.object({ size: z.number(), left: z.number() })

/**
 * How to judge the jobs of a day: by their own times, by the time since the day was first observed, or not at
 * all.
 */
export type Judging = 'by times' | 'by observation' | 'not yet' | 'not again'

/** A day's log with its jobs, and the file it was read from. */
export type Day = { jobIds: string[]; rows: string[]; ino: number; size: number }

/** The days that have a log, oldest first. */
export function daysOf(layout: Layout): string[] {
  return namesIn(layout.done)
    .flatMap((name) => /^(\d{4}-\d\d-\d\d)\.log$/.exec(name)?.[1] ?? [])
    .toSorted()
}

/**
 * Decides how a collection judges a day. Some days cannot be judged by the times of their jobs: a day in the
 * future was written under a wrong clock, and so was a day that appears or grows after a collection has passed
 * it, unless it was only recorded late. The jobs of such a day count as ended when the day was first observed.
 */
export function judgingOf(
  layout: Layout,
  day: string,
  at: { now: number; before: string; passed: string | undefined },
): Judging {
  const tomorrow = new Date(at.now + 2 * DAY_MS).toISOString().slice(0, 10)
  const isAhead = day >= tomorrow
  // The day that contains the limit is not over yet.
  if (!isAhead && day >= at.before.slice(0, 10)) return 'not yet'
  const mark = readDocumentAs(markOf(layout, day), Mark)
  const size = fs.statSync(pathOf(layout, day), { throwIfNoEntry: false })?.size
  if (mark !== undefined && mark.size === size) return mark.left === 0 ? 'not again' : 'by times'
  const isUnmarked = mark === undefined && !fs.existsSync(markOf(layout, day))
  const isLate = mark !== undefined || (isUnmarked && day < (at.passed ?? '').slice(0, 10))
  if (!isAhead && !isLate) return 'by times'
  return isSeenBefore(layout, day, at) ? 'by observation' : 'not yet'
}

const DAY_MS = 86_400_000

/** True when the day was first observed at least one retention period ago. Records the first observation. */
function isSeenBefore(
  layout: Layout,
  day: string,
  { now, before }: { now: number; before: string },
): boolean {
  const path = `${layout.done}/${day}.seen`
  const seen = readDocumentAs(path, z.object({ at: z.string() }))
  // A time in the future was recorded under a wrong clock.
  if (seen !== undefined && Date.parse(seen.at) <= now) return seen.at < before
  replaceHint(path, { at: new Date(now).toISOString() })
  return false
}

/** Records how far a collection has progressed with a day. */
export function markDay(layout: Layout, day: string, left: number): void {
  const size = fs.statSync(pathOf(layout, day), { throwIfNoEntry: false })?.size ?? 0
  replaceHint(markOf(layout, day), { size, left })
  if (left === 0) ifPresent(() => fs.unlinkSync(`${layout.done}/${day}.seen`))
}

/** Reads a day's whole log. It has a row for each job that ended on that day. */
export function readRows(layout: Layout, day: string): Day {
  const fd = openPlain(pathOf(layout, day))
  if (fd === 'absent' || fd === 'foreign') return { jobIds: [], rows: [], ino: 0, size: 0 }
  try {
    const { ino } = fs.fstatSync(fd)
    const bytes = fs.readFileSync(fd)
    const rows = bytes.toString('utf8').split('\n').filter(Boolean)
    const jobIds = [...new Set(rows.flatMap((row) => jobIdOf(row) ?? []))]
    return { jobIds, rows, ino, size: bytes.length }
  } finally {
    fs.closeSync(fd)
  }
}

/**
 * Removes the headlines of these jobs from a day's log, together with duplicate and torn rows. A row added at
 * the same moment may be lost, as any hint may.
 */
export async function dropHeadlines(
  layout: Layout,
  day: string,
  { read, gone }: { read: Day; gone: Set<string> },
): Promise<void> {
  const kept = new Map<string, string>()
  for (const row of read.rows) {
    const jobId = jobIdOf(row)
    if (jobId !== undefined) kept.set(jobId, gone.has(jobId) ? withoutHeadline(row) : row)
  }
  const path = pathOf(layout, day)
  const bytes = Buffer.from([...kept.values()].map((row) => `\n${row}\n`).join(''))
  if (bytes.length === read.size) return
  const next = `${path}.${randomBytes(6).toString('hex')}.next`
  const fd = fs.openSync(next, 'wx', 0o600)
  try {
    try {
      writeWhole(fd, bytes)
      await flushFile(fd)
    } finally {
      fs.closeSync(fd)
    }
    const now = fs.lstatSync(path, { throwIfNoEntry: false })
    // Another collection was faster, or a row was added meanwhile; the next collection tries again.
    if (now?.ino === read.ino && now.size === read.size) ifPresent(() => fs.renameSync(next, path))
  } finally {
    fs.rmSync(next, { force: true })
  }
  await flushDirectory(layout.done)
}

/** Removes the temporary files of killed collections. */
export function dropLeftovers(layout: Layout): void {
  for (const name of namesIn(layout.done)) {
    if (name.endsWith('.next')) fs.rmSync(`${layout.done}/${name}`, { force: true })
  }
}

function jobIdOf(row: string): string | undefined {
  return /^\{"job_id":"([a-z2-7]{26})",.*\}$/.exec(row)?.[1]
}

/** Keeps fields of later versions. */
function withoutHeadline(row: string): string {
  const fields: unknown = JSON.parse(row)
  if (typeof fields !== 'object' || fields === null) return row
  return JSON.stringify({ ...fields, headline: NO_HEADLINE })
}

const pathOf = (layout: Layout, day: string) => `${layout.done}/${day}.log`
const markOf = (layout: Layout, day: string) => `${layout.done}/${day}.collected`
