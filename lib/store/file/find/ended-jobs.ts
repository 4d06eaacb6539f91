import * as fs from 'node:fs'

import { openPlain } from '../../../files/files.ts'
import type { Traits } from '../../../job/find/traits.ts'
import type { Query } from '../../../job/find/words.ts'
import type { JobSummary } from '../../../schema/summary.ts'
import { daysOf, NO_HEADLINE } from '../ended/done-days.ts'
import { readRow } from '../ended/done-log.ts'
import type { Layout } from '../layout.ts'
import { createDayWords } from './day-words.ts'
import type { DayWords } from './day-words.ts'
import { chunksOf, linesIn, PARSED } from './lines.ts'

/** Ended jobs that are known at most, the latest: about 500 bytes of memory each. */
export const MOST_ENDED = 100_000

/**
 * `isRead`: its log was read; the row in the listing of ended jobs lacks its conversation, parent and words. `isRemoved`:
 * its prompt and result were removed after their retention; then the row is all that is looked at.
 */
type Ended = { traits: Traits; day: Day; isRead: boolean; isRemoved: boolean }

/** One day's log of ended jobs. `end`: how far it was read. */
type Day = { name: string; ino: number; end: number; words: DayWords }

/** The ended jobs, by the rows of their listing and what was read of their logs. */
export function createEndedJobs(layout: Layout) {
  const jobs = new Map<string, Ended>()
  const days = new Map<string, Day>()
  /** Jobs whose logs must be read, the latest at the end. */
  const unread: string[] = []
  let unlistedBefore: string | undefined

  /** Reads the rows that were added since the last call, those of the latest days first. */
  async function update(slice: () => Promise<void>): Promise<void> {
    unlistedBefore = undefined
    const added: string[][] = []
    let left = MOST_ENDED
    for (const name of daysOf(layout).toReversed()) {
      if (left <= 0) {
        unlistedBefore ??= name
        forget(days.get(name))
        continue
      }
      const day = dayOf(name)
      if (day === undefined) continue
      added.push(await readAdded(day, slice))
      left -= countOf(day)
      await slice()
    }
    for (const ids of added.toReversed()) unread.push(...ids)
  }

  const counts = new Map<Day, number>()
  const countOf = (day: Day) => counts.get(day) ?? 0

  /** The day, from its beginning when its log was replaced; undefined when it has none. */
  function dayOf(name: string): Day | undefined {
    const stat = fs.lstatSync(layout.doneLog(name), { throwIfNoEntry: false })
    const known = days.get(name)
    if (stat !== undefined && known?.ino === stat.ino && known.end <= stat.size) return known
    forget(known)
    if (stat === undefined) return undefined
    const day = { name, ino: stat.ino, end: 0, words: createDayWords(layout, name) }
    days.set(name, day)
    return day
  }

  function forget(day: Day | undefined): void {
    if (day === undefined) return
    days.delete(day.name)
    counts.delete(day)
    for (const [id, ended] of jobs) if (ended.day === day) jobs.delete(id)
  }

  /** Returns the jobs whose logs must be read. */
  async function readAdded(day: Day, slice: () => Promise<void>): Promise<string[]> {
    const fd = openPlain(layout.doneLog(day.name))
    // A rebuild restores the rows of an unreadable file.
    if (typeof fd === 'string') return []
    const ids: string[] = []
    try {
      const { size } = fs.fstatSync(fd)
      if (size === day.end) return ids
      const known = await day.words.load(slice)
      for await (const { bytes, end } of chunksOf(fd, {
        from: day.end,
        to: size,
        chunk: PARSED,
        slice,
      })) {
        for (const line of linesIn(bytes)) {
          const row = readRow(line.toString('utf8'))
          if (row !== undefined && add(day, row, known)) ids.push(row.job_id)
        }
        day.end = end
      }
      if (removedIn(known)) return remake(day)
    } finally {
      fs.closeSync(fd)
    }
    return ids
  }

  /** True when the log of the job must be read. */
  function add(day: Day, row: JobSummary, known: ReadonlyMap<string, Traits>): boolean {
    const before = jobs.get(row.job_id)
    if (before?.traits.updated_at === row.updated_at) return false
    const isRemoved = row.headline === NO_HEADLINE
    const traits = isRemoved ? undefined : known.get(row.job_id)
    const isRead = isRemoved || traits !== undefined
    jobs.set(row.job_id, { traits: traits ?? traitsOfRow(row), day, isRead, isRemoved })
    if (before === undefined) counts.set(day, countOf(day) + 1)
    return !isRead
  }

  /** True when the index has a job whose prompt and result were removed. What is known is taken out of `known`. */
  function removedIn(known: Map<string, Traits>): boolean {
    let hasRemoved = false
    for (const id of known.keys()) {
      const ended = jobs.get(id)
      if (ended === undefined) continue
      hasRemoved ||= ended.isRemoved
      known.delete(id)
    }
    return hasRemoved
  }

  /** Makes the index of a day again, without the words of jobs that were removed. */
  function remake(day: Day): string[] {
    day.words.clear()
    const ids: string[] = []
    for (const [id, ended] of jobs) {
      if (ended.day !== day || ended.isRemoved) continue
      ended.isRead = false
      ids.push(id)
    }
    return ids
  }

  /** The next job whose log must be read. */
  function nextUnread(): string | undefined {
    for (let id = unread.pop(); id !== undefined; id = unread.pop()) {
      const ended = jobs.get(id)
      if (ended?.isRead === false && !ended.day.words.isDropped()) return id
    }
    return undefined
  }

  /** Records what the log of a job says; `read` is undefined for one that cannot be read. */
  function note(id: string, read: { traits: Traits; words: string[] } | undefined): void {
    const ended = jobs.get(id)
    if (ended === undefined || ended.isRemoved) return
    ended.isRead = true
    if (read === undefined) return
    ended.traits = read.traits
    ended.day.words.add(read.traits, read.words)
  }

  /** Adds the jobs that have all words of a query. */
  async function addMatching(query: Query, found: Set<string>, slice: () => Promise<void>) {
    for (const { words } of days.values()) await words.addMatching(query, found, slice)
  }

  return {
    jobs,
    update,
    nextUnread,
    note,
    addMatching,
    /** The days, the latest first. */
    days: () => [...days.values()].toSorted((a, b) => (a.name < b.name ? 1 : -1)),
    /** The day before which no job is known; undefined when all are. */
    unlistedBefore: () => unlistedBefore,
  }
}

/** What the row of an ended job says. */
function traitsOfRow(row: JobSummary): Traits {
  return {
    job_id: row.job_id,
    state: row.state,
    needs: null,
    to: row.to,
    from: row.from,
    ...(row.scope === undefined ? {} : { scope: row.scope }),
    labels: row.labels,
    conversation: null,
    parent: null,
    priority: 0,
    created_at: row.created_at,
    updated_at: row.updated_at,
    since: row.updated_at,
    cost_usd: row.spent?.cost_usd ?? null,
    run_ms: row.spent?.run_ms ?? null,
  }
}
