import { RelayError } from '../../errors.ts'
import { applyToSchedule, beginSchedule, progressOf } from '../../schedule/schedule.ts'
import { ScheduleEvent } from '../../schema/schedule.ts'
import type { Schedule } from '../../schema/schedule.ts'
import type { LogLine, Logs } from '../../store/logs.ts'

/** A log says again what it adds up to after this many lines, */
const KEEP_AFTER = 200

/** so that these many lines before its end say everything but how the schedule was added. */
const TAIL = 2 * KEEP_AFTER

/** A schedule as its log has it: the version of the last line, and of the last one that repeats everything. */
export type ReadSchedule = { schedule: Schedule; version: number; keptAt: number }

/** The log of each schedule. Of several processes that write the next line, one succeeds. */
export type ScheduleLogs = {
  /**
   * The schedule as it is now, from what was read before if that is given. Undefined for one that does not exist. Throws
   * `STORE_FORMAT_UNKNOWN` for one of a later version.
   */
  read(scheduleId: string, before?: ReadSchedule): Promise<ReadSchedule | undefined>
  /** Durable when it resolves; false when another process wrote the next version. */
  append(known: ReadSchedule, event: ScheduleEvent): Promise<boolean>
  /** Writes the first line; false when there is one. */
  create(event: Extract<ScheduleEvent, { type: 'add' }>): Promise<boolean>
}

export function scheduleLog(scheduleId: string): readonly string[] {
  return ['schedule', scheduleId]
}

export function createScheduleLogs(logs: Logs): ScheduleLogs {
  async function write(id: string, version: number, event: ScheduleEvent): Promise<boolean> {
    // Checked by its type: the members of an event are JSON, or absent.
    const line = JSON.parse(JSON.stringify(event))
    return (await logs.append(scheduleLog(id), version, line)) !== undefined
  }

  async function first(id: string): Promise<ReadSchedule | undefined> {
    const [line] = await logs.read(scheduleLog(id), { after: 0, limit: 1 })
    if (line === undefined) return undefined
    const event = parse(id, line)
    if (event.type !== 'add') throw unknownLine(id)
    return { schedule: beginSchedule(event), version: 1, keptAt: 1 }
  }

  /** From the beginning, or from the last line that repeats everything. */
  async function begin(id: string): Promise<ReadSchedule | undefined> {
    const begun = await first(id)
    const last = await logs.last(scheduleLog(id))
    if (begun === undefined || last <= TAIL) return begun
    const lines = await logs.read(scheduleLog(id), { after: last - TAIL, limit: TAIL })
    const kept = lines.findLast(({ event }) => event['type'] === 'keep')
    return kept === undefined ? begun : next(begun, kept)
  }

  function next({ schedule, keptAt }: ReadSchedule, line: LogLine): ReadSchedule {
    const { version } = line
    const event = parse(schedule.schedule_id, line)
    const isKeep = event.type === 'keep'
    return {
      schedule: applyToSchedule(schedule, event),
      version,
      keptAt: isKeep ? version : keptAt,
    }
  }

  return {
    async read(id, before) {
      let known = before ?? (await begin(id))
      if (known === undefined) return undefined
      for (;;) {
        const lines = await logs.read(scheduleLog(id), { after: known.version, limit: TAIL })
        for (const line of lines) known = next(known, line)
        if (lines.length < TAIL) return known
      }
    },
    async append(known, event) {
      const { schedule_id } = known.schedule
      if (known.version - known.keptAt < KEEP_AFTER) {
        return write(schedule_id, known.version + 1, event)
      }
      const progress = progressOf(known.schedule)
      const keep: ScheduleEvent = { type: 'keep', at: event.at, progress }
      if (!(await write(schedule_id, known.version + 1, keep))) return false
      return write(schedule_id, known.version + 2, event)
    },
    create: (event) => write(event.schedule_id, 1, event),
  }
}

/** What to do next follows from every line, so none can be left out. */
function parse(id: string, { event }: LogLine): ScheduleEvent {
  const parsed = ScheduleEvent.safeParse(event)
  if (parsed.success) return parsed.data
  throw unknownLine(id)
}

function unknownLine(id: string): RelayError {
  const message = `Cannot read schedule "${id}": a later version of this program wrote to it. Use that version.`
  return new RelayError('STORE_FORMAT_UNKNOWN', message)
}
