import { isOpen } from '../../queue/schedules/runs.ts'
import type { RunNow } from '../../queue/schedules/runs.ts'
import type { Schedules } from '../../queue/schedules/schedules.ts'
import { whySchedule } from '../../schedule/why.ts'
import type { ScheduleRow, ScheduleRun, ScheduleView } from '../../schema/api-schedules.ts'
import type { Schedule } from '../../schema/schedule.ts'
import { cut, oneLine } from '../../text/cut.ts'
import { everyText } from '../../text/duration.ts'

/** Characters of the beginning of a prompt. */
const SUMMARY = 200

/** Due times that are shown of one schedule. */
const UPCOMING = 5

type Facts = { schedules: Schedules; nowMs: number; areFired: boolean }

/** A schedule in a list. */
export async function rowOfSchedule(schedule: Schedule, on: Facts): Promise<ScheduleRow> {
  return rowOf(schedule, on, await on.schedules.runs(schedule))
}

/** One schedule with its runs. */
export async function viewSchedule(schedule: Schedule, on: Facts): Promise<ScheduleView> {
  const runs = await on.schedules.runs(schedule)
  const { template, request_id } = schedule
  return {
    ...rowOf(schedule, on, runs),
    request_id,
    upcoming: on.schedules.upcoming(schedule, UPCOMING),
    runs: runs.toReversed().map(runOf),
    job: 'request' in template ? template.request : null,
    flow: 'flow' in template ? template.flow : null,
  }
}

function rowOf(
  schedule: Schedule,
  { schedules, nowMs, areFired }: Facts,
  runs: RunNow[],
): ScheduleRow {
  const { schedule_id, name, state, sender, missed, overlap, counts } = schedule
  const [nextAt] = schedules.upcoming(schedule, 1)
  const last = runs.at(-1)
  const open = runs.find(isOpen)
  return {
    schedule_id,
    name: name ?? null,
    state,
    from: sender.from.agent,
    ...timingOf(schedule),
    missed,
    overlap,
    ...templateOf(schedule),
    next_at: nextAt ?? null,
    last_run: last === undefined ? null : runOf(last),
    sent_runs: counts.sent,
    missed_runs: counts.missed,
    overlapped_runs: counts.overlapped,
    why: whySchedule(schedule, { nowMs, nextAt, open: open && placeOf(open), areFired }),
    created_at: schedule.created_at,
    updated_at: schedule.updated_at,
  }
}

/** A run as callers see it. */
export function runOf({ key, at, job_id, flow_id, refused, state }: RunNow): ScheduleRun {
  const isSent = job_id !== undefined || flow_id !== undefined
  const otherwise = refused === undefined ? 'not_sent' : 'refused'
  return {
    due_at: key.startsWith('now-') ? null : key,
    at,
    job_id: job_id ?? null,
    flow_id: flow_id ?? null,
    state: isSent ? (state ?? 'unknown') : otherwise,
    reason: refused ?? null,
  }
}

function placeOf({ job_id, flow_id }: RunNow): string {
  return job_id === undefined ? `flow "${flow_id}"` : `job "${job_id}"`
}

function timingOf({
  timing,
}: Schedule): Pick<ScheduleRow, 'when' | 'every_ms' | 'cron' | 'time_zone'> {
  if ('cron' in timing) {
    return { when: `${timing.cron} (${timing.time_zone})`, every_ms: null, ...timing }
  }
  const { every_ms } = timing
  return { when: everyText(every_ms), every_ms, cron: null, time_zone: null }
}

function templateOf({ template }: Schedule): Pick<ScheduleRow, 'kind' | 'to' | 'summary'> {
  if ('flow' in template) {
    return { kind: 'flow', to: null, summary: template.flow.name ?? 'a flow without a name' }
  }
  const { to, task } = template.request
  return { kind: 'job', to, summary: cut(oneLine(task.prompt.slice(0, 4 * SUMMARY)), SUMMARY) }
}
