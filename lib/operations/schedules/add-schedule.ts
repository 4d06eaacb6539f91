import * as z from 'zod/mini'

import { ownIdentity } from '../../process/process.ts'
import type { Admitted } from '../../queue/schedules/new-schedule.ts'
import type { Caller } from '../../rights/caller.ts'
import { MISSED, OVERLAPS } from '../../schema/schedule-words.ts'
import { ScheduleView } from '../../schema/api-schedules.ts'
import { personNeeded } from '../authorise.ts'
import { REPEATABLE } from '../effect.ts'
import { optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { dispatchedBy } from '../sender.ts'

const JOB =
  'What each run sends: the arguments of dispatch, {to, task: {prompt, …}, …}, without request_id and not_before'

export const addSchedule = operation({
  name: 'add_schedule',
  family: 'schedules',
  title: 'Add a schedule',
  description:
    'Send a job or a flow again and again: every so many milliseconds, or by a cron expression in a time zone. It is saved before this returns, and runs as long as a worker or a server runs. Returns the schedule with its next due times.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/schedules', needsWorkspace: true },
  input: z.strictObject({
    name: optional(visible(200), 'A name to find it by'),
    every_ms: optional(z.int(), 'Time between two runs, from 1000; or cron'),
    cron: optional(z.string(), 'Minute, hour, day, month, weekday: 0 9 * * 1-5; or every_ms'),
    time_zone: optional(z.string(), 'Of cron, as Europe/Berlin; default UTC'),
    missed: optional(
      z.enum(MISSED),
      'What to do about due times while nothing ran: skip them (default), one run, or all',
    ),
    overlap: optional(
      z.enum(OVERLAPS),
      'What to do while the last run is open: skip (default), allow, or replace it',
    ),
    job: optional(z.union([z.looseObject({}), z.string()]), JOB),
    flow: optional(z.union([z.looseObject({}), z.string()]), 'Or a flow, as run_flow takes it'),
    request_id: optional(visible(150), 'Your id; repeating it returns the same schedule'),
  }),
  output: z.extend(ScheduleView, { deduped: z.boolean() }),
  async run(context, asked) {
    const { relay, caller } = context
    refuseTurn(caller)
    const schedules = await relay.queue.schedules.open()
    const sender = dispatchedBy(context)
    const { schedule, deduped } = await schedules.add(asked, sender, admittedAs(caller))
    const { viewSchedule } = await import('./schedule-view.ts')
    const areFired = await schedules.areFired()
    const view = await viewSchedule(schedule, { schedules, nowMs: relay.clock.now(), areFired })
    return { ...view, deduped }
  },
})

/** A schedule outlives the turn that made it, its cancellation and its guards, so a person must want it. */
function refuseTurn(caller: Caller): void {
  if (caller.kind === 'turn') throw personNeeded('add a schedule', caller.turn.job_id)
}

/** By what its rights are known when a run is due. */
function admittedAs(caller: Caller): Admitted | undefined {
  if (caller.kind !== 'remote') return undefined
  const { agent, workspace, via = 'token' } = caller
  const { host } = ownIdentity()
  return { agent, workspace, via, ...(host === undefined ? {} : { host }) }
}
