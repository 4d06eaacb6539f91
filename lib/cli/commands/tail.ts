import { howEnded } from '../../schema/shown/check-words.ts'
import type { Step } from '../../job/replay.ts'
import { follow } from '../../operations/jobs/follow.ts'
import { story } from '../../operations/look/story.ts'
import type { ActivityEntry } from '../../schema/activity.ts'
import type { Delivery } from '../../schema/delivery.ts'
import type { Actor, JobEvent } from '../../schema/event.ts'
import { isBlocked } from '../../schema/job.ts'
import { shownState } from '../../schema/shown/state-words.ts'
import type { Output } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint, symbols } from '../terminal/screen.ts'
import type { Colour, Screen } from '../terminal/screen.ts'
import { stateCell } from '../terminal/state.ts'
import { cut } from '../terminal/table.ts'
import { jsonText, oneLine } from '../terminal/text.ts'
import { sentence, SHORT_TIME, shortTime } from '../terminal/time.ts'
import { tokens } from './show.ts'
import { exitOfSignal, untilStopped } from './wait.ts'

/** An event of a job, a line of activity of a turn, or a step of a delivery. */
export type Line =
  | { at: string; rank: number; step: Step }
  | { at: string; rank: 1; entry: ActivityEntry }
  | { at: string; rank: 3; receipt: Receipt }

/** One step of the delivery of a notification to a session. */
type Receipt = { at: string; news: string; step: string; way: string; session: string }

/** `relay tail`: prints the events and the activity of a job as they arrive; with `--follow`, until the job ends. */
export const tailVerb: Verb<{ id: string; follow: boolean }> = {
  operations: [story, follow],
  sweeps: true,
  async run(context, { id, follow: follows }) {
    const next = createReader(context, id)
    const print = async () => context.write((await next()).map((line) => lineOf(context, line)))
    const done: Output = { document: undefined, lines: [] }
    if (!follows) {
      await print()
      return done
    }
    const { stop } = await untilStopped(async (signal) => {
      await print()
      return context.perform(follow, { job_id: id }, { signal, onCheck: print })
    })
    if (stop === undefined) return done
    const message = `Stopped following on ${stop}; the job continues.`
    return { ...done, refusal: { code: 'INTERRUPTED', message, exit: exitOfSignal(stop) } }
  },
}

/** Returns a function that reads what was added since the previous call, in chronological order. */
export function createReader(
  { perform }: Pick<Context, 'perform'>,
  jobId: string,
): () => Promise<Line[]> {
  let position: { after_version?: number; activity_after?: number } = {}
  const receipts = new Set<string>()
  return async () => {
    const found = await perform(story, { job_id: jobId, ...position })
    position = { after_version: found.version, activity_after: found.activity_after }
    const added = found.deliveries
      .flatMap(receiptsOf)
      .filter((receipt) => !receipts.has(JSON.stringify(receipt)))
    for (const receipt of added) receipts.add(JSON.stringify(receipt))
    const lines: Line[] = [
      ...found.steps.map((step) => ({ at: step.event.at, rank: rankOf(step.event), step })),
      ...found.activity.map((entry) => ({ at: entry.at, rank: 1 as const, entry })),
      ...added.map((receipt) => ({ at: receipt.at, rank: 3 as const, receipt })),
    ]
    return lines.toSorted((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1))
  }
}

/** The order within one millisecond: a turn starts, reports, and ends. */
function rankOf({ type }: JobEvent): number {
  return type === 'enqueue' || type === 'claim' || type === 'spawn' ? 0 : 2
}

function receiptsOf({ event: news, offered, seen, done }: Delivery): Receipt[] {
  return [
    ...offered.map((each) => ({ step: 'offered', news, ...each })),
    ...(seen === null || seen.at === done?.at ? [] : [{ step: 'seen', news, ...seen }]),
    ...(done === null ? [] : [{ step: 'done', news, ...done }]),
  ]
}

/** A line as a person reads it: when, what kind, and the text in one line. */
export type ShownLine = { at: string; kind: string; colour: Colour; text: string }

/** A line for a person, cut to the width of the screen, or with `json` a JSON document. */
export function lineOf(
  { screen, json, now }: Pick<Context, 'screen' | 'json' | 'now'>,
  line: Line,
): string {
  if (json) return jsonText(documentOf(line))
  const shown = shownLine(screen, line, now)
  const room = (screen.columns ?? Infinity) - TEXT_AT
  return (
    startOf(screen, shown, now) +
    cut(screen, shown.text, Math.max(room, symbols(screen).more.length))
  )
}

const KIND_WIDTH = 16

/** The column in which the text of a line starts. */
export const TEXT_AT = SHORT_TIME + KIND_WIDTH + 4

/** The time and the kind of a line, as wide as `TEXT_AT`. */
export function startOf(screen: Screen, { at, kind, colour }: ShownLine, now: number): string {
  return `${paint(screen, 'dim', shortTime(at, now))}  ${paint(screen, colour, kind.padEnd(KIND_WIDTH))}  `
}

export function shownLine(screen: Screen, line: Line, now: number): ShownLine {
  if ('receipt' in line) {
    const { at, step, way, session } = line.receipt
    const text = oneLine(`by ${way.replaceAll('_', ' ')}, session ${session}`)
    return { at, kind: `  ${step}`, colour: 'dim', text }
  }
  if ('step' in line) {
    const { event, job } = line.step
    const needs = event.type === 'ask' ? 'answer' : isBlocked(job) ? 'blocked' : null
    const { text, colour = 'dim' } = stateCell(screen, shownState({ state: job.state, needs }))
    return { at: event.at, kind: text, colour, text: sentence(detailsOf(event), now) }
  }
  const { entry } = line
  const ok = entry.ok === false ? ' (failed)' : ''
  const text = [entry.tool, entry.text].filter((part) => part).join(': ') + ok
  const colour = entry.ok === false || entry.kind === 'warning' ? 'red' : 'dim'
  return { at: entry.at, kind: `  ${entry.kind.replace('_', ' ')}`, colour, text: oneLine(text) }
}

function documentOf(line: Line) {
  if ('receipt' in line) return { line: 'delivery', ...line.receipt }
  if ('entry' in line) return { line: 'activity', ...line.entry }
  const { event, job } = line.step
  const { version, at, type } = event
  const { state, token, attempts } = job
  const text = detailsOf(event)
  return { line: 'event', at, version, event: type, state, token, attempts, text }
}

/** The details of an event, next to the state that it leads to. */
function detailsOf(event: JobEvent): string {
  switch (event.type) {
    case 'enqueue':
      return `for ${event.to}, from ${event.from.agent}`
    case 'claim':
      return `claimed by worker ${event.worker.id} (pid ${event.worker.pid})`
    case 'spawn':
      return `started process ${event.process.pid}`
    case 'complete':
      return tokens(event.result.usage) ?? ''
    case 'fail': {
      const again = event.retry_at === undefined ? '' : `; retry at ${event.retry_at}`
      return `${event.error.code}: ${event.error.message}${again}`
    }
    case 'park':
      return `${event.error.code}: ${event.error.message}`
    case 'release':
    case 'lose':
    case 'flag':
      return event.reason
    case 'resolve':
      return event.feedback === undefined
        ? withNote(`decided by ${event.by.person}`, event.note)
        : withNote(`sent back by ${event.by.person}`, event.feedback)
    case 'recover':
      return withNote(`recovered by ${event.by.person}`, event.note)
    case 'cancel':
      return withNote(`by ${nameOf(event.by)}`, event.reason)
    case 'ask':
      return event.text
    case 'run':
      return event.run.url === undefined
        ? 'running in the cloud'
        : `running in the cloud: ${event.run.url}`
    case 'steer':
      return withNote(`message from ${nameOf(event.by)}`, event.text)
    case 'answer':
      return withNote(`answered by ${nameOf(event.by)}`, event.answer)
    case 'check':
      return `round ${event.round}: the turn is over, its checks begin`
    case 'checked':
      return `round ${event.round}: ${event.outcomes.map((each) => `${each.name} ${howEnded(each)}`).join(', ')}`
    case 'expire':
      return 'its time to live is over'
  }
}

function withNote(text: string, note: string | undefined): string {
  return note === undefined ? text : `${text}: ${note}`
}

function nameOf(by: Actor): string {
  return 'person' in by ? by.person : by.agent
}
