import { addSchedule } from '../../operations/schedules/add-schedule.ts'
import {
  pauseSchedule,
  removeSchedule,
  resumeSchedule,
} from '../../operations/schedules/change-schedule.ts'
import { listSchedules } from '../../operations/schedules/list-schedules.ts'
import { runSchedule } from '../../operations/schedules/run-schedule.ts'
import { showSchedule } from '../../operations/schedules/show-schedule.ts'
import type { ScheduleRow, ScheduleRun, ScheduleView } from '../../schema/api-schedules.ts'
import { MISSED, OVERLAPS, SCHEDULE_STATES } from '../../schema/schedule-words.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { EXIT, UsageError } from '../output.ts'
import type { Output } from '../output.ts'
import { paint } from '../terminal/screen.ts'
import type { Colour } from '../terminal/screen.ts'
import { facts, table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age, moment, readDuration, sentence } from '../terminal/time.ts'
import { promptOf, requestOf } from './dispatch.ts'
import type { JobOptions } from './dispatch.ts'
import { textOf } from './flow.ts'

/** The arguments and flags of `relay schedule add`, as typed. */
type Options = Omit<JobOptions, 'agent' | 'prompt'> & {
  agent: string | undefined
  prompt: string | undefined
  every: string | undefined
  cron: string | undefined
  timeZone: string | undefined
  name: string | undefined
  missed: string | undefined
  overlap: string | undefined
  flow: string | undefined
}

/** `relay schedule add`: prints the id of the schedule, and when it is due next. */
export const addScheduleVerb: Verb<Options> = {
  operations: [addSchedule],
  async run(context, options) {
    const { every, cron, name, requestId } = options
    const added = await context.perform(addSchedule, {
      name,
      ...(every === undefined ? {} : { every_ms: readDuration('every', every) }),
      ...(cron === undefined ? {} : { cron, time_zone: options.timeZone ?? ownZone() }),
      ...(cron === undefined && options.timeZone !== undefined
        ? { time_zone: options.timeZone }
        : {}),
      missed: oneOf('missed', MISSED, options.missed),
      overlap: oneOf('overlap', OVERLAPS, options.overlap),
      ...(await templateOf(context, options)),
      request_id: requestId,
    })
    const known = added.deduped ? 'This request_id was already used. ' : ''
    const note = known + sentence(added.why, context.now)
    return { document: added, lines: [added.schedule_id], note }
  },
}

async function templateOf(
  context: Context,
  options: Options,
): Promise<{ flow: string } | { job: object }> {
  const { flow, agent, prompt, requestId: _, ...rest } = options
  if (flow !== undefined) {
    if (agent !== undefined) throw new UsageError('--flow sends no job: leave out the agent.')
    return { flow: flow === '-' ? await promptOf(context, flow, 'flow') : textOf(flow) }
  }
  if (agent === undefined) throw new UsageError('<agent> is missing; or run a flow with --flow.')
  const typed = await promptOf(context, prompt)
  return { job: requestOf({ ...rest, agent }, { prompt: typed, now: context.now }) }
}

/** `relay schedule list`. */
export const schedulesVerb: Verb<{ state: string | undefined }> = {
  operations: [listSchedules],
  async run({ perform, screen, now }, { state }) {
    const document = await perform(listSchedules, {
      state: oneOf('state', SCHEDULE_STATES, state),
      limit: 200,
    })
    if (document.schedules.length === 0) {
      const none = 'No schedules. Add one: relay schedule add AGENT PROMPT --every 6h'
      return { document, lines: [none] }
    }
    const rows = document.schedules.map((row): Cell[] => [
      { text: row.schedule_id },
      { text: oneLine(row.name ?? ''), colour: 'bold' },
      { text: row.state, colour: COLOURS[row.state] },
      { text: row.when },
      { text: row.to ?? 'flow' },
      { text: row.last_run === null ? '' : lastOf(row.last_run, now) },
      { text: sentence(row.why, now) },
    ])
    const head = ['ID', 'NAME', 'STATE', 'WHEN', 'TO', 'LAST RUN', 'WHY']
    const note = document.are_fired
      ? undefined
      : 'No process runs that sends what is due. Start a worker, or: relay serve'
    return { document, lines: table(screen, head, rows), ...(note && { note }) }
  },
}

/** `relay schedule show`. */
export const showScheduleVerb: Verb<{ id: string }> = {
  operations: [showSchedule],
  async run(context, { id }) {
    const view = await context.perform(showSchedule, { schedule_id: id })
    return { document: view, lines: linesOf(context, view) }
  },
}

/** `relay schedule pause`. */
export const pauseScheduleVerb: Verb<{ id: string; reason: string | undefined }> = {
  operations: [pauseSchedule],
  run: async ({ perform }, { id, reason }) =>
    changed(await perform(pauseSchedule, { schedule_id: id, reason })),
}

/** `relay schedule resume`. */
export const resumeScheduleVerb: Verb<{ id: string }> = {
  operations: [resumeSchedule],
  run: async ({ perform }, { id }) => changed(await perform(resumeSchedule, { schedule_id: id })),
}

/** `relay schedule remove`. */
export const removeScheduleVerb: Verb<{ id: string; reason: string | undefined }> = {
  operations: [removeSchedule],
  run: async ({ perform }, { id, reason }) =>
    changed(await perform(removeSchedule, { schedule_id: id, reason })),
}

function changed(document: { schedule_id: string; state: string; changed: boolean }): Output {
  const { schedule_id, state } = document
  const line = `Schedule ${schedule_id} ${document.changed ? 'is' : 'was already'} ${state}.`
  return { document, lines: [line] }
}

/** `relay schedule run-now`: prints the id of the job or flow. */
export const runScheduleVerb: Verb<{ id: string; requestId: string | undefined }> = {
  operations: [runSchedule],
  async run({ perform }, { id, requestId }) {
    const run = await perform(runSchedule, { schedule_id: id, request_id: requestId })
    const sent = run.job_id ?? run.flow_id
    if (sent !== null) return { document: run, lines: [sent] }
    const why = run.reason ?? 'it is not sent yet; the next sweep of a worker or server sends it'
    const message = `Cannot run schedule "${run.schedule_id}" now: ${why}`
    const refusal = { code: 'SCHEDULE_REFUSED', message, exit: EXIT.refused }
    return { document: run, lines: [], refusal }
  },
}

const COLOURS: Record<ScheduleRow['state'], Colour> = {
  active: 'green',
  paused: 'yellow',
  removed: 'dim',
}

function linesOf({ screen, now }: Context, view: ScheduleView): string[] {
  const runs = view.runs.map((run): Cell[] => [
    { text: run.due_at === null ? 'asked for' : moment(run.due_at, now) },
    { text: run.job_id ?? run.flow_id ?? '' },
    { text: run.state.replace('_', ' ') },
    { text: run.reason === null ? '' : sentence(run.reason, now) },
  ])
  return [
    `${paint(screen, COLOURS[view.state], view.state)}  ${paint(screen, 'bold', view.schedule_id)}`,
    sentence(view.why, now),
    '',
    ...facts(screen, [
      ['name', view.name === null ? undefined : oneLine(view.name)],
      ['when', view.when],
      ['next', nextOf(view, now)],
      ['sends', oneLine(`${view.to ?? 'flow'}: ${view.summary}`)],
      ['from', view.from],
      ['missed', `${view.missed} (${view.missed_runs} so far)`],
      ['overlap', `${view.overlap} (${view.overlapped_runs} left out so far)`],
      ['runs', String(view.sent_runs)],
      ['created', moment(view.created_at, now)],
      ['request', oneLine(view.request_id)],
    ]),
    ...(runs.length === 0 ? [] : ['', ...table(screen, ['DUE', 'JOB', 'STATE', 'WHY'], runs)]),
  ]
}

function nextOf({ upcoming }: ScheduleView, now: number): string | undefined {
  return upcoming.length === 0 ? undefined : upcoming.map((at) => moment(at, now)).join(', ')
}

function lastOf({ state, at }: ScheduleRun, now: number): string {
  return `${state.replace('_', ' ')}, ${age(at, now)} ago`
}

function oneOf<T extends string>(
  flag: string,
  known: readonly T[],
  typed: string | undefined,
): T | undefined {
  const found = known.find((each) => each === typed)
  if (typed === undefined || found !== undefined) return found
  throw new UsageError(`--${flag} must be one of ${known.join(', ')}, not "${typed}".`)
}

/** The time zone of this computer. */
function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
