import * as z from 'zod/mini'

import { Instant, wholeNumber } from './name.ts'
import { MISSED, OVERLAPS, SCHEDULE_STATES } from './schedule-words.ts'

/** A member with its description. */
function about<S extends z.ZodMiniType>(text: string, schema: S): S {
  return schema.check(z.describe(text))
}

/** One run of a schedule. */
export const ScheduleRun = z.object({
  due_at: about('The due time; null for a run that was asked for.', z.nullable(Instant)),
  at: about('When it was decided.', Instant),
  job_id: z.nullable(z.string()),
  flow_id: z.nullable(z.string()),
  state: about(
    'Of its job or flow; not_sent before it is sent, refused when it could not be, unknown when it cannot be read.',
    z.string(),
  ),
  reason: about('Why it was refused; null otherwise.', z.nullable(z.string())),
})
export type ScheduleRun = z.infer<typeof ScheduleRun>

/** A schedule in a list. */
export const ScheduleRow = z.object({
  schedule_id: z.string(),
  name: z.nullable(z.string()),
  state: z.enum(SCHEDULE_STATES),
  from: about('In whose name its runs are sent.', z.string()),
  when: about('In words: every 6 h, or the expression and its time zone.', z.string()),
  every_ms: about('The time between two runs; null for a cron expression.', z.nullable(z.int())),
  cron: z.nullable(z.string()),
  time_zone: about('The time zone of the expression.', z.nullable(z.string())),
  missed: about('What happens to due times that no process was there for.', z.enum(MISSED)),
  overlap: about('What happens to a due time while a run is open.', z.enum(OVERLAPS)),
  kind: z.enum(['job', 'flow']),
  to: about('The agent of a job; null for a flow.', z.nullable(z.string())),
  summary: about('The beginning of the prompt, or the name of the flow.', z.string()),
  next_at: about('The next due time; null when there is none.', z.nullable(Instant)),
  last_run: z.nullable(ScheduleRun),
  sent_runs: wholeNumber(0),
  missed_runs: about('Due times that did not run because no process was there.', wholeNumber(0)),
  overlapped_runs: about('Due times left out because a run was open.', wholeNumber(0)),
  why: about('What it waits for, in one sentence.', z.string()),
  created_at: Instant,
  updated_at: Instant,
})
export type ScheduleRow = z.infer<typeof ScheduleRow>

/** The schedules of a workspace. */
export const ScheduleList = z.object({
  schedules: z.array(ScheduleRow),
  remaining: wholeNumber(0),
  are_fired: about('False while no process runs that would send what is due.', z.boolean()),
})
export type ScheduleList = z.infer<typeof ScheduleList>

/** One schedule, with what it sends and its latest runs. */
export const ScheduleView = z.extend(ScheduleRow, {
  request_id: z.string(),
  upcoming: about('The next due times.', z.array(Instant)),
  runs: about('The latest runs, the latest first.', z.array(ScheduleRun)),
  job: about('The arguments of the dispatch; null for a flow.', z.nullable(z.looseObject({}))),
  flow: about('The flow; null for a job.', z.nullable(z.looseObject({}))),
})
export type ScheduleView = z.infer<typeof ScheduleView>
