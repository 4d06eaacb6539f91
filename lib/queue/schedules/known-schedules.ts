import * as z from 'zod/mini'

import { AgentId, DisplayName, Instant, JobId } from '../../schema/name.ts'
import { SCHEDULE_STATES } from '../../schema/schedule-words.ts'
import type { ScheduleState } from '../../schema/schedule-words.ts'
import type { Logs } from '../../store/logs.ts'
import { openLogTail } from '../log-tail.ts'

/** The latest lines that count. */
const MOST_LINES = 10_000

/** Removed schedules that are still listed. */
const MOST_REMOVED = 100

const Line = z.object({
  schedule_id: JobId,
  state: z.enum(SCHEDULE_STATES),
  at: Instant,
  name: z.optional(DisplayName),
  from: z.optional(AgentId),
  scope: z.optional(AgentId),
})

/** A schedule as the list of all of them has it. `changes`: how many lines there are about it. */
export type KnownSchedule = {
  schedule_id: string
  state: ScheduleState
  name?: string | undefined
  from: string
  scope?: string | undefined
  changes: number
}

/** Which schedules there are. A hint for whether one must be looked at: its own log says what it is. */
export type ScheduleIndex = {
  /** Every known schedule, the latest first. */
  list(): Promise<KnownSchedule[]>
  /** Notes a new schedule before its log exists, so that no crash loses sight of it. */
  added(schedule: Omit<KnownSchedule, 'state' | 'changes'>, at: string): Promise<void>
  /** Notes that a person changed one, so that other processes look at it at once. */
  changed(scheduleId: string, state: ScheduleState, at: string): Promise<void>
}

export function createScheduleIndex(logs: Logs): ScheduleIndex {
  const known = new Map<string, KnownSchedule>()
  /** The version of the latest line about each. */
  const lines = new Map<string, number>()
  let lastLine = 0
  const tail = openLogTail({
    logs,
    name: ['schedules'],
    schema: Line,
    most: MOST_LINES,
    apply({ schedule_id, state, name, from, scope }, version) {
      lines.set(schedule_id, version)
      lastLine = version
      const before = known.get(schedule_id)
      if (before !== undefined) {
        Object.assign(before, { state, changes: before.changes + 1 })
        if (state === 'removed') forgetOldest()
      } else if (from !== undefined) {
        known.set(schedule_id, { schedule_id, state, name, from, scope, changes: 1 })
      }
    },
  })

  /** Forgets the removed schedule that was added first, when there are many. */
  function forgetOldest(): void {
    const removed = [...known.values()].filter(({ state }) => state === 'removed')
    const [oldest] = removed
    if (oldest === undefined || removed.length <= MOST_REMOVED) return
    known.delete(oldest.schedule_id)
    lines.delete(oldest.schedule_id)
  }

  async function changed(schedule_id: string, state: ScheduleState, at: string): Promise<void> {
    await tail.append(() => {
      const row = known.get(schedule_id)
      return row && { schedule_id, state, at, name: row.name, from: row.from, scope: row.scope }
    })
  }

  /** Repeats what was said long ago about a schedule that still exists. */
  async function repeatOld(at: string): Promise<void> {
    for (const { schedule_id, state } of known.values()) {
      const isOld = (lines.get(schedule_id) ?? 0) < lastLine - MOST_LINES / 2
      if (isOld && state !== 'removed') await changed(schedule_id, state, at)
    }
  }

  return {
    async list() {
      await tail.refresh()
      return [...known.values()].toReversed()
    },
    async added({ schedule_id, name, from, scope }, at) {
      await tail.append(() =>
        known.has(schedule_id)
          ? undefined
          : { schedule_id, state: 'active', at, name, from, scope },
      )
      await repeatOld(at)
    },
    changed,
  }
}
