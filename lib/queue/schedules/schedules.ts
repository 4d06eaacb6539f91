import { randomUUID } from 'node:crypto'

import { RelayError, systemCode } from '../../errors.ts'
import { parseFlow } from '../../flow/definition.ts'
import { jobStepsOf } from '../../flow/run.ts'
import { decideDue, isDue, nextDue } from '../../schedule/decide.ts'
import { dueTimes } from '../../schedule/due-times.ts'
import type { DueTimes } from '../../schedule/due-times.ts'
import { scheduleNotFound } from '../../schedule/refusal.ts'
import { unsentOf } from '../../schedule/schedule.ts'
import type { RemoteWrites } from '../../rights/caller.ts'
import type { Actor } from '../../schema/event.ts'
import { jobIdOf } from '../../schema/job-id.ts'
import type { Schedule, ScheduleEvent, Template } from '../../schema/schedule.ts'
import type { DispatchOn, DispatchedBy } from '../dispatch.ts'
import type { Flows } from '../flows/flows.ts'
import { createFiring } from './firing.ts'
import { createScheduleIndex } from './known-schedules.ts'
import type { KnownSchedule } from './known-schedules.ts'
import { createScheduleLogs } from './log.ts'
import type { ReadSchedule } from './log.ts'
import { readNewSchedule } from './new-schedule.ts'
import type { Admitted, NewSchedule } from './new-schedule.ts'
import { createRuns, isOpen } from './runs.ts'
import type { RunNow } from './runs.ts'

/** How often one step of a schedule is decided again because another process wrote first. */
const MAX_TRIES = 100

/** Schedules that are not removed: of the people and sessions of a workspace, and of one remote caller. */
const MOST_SCHEDULES = 200
const MOST_OF_REMOTE = 20

/** Each schedule is looked at again after this time, in case a process died before it noted a change. */
const LOOK_MS = 60_000

type By = { by: Actor; reason?: string | undefined }

/**
 * Schedules: jobs and flows that are sent again and again. The log of a schedule is the truth about it, and the sweep of
 * any process sends what is due. Which due times run is noted first, by one process; each run has a request id of its
 * own, so that two processes which send it send one job.
 */
export type Schedules = {
  /**
   * Stores a schedule. A request id that names a schedule returns that one. Throws `SCHEDULE_INVALID`, what a dispatch or
   * a flow throws for its template, and `REQUEST_ID_CONFLICT` when the id names another schedule.
   */
  add(
    given: NewSchedule,
    sender: DispatchedBy,
    admitted?: Admitted,
  ): Promise<{ schedule: Schedule; deduped: boolean }>
  /** Throws `SCHEDULE_NOT_FOUND`. */
  get(scheduleId: string): Promise<Schedule>
  /** The schedules, the latest first; at most the last hundred removed ones. */
  list(): Promise<KnownSchedule[]>
  /** The next due times, as ISO text; none of one that is not active. */
  upcoming(schedule: Schedule, most: number): string[]
  /** The latest runs with their states. */
  runs(schedule: Schedule): Promise<RunNow[]>
  /** Each returns false when it was so already. Throws `STATE_REFUSED` for a removed one. */
  pause(scheduleId: string, how: By): Promise<boolean>
  resume(scheduleId: string, how: By): Promise<boolean>
  remove(scheduleId: string, how: By): Promise<boolean>
  /** Sends a run now, whatever else is open; the same request id sends it once. Throws `STATE_REFUSED` for a removed one. */
  runNow(scheduleId: string, requestId: string | undefined): Promise<RunNow>
  /** Sends what is due of every schedule. Any process may call it at any time. */
  tend(): Promise<void>
  /** True when a process runs that calls `tend` regularly. */
  areFired(): Promise<boolean>
}

/**
 * What a remote caller may do now: `gone` when no credential admits it any more, `unknown` where this process cannot know
 * that.
 */
export type RightsOf = (remote: Admitted) => Promise<{ writes: RemoteWrites } | 'gone' | 'unknown'>

export type SchedulesOn = DispatchOn & {
  flows: Flows
  /** Without it, the runs of remote callers are left to other processes. */
  rightsOf?: RightsOf | undefined
}

/** What this process knows of a schedule. */
type Cached = {
  read: ReadSchedule
  times: DueTimes
  nextMs: number
  changes: number
  lookMs: number
}

export function createSchedules(on: SchedulesOn): Schedules {
  const { store, clock } = on
  const logs = createScheduleLogs(store.logs)
  const index = createScheduleIndex(store.logs)
  const runs = createRuns(on)
  const firing = createFiring({ registry: store.registry, clock })
  const cached = new Map<string, Cached>()
  const now = () => new Date(clock.now()).toISOString()

  /** The schedule as its log has it now. */
  async function look(id: string, changes?: number): Promise<Cached | undefined> {
    const before = cached.get(id)
    const read = await logs.read(id, before?.read)
    if (read === undefined) return undefined
    const { schedule } = read
    const times = before?.times ?? dueTimes(schedule.timing, schedule.created_at)
    const isUnsent = unsentOf(schedule).length > 0
    const next = isUnsent ? 0 : (nextDue(schedule, times) ?? Number.POSITIVE_INFINITY)
    const found = {
      read,
      times,
      nextMs: schedule.state === 'removed' ? Number.POSITIVE_INFINITY : next,
      changes: changes ?? before?.changes ?? 0,
      lookMs: clock.monotonic(),
    }
    cached.set(id, found)
    return found
  }

  async function existing(id: string): Promise<Cached> {
    const found = await look(id)
    if (found === undefined) throw scheduleNotFound(id)
    return found
  }

  /** Sends what is due of a schedule, as far as possible. */
  async function advance(id: string): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const found = await look(id)
      if (found === undefined) return
      const event = await nextEvent(found)
      if (event === undefined) return
      const isWritten = await logs.append(found.read, event)
      if (isWritten && event.type === 'remove') await index.changed(id, 'removed', now())
    }
  }

  /** The next line of the log, after what it notes was done; undefined when there is nothing to do now. */
  async function nextEvent({ read, times }: Cached): Promise<ScheduleEvent | undefined> {
    const { schedule } = read
    if (schedule.state === 'removed') return undefined
    if (unsentOf(schedule).length > 0) return sendAll(schedule)
    const nowMs = clock.now()
    if (!isDue(schedule, times, nowMs)) return undefined
    const open = schedule.overlap === 'allow' ? [] : (await runs.look(schedule)).filter(isOpen)
    return decideDue(schedule, { times, nowMs, open: open.map(({ key }) => key) })
  }

  async function sendAll(schedule: Schedule): Promise<ScheduleEvent | undefined> {
    const sender = await senderNow(schedule)
    if (sender === 'unknown') return leave(schedule)
    if (sender === 'gone') return revoked(schedule)
    for (const key of schedule.replaced) await runs.cancel(schedule, key)
    const sent = []
    for (const run of unsentOf(schedule)) sent.push(await runs.send(schedule, run, sender))
    return { type: 'sent', at: now(), runs: sent }
  }

  /** In whose name a run is sent now, and with which rights. */
  async function senderNow({ sender }: Schedule): Promise<DispatchedBy | 'gone' | 'unknown'> {
    const { from, remote } = sender
    if (remote === undefined) return { from }
    const rights = (await on.rightsOf?.(remote)) ?? 'unknown'
    return typeof rights === 'string'
      ? rights
      : { from, remote: { agent: remote.agent, ...rights } }
  }

  /** Another process sends it; this one looks again later. */
  function leave({ schedule_id }: Schedule): undefined {
    const known = cached.get(schedule_id)
    if (known !== undefined) known.nextMs = Number.POSITIVE_INFINITY
  }

  function revoked({ sender }: Schedule): ScheduleEvent {
    const reason = `"${sender.from.agent}", which made it, has no access any more.`
    return { type: 'remove', at: now(), reason }
  }

  /** Appends what `decide` returns for the schedule as it is; false when it returns nothing. */
  async function change(
    id: string,
    decide: (schedule: Schedule) => ScheduleEvent | undefined,
  ): Promise<boolean> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const { read } = await existing(id)
      const event = decide(read.schedule)
      if (event === undefined) return false
      if (!(await logs.append(read, event))) continue
      const { read: after } = await existing(id)
      await index.changed(id, after.schedule.state, now())
      return true
    }
    const message = `Cannot change schedule "${id}": it changes all the time. Try again.`
    throw new RelayError('LOG_CONTESTED', message)
  }

  async function add(given: NewSchedule, sender: DispatchedBy, admitted?: Admitted) {
    const at = now()
    const request_id = given.request_id ?? randomUUID()
    const { scope, facts } = readNewSchedule(given, { sender, admitted, at })
    const schedule_id = jobIdOf(`schedule\0${scope ?? ''}\0${request_id}`)
    const before = await look(schedule_id)
    if (before === undefined) {
      await refuseMany(scope)
      await refuseUnsendable(on, facts.template)
      const { name, sender: by } = facts
      await index.added({ schedule_id, name, from: by.from.agent, scope }, at)
      await logs.create({ type: 'add', format: 1, at, schedule_id, request_id, ...facts })
    }
    const { schedule } = (await existing(schedule_id)).read
    if (schedule.digest !== facts.digest) throw conflict(schedule)
    return { schedule, deduped: before !== undefined }
  }

  /** A remote caller cannot use up what others need. */
  async function refuseMany(scope: string | undefined): Promise<void> {
    const rows = await index.list()
    const live = rows.filter((row) => row.state !== 'removed' && row.scope === scope)
    const most = scope === undefined ? MOST_SCHEDULES : MOST_OF_REMOTE
    if (live.length < most) return
    const whose = scope === undefined ? 'this workspace has' : `"${scope}" has`
    const message = `Cannot add the schedule: ${whose} ${live.length} schedules, the most that are allowed. Remove one first.`
    throw new RelayError('SCHEDULE_REFUSED', message)
  }

  /** True when this process does not know that there is nothing to do. */
  function mayBeDue({ schedule_id, changes }: KnownSchedule): boolean {
    const known = cached.get(schedule_id)
    if (known === undefined || known.changes !== changes) return true
    return known.nextMs <= clock.now() || clock.monotonic() - known.lookMs > LOOK_MS
  }

  async function tendOne(row: KnownSchedule): Promise<void> {
    const found = await look(row.schedule_id, row.changes)
    if (found === undefined) return
    const { state } = found.read.schedule
    // A process died between the log of the schedule and the list of all.
    if (state !== row.state) await index.changed(row.schedule_id, state, now())
    await advance(row.schedule_id)
  }

  return {
    add,
    get: async (id) => (await existing(id)).read.schedule,
    list: () => index.list(),
    upcoming(schedule, most) {
      const times =
        cached.get(schedule.schedule_id)?.times ?? dueTimes(schedule.timing, schedule.created_at)
      const found: string[] = []
      for (
        let next = nextDue(schedule, times);
        next !== undefined && found.length < most;
        next = times.after(next)
      ) {
        found.push(new Date(next).toISOString())
      }
      return found
    },
    runs: (schedule) => runs.look(schedule),
    pause: (id, { by, reason }) =>
      change(id, (schedule) => {
        refuseRemoved(schedule, 'pause')
        if (schedule.state === 'paused') return undefined
        return { type: 'pause', at: now(), by, ...(reason === undefined ? {} : { reason }) }
      }),
    resume: (id, { by }) =>
      change(id, (schedule) => {
        refuseRemoved(schedule, 'resume')
        return schedule.state === 'active' ? undefined : { type: 'resume', at: now(), by }
      }),
    remove: (id, { by, reason }) =>
      change(id, (schedule) => {
        if (schedule.state === 'removed') return undefined
        return { type: 'remove', at: now(), by, ...(reason === undefined ? {} : { reason }) }
      }),
    async runNow(id, requestId = randomUUID()) {
      const key = `now-${jobIdOf(requestId)}`
      const before = await runs.find((await existing(id)).read.schedule, key)
      if (before !== undefined) return before
      await change(id, (schedule) => {
        refuseRemoved(schedule, 'run')
        const isKnown = schedule.runs.some((run) => run.key === key)
        return isKnown ? undefined : { type: 'fire', at: now(), runs: [key] }
      })
      await advance(id)
      const { schedule } = (await existing(id)).read
      const found = (await runs.look(schedule)).find((run) => run.key === key)
      return found ?? { key, at: now() }
    },
    async tend() {
      const rows = (await index.list()).filter(({ state }) => state !== 'removed')
      if (rows.length > 0) await firing.beat()
      for (const row of rows) if (mayBeDue(row)) await tendOne(row).catch(unlessRefused)
    },
    areFired: () => firing.isAnyAlive(),
  }
}

/** Refuses what no run could be sent with: a check that its agent may not have, a cap that cannot be kept. */
async function refuseUnsendable(on: SchedulesOn, template: Template): Promise<void> {
  const sent = 'request' in template ? [template.request] : jobStepsOf(parseFlow(template.flow))
  for (const { to, task, budget, fallback = [] } of sent) {
    for (const agent of [to, ...fallback]) on.refuseChecks?.({ to: agent, task })
    const above = { parentId: undefined, flowId: undefined }
    if (budget !== undefined) await on.budgets?.admit({ to, model: task.model, budget, ...above })
  }
}

function refuseRemoved({ schedule_id, state }: Schedule, verb: string): void {
  if (state !== 'removed') return
  const message = `Cannot ${verb} schedule "${schedule_id}": it was removed. Add it again.`
  throw new RelayError('STATE_REFUSED', message)
}

/** What this process cannot do now, the next sweep of any process tries again. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof RelayError) && systemCode(error) === undefined) throw error
}

function conflict({ schedule_id, request_id }: Schedule): RelayError {
  const message = `Cannot add the schedule: request_id "${request_id}" already names schedule "${schedule_id}", which is another one. Use a new request_id for the new schedule.`
  return new RelayError('REQUEST_ID_CONFLICT', message, { details: { schedule_id } })
}
