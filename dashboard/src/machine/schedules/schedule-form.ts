import type { Missed, Overlap } from '../../../../lib/schema/schedule-words.ts'
import { requestOf } from '../../shell/dispatch-form.ts'
import type { DispatchForm } from '../../shell/dispatch-form.ts'

export type Unit = 'minutes' | 'hours' | 'days'

/** When a schedule sends its job, as it is typed. */
export type TimesForm = {
  name: string
  by: 'every' | 'cron'
  count: string
  unit: Unit
  cron: string
  timeZone: string
  missed: Missed
  overlap: Overlap
}

/** The body of a new schedule. */
export type ScheduleBody = {
  name?: string
  every_ms?: number
  cron?: string
  time_zone?: string
  missed: Missed
  overlap: Overlap
  job: object
}

const MINUTE_MS = 60_000
const UNIT_MS: Record<Unit, number> = {
  minutes: MINUTE_MS,
  hours: 60 * MINUTE_MS,
  days: 24 * 60 * MINUTE_MS,
}

/** Every day in the zone of the reader, until something else is typed. */
export function emptyTimes(): TimesForm {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const often = { by: 'every', count: '1', unit: 'days', cron: '', timeZone } as const
  return { name: '', ...often, missed: 'skip', overlap: 'skip' }
}

/** Whether the form says when. */
export function hasTimes({ by, count, cron }: TimesForm): boolean {
  return by === 'every' ? Number(count) > 0 : cron.trim() !== ''
}

/** The request of a filled form. */
export function bodyOf(times: TimesForm, form: DispatchForm, prompt: string): ScheduleBody {
  const { workspace: _, ...job } = requestOf({ ...form, notBefore: '' }, prompt)
  const name = times.name.trim()
  const { missed, overlap } = times
  const when =
    times.by === 'every'
      ? { every_ms: Math.round(Number(times.count) * UNIT_MS[times.unit]) }
      : { cron: times.cron.trim(), time_zone: times.timeZone.trim() || 'UTC' }
  return { ...(name !== '' && { name }), ...when, missed, overlap, job }
}
