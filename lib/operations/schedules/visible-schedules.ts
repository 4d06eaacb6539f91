import { RelayError } from '../../errors.ts'
import type { KnownSchedule } from '../../queue/schedules/known-schedules.ts'
import type { Schedules } from '../../queue/schedules/schedules.ts'
import { mayAct, maySee } from '../../rights/rights.ts'
import type { Context } from '../operation.ts'

type On = Pick<Context, 'relay' | 'caller'>

/** The schedules that exist for the caller, the latest first. */
export async function seenSchedules({ relay, caller }: On): Promise<KnownSchedule[]> {
  if (!(await relay.queue.schedules.exist())) return []
  const rows = await (await relay.queue.schedules.open()).list()
  return rows.filter(({ from, scope }) => maySee(caller, { from, to: '', scope }))
}

/** One schedule that the caller named, and what works on it. */
export type FoundSchedule = { row: KnownSchedule; schedules: Schedules }

/**
 * The schedule with this id, this beginning of one, or this name. Throws `SCHEDULE_NOT_FOUND`, also for one that the
 * caller may not see, and `ID_AMBIGUOUS`.
 */
export async function findSchedule(on: On, typed: string): Promise<FoundSchedule> {
  const rows = await seenSchedules(on)
  const named = rows.filter(({ name, state }) => name === typed && state !== 'removed')
  const found = named.length > 0 ? named : rows.filter((row) => row.schedule_id.startsWith(typed))
  const [row, second] = typed === '' ? [] : found
  if (row === undefined) throw notFound(typed)
  if (second === undefined) return { row, schedules: await on.relay.queue.schedules.open() }
  const ids = found.slice(0, 5).map(({ schedule_id }) => schedule_id)
  const message = `Cannot choose a schedule by "${typed.slice(0, 80)}": ${ids.join(', ')}. Name more of the id.`
  throw new RelayError('ID_AMBIGUOUS', message)
}

/** The same for what only the sender of a schedule and people do. Throws `FORBIDDEN`, too. */
export async function ownSchedule(on: On, typed: string, verb: string): Promise<FoundSchedule> {
  const found = await findSchedule(on, typed)
  const { schedule_id, from, scope } = found.row
  if (mayAct('sender', on.caller, { job_id: schedule_id, from, to: '', scope })) return found
  const message = `Cannot ${verb} schedule "${schedule_id}" as "${on.caller.agent}": its sender or a person decides that.`
  throw new RelayError('FORBIDDEN', message)
}

// The rules of schedules are loaded only where there is one.
function notFound(typed: string): RelayError {
  const message = `Cannot find schedule "${typed.slice(0, 80)}": no such schedule. List the schedules to see their ids.`
  return new RelayError('SCHEDULE_NOT_FOUND', message)
}
