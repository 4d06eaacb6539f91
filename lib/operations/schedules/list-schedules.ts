import * as z from 'zod/mini'

import { ScheduleList } from '../../schema/api-schedules.ts'
import type { ScheduleRow } from '../../schema/api-schedules.ts'
import { SCHEDULE_STATES } from '../../schema/schedule-words.ts'
import { READS } from '../effect.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { seenSchedules } from './visible-schedules.ts'

/** Schedules of a page by default, and at most. */
const PAGE = 50
const MAX_PAGE = 200

export const listSchedules = operation({
  name: 'list_schedules',
  family: 'schedules',
  title: 'List schedules',
  description:
    'List the schedules, the latest first, with their next due times and their last runs.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/schedules' },
  input: z.strictObject({
    state: optional(z.enum(SCHEDULE_STATES), 'Only those in this state; default all but removed'),
    limit: optional(wholeFrom(1), `Default ${PAGE}`),
    offset: optional(wholeFrom(0), 'How many to leave out; default 0'),
  }),
  output: ScheduleList,
  async run(context, { state, limit = PAGE, offset = 0 }) {
    const { relay } = context
    const rows = await seenSchedules(context)
    const found = rows.filter((row) =>
      state === undefined ? row.state !== 'removed' : row.state === state,
    )
    if (found.length === 0) return { schedules: [], remaining: 0, are_fired: true }
    const opened = await relay.queue.schedules.open()
    const { rowOfSchedule } = await import('./schedule-view.ts')
    const areFired = await opened.areFired()
    const on = { schedules: opened, nowMs: relay.clock.now(), areFired }
    const page = found.slice(offset, offset + Math.min(limit, MAX_PAGE))
    const schedules: ScheduleRow[] = []
    for (const { schedule_id } of page) {
      schedules.push(await rowOfSchedule(await opened.get(schedule_id), on))
    }
    const remaining = Math.max(0, found.length - offset - page.length)
    return { schedules, remaining, are_fired: areFired }
  },
})
