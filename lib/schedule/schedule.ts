import { MOST_RECENT } from '../schema/schedule.ts'
import type {
  Schedule,
  ScheduleAdded,
  ScheduleEvent,
  ScheduledRun,
  ScheduleProgress,
} from '../schema/schedule.ts'

/** A schedule of which nothing has happened yet. */
export function beginSchedule(added: ScheduleAdded): Schedule {
  const { type: _, format: __, at, ...facts } = added
  return {
    ...facts,
    created_at: at,
    state: 'active',
    passed: at,
    updated_at: at,
    runs: [],
    replaced: [],
    counts: { sent: 0, missed: 0, overlapped: 0 },
  }
}

/** The schedule after one more line of its log. */
export function applyToSchedule(schedule: Schedule, event: ScheduleEvent): Schedule {
  const { by: _, reason: __, ...rest } = schedule
  const changed = { ...schedule, updated_at: event.at }
  switch (event.type) {
    case 'add':
      return schedule
    case 'fire':
      return fired(changed, event)
    case 'sent':
      return settled(changed, event.runs)
    case 'pause':
    case 'remove': {
      const { at, by, reason, type } = event
      const state = type === 'pause' ? 'paused' : 'removed'
      return { ...rest, updated_at: at, state, ...(by && { by }), ...(reason && { reason }) }
    }
    case 'resume':
      // What was due during a pause is not made up for.
      return { ...rest, updated_at: event.at, state: 'active', passed: event.at }
    case 'keep':
      return { ...rest, ...event.progress }
  }
}

/** What of a schedule changes, for a line that repeats it. */
export function progressOf({
  state,
  by,
  reason,
  passed,
  updated_at,
  runs,
  replaced,
  counts,
}: Schedule): ScheduleProgress {
  const why = { ...(by && { by }), ...(reason === undefined ? {} : { reason }) }
  return { state, ...why, passed, updated_at, runs, replaced, counts }
}

/** Runs that were decided and are not known to be sent. */
export function unsentOf({ runs }: Schedule): ScheduledRun[] {
  return runs.filter(isUnsent)
}

/** The request id of a run. The same in every process, so that no run is sent twice. */
export function runRequestId({ schedule_id }: Schedule, key: string): string {
  return `schedule:${schedule_id}:${key}`
}

function isUnsent({ job_id, flow_id, refused }: ScheduledRun): boolean {
  return job_id === undefined && flow_id === undefined && refused === undefined
}

function fired(schedule: Schedule, event: Extract<ScheduleEvent, { type: 'fire' }>): Schedule {
  const { at, passed = schedule.passed, missed = 0, overlapped = 0 } = event
  const { counts } = schedule
  const runs = [...schedule.runs, ...event.runs.map((key) => ({ key, at }))]
  return {
    ...schedule,
    passed,
    runs: latest(runs),
    replaced: event.replaced ?? [],
    counts: {
      ...counts,
      missed: counts.missed + missed,
      overlapped: counts.overlapped + overlapped,
    },
  }
}

/** Every run that is still to be sent, and the latest others. */
function latest(runs: ScheduledRun[]): ScheduledRun[] {
  const known = new Set(runs.filter((run) => !isUnsent(run)).slice(-MOST_RECENT))
  return runs.filter((run) => isUnsent(run) || known.has(run))
}

function settled(schedule: Schedule, sent: ScheduledRun[]): Schedule {
  const { counts } = schedule
  const known = new Map(sent.map((run) => [run.key, run]))
  const runs = schedule.runs.map((run) => known.get(run.key) ?? run)
  const count = sent.filter(({ refused }) => refused === undefined).length
  return { ...schedule, runs: latest(runs), counts: { ...counts, sent: counts.sent + count } }
}
