import * as fs from 'node:fs'
import * as z from 'zod/mini'

import { ifPresent, namesIn, openPlain } from '../../../files/files.ts'
import { readDocumentAs } from '../../../files/document.ts'
import { replaceHint } from '../../../files/replace.ts'
import type { Layout } from '../layout.ts'
import { ID_START, rewriteRows, scanRows } from './done-rows.ts'
import { createIdTable } from './id-table.ts'
import type { IdTable } from './id-table.ts'

/** Replaces the headline of a job that was shrunk to a tombstone. */
export const NO_HEADLINE = '(removed)'

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

/** The jobs of a day's log, each with the number of its row, and the file that was read. */
export type Day = { ids: IdTable; rows: number; ino: number; size: number }

/**
 * What becomes of each row of a day's log, by its number. `OPEN`: its job is not collected. `FULL`: the same,
 * because the disk has no room. `GONE`: its headline is removed. `REPEATED`: a later row shows the same job.
 */
export type Fates = Uint8Array
export const OPEN = 0
export const FULL = 1
export const GONE = 2
export const REPEATED = 3

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

/** Reads the jobs of a day, in about 20 bytes of memory each. The log has a row for each job that ended then. */
export async function readDay(
  layout: Layout,
  day: string,
  slice: () => Promise<void>,
): Promise<Day> {
  const read: Day = { ids: createIdTable(), rows: 0, ino: 0, size: 0 }
  const fd = openPlain(pathOf(layout, day))
  if (fd === 'absent' || fd === 'foreign') return read
  try {
    const { ino, size } = fs.fstatSync(fd)
    await scanRows(fd, { end: size, slice }, (bytes, start) => {
      read.ids.add(bytes, start + ID_START, read.rows)
      read.rows += 1
    })
    return { ...read, ino, size }
  } finally {
    fs.closeSync(fd)
  }
}

/**
 * Removes the headlines of collected jobs from a day's log, together with repeated and torn rows. A row added at
 * the same moment may be lost, as any hint may.
 */
export function dropHeadlines(
  layout: Layout,
  day: string,
  on: { read: Day; fates: Fates; slice: () => Promise<void> },
): Promise<void> {
  const { fates } = on
  return rewriteRows(pathOf(layout, day), on, (row, index) => {
    if (fates[index] === REPEATED) return undefined
    return fates[index] === GONE ? withoutHeadline(row) : row
  })
}

/** Removes the temporary files of killed collections. */
export function dropLeftovers(layout: Layout): void {
  for (const name of namesIn(layout.done)) {
    if (name.endsWith('.next')) fs.rmSync(`${layout.done}/${name}`, { force: true })
  }
}

/** Keeps fields of later versions. Undefined for a torn row, which may hold a part of the headline. */
function withoutHeadline(row: Buffer): Buffer | undefined {
  try {
    const fields = JSON.parse(row.toString()) as object
    return Buffer.from(JSON.stringify({ ...fields, headline: NO_HEADLINE }))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

const pathOf = (layout: Layout, day: string) => `${layout.done}/${day}.log`
const markOf = (layout: Layout, day: string) => `${layout.done}/${day}.collected`
