import * as z from 'zod/mini'

import { actorOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { note, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { Changed, scheduleId } from './fields.ts'
import { ownSchedule } from './visible-schedules.ts'

const reason = optional(note, 'For the log')

export const pauseSchedule = operation({
  name: 'pause_schedule',
  family: 'schedules',
  title: 'Pause a schedule',
  description:
    'Send no more runs of a schedule until it is resumed. Runs that are open continue; due times during the pause are not made up for.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/schedules/:schedule_id/pause' },
  input: z.strictObject({ schedule_id: scheduleId, reason }),
  output: Changed,
  async run(context, { schedule_id: typed, reason: why }) {
    const { row, schedules } = await ownSchedule(context, typed, 'pause')
    const { schedule_id } = row
    const how = { by: actorOf(context.caller), reason: why }
    const changed = await schedules.pause(schedule_id, how)
    return { schedule_id, state: 'paused' as const, changed }
  },
})

export const resumeSchedule = operation({
  name: 'resume_schedule',
  family: 'schedules',
  title: 'Resume a schedule',
  description: 'Let a paused schedule run again, from its next due time.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/schedules/:schedule_id/resume' },
  input: z.strictObject({ schedule_id: scheduleId }),
  output: Changed,
  async run(context, { schedule_id: typed }) {
    const { row, schedules } = await ownSchedule(context, typed, 'resume')
    const { schedule_id } = row
    const changed = await schedules.resume(schedule_id, { by: actorOf(context.caller) })
    return { schedule_id, state: 'active' as const, changed }
  },
})

/** Not marked destructive, for the reason of `cancel`. */
export const removeSchedule = operation({
  name: 'remove_schedule',
  family: 'schedules',
  title: 'Remove a schedule',
  description: 'End a schedule for good. Runs that are open continue; cancel them on their own.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/schedules/:schedule_id/remove' },
  input: z.strictObject({ schedule_id: scheduleId, reason }),
  output: Changed,
  async run(context, { schedule_id: typed, reason: why }) {
    const { row, schedules } = await ownSchedule(context, typed, 'remove')
    const { schedule_id } = row
    const how = { by: actorOf(context.caller), reason: why }
    const changed = await schedules.remove(schedule_id, how)
    return { schedule_id, state: 'removed' as const, changed }
  },
})
