import * as z from 'zod/mini'

import { ScheduleView } from '../../schema/api-schedules.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { scheduleId } from './fields.ts'
import { findSchedule } from './visible-schedules.ts'

export const showSchedule = operation({
  name: 'show_schedule',
  family: 'schedules',
  title: 'Show a schedule',
  description: 'Read one schedule: what it sends, its next due times and its latest runs.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/schedules/:schedule_id' },
  input: z.strictObject({ schedule_id: scheduleId }),
  output: ScheduleView,
  async run(context, { schedule_id }) {
    const { row, schedules } = await findSchedule(context, schedule_id)
    const { viewSchedule } = await import('./schedule-view.ts')
    const nowMs = context.relay.clock.now()
    const areFired = await schedules.areFired()
    return viewSchedule(await schedules.get(row.schedule_id), { schedules, nowMs, areFired })
  },
})
