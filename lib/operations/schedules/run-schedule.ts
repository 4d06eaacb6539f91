import * as z from 'zod/mini'

import { ScheduleRun } from '../../schema/api-schedules.ts'
import { ADDS } from '../effect.ts'
import { optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { scheduleId } from './fields.ts'
import { ownSchedule } from './visible-schedules.ts'

export const runSchedule = operation({
  name: 'run_schedule',
  family: 'schedules',
  title: 'Run a schedule now',
  description:
    'Send one run of a schedule now, whether or not it is due, paused, or has an open run. Its due times stay as they are.',
  who: 'anyone',
  effect: ADDS,
  http: { method: 'post', path: '/schedules/:schedule_id/run' },
  input: z.strictObject({
    schedule_id: scheduleId,
    request_id: optional(visible(150), 'Your id; repeating it returns the same run'),
  }),
  output: z.extend(ScheduleRun, { schedule_id: z.string() }),
  async run(context, { schedule_id: typed, request_id }) {
    const { relay } = context
    const { row, schedules } = await ownSchedule(context, typed, 'run')
    const { schedule_id } = row
    const run = await schedules.runNow(schedule_id, request_id)
    if (run.job_id !== undefined) await relay.serve?.(await relay.queue.get(run.job_id))
    else await relay.serveAgain?.()
    const { runOf } = await import('./schedule-view.ts')
    return { ...runOf(run), schedule_id }
  },
})
