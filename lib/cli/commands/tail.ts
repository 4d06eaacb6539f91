import type { ActivityEntry } from '../../schema/activity.ts'
import type { Delivery } from '../../schema/delivery.ts'
import type { Actor, JobEvent } from '../../schema/event.ts'
import { jobSubject } from '../../schema/subject.ts'
import type { Answer, Context } from '../context.ts'
import { sweepFirst } from '../context.ts'
import type { Step } from '../../job/replay.ts'
import { replay } from '../../job/replay.ts'
import { paint, signs } from '../terminal/screen.ts'
import type { Colour } from '../terminal/screen.ts'
import { tokens } from './show.ts'
import { stateCell } from '../state.ts'
import { cut } from '../terminal/table.ts'
import { jsonText, oneLine } from '../terminal/text.ts'
import { exitOfSignal, untilStopped, watchUntilEnded } from '../wait.ts'

/** Activity lines from before the command began; state changes are shown all. */
const LINES = 200

/** Activity lines read at once while following. */
const STRETCH = 1000

/** An event of a job, an activity of its turn, or a step of a delivery. */
export type Line =
  | { at: string; rank: number; step: Step }
  | { at: string; rank: 1; entry: ActivityEntry }
  | { at: string; rank: 3; receipt: Receipt }

/** One step of the delivery of a notification. */
type Receipt = { at: string; news: string; step: string; way: string; session: string }

/** `relay tail`: what happens to a job and what its turns tell, to its end with `--follow`. Writes as it goes. */
export async function tail(
  context: Context,
  typed: string,
  options: { follow: boolean },
): Promise<Answer> {
  const { queue } = context.relay
  await sweepFirst(context)
  const jobId = await queue.findId(typed)
  await queue.get(jobId)
  const next = createReader(context, jobId)
  const print = async () => context.write((await next()).map((line) => lineOf(context, line)))
  const done: Answer = { document: undefined, lines: [] }
  if (!options.follow) {
    await print()
    return done
  }
  const { stop } = await untilStopped((signal) =>
    watchUntilEnded(context, { jobId, timeoutMs: Infinity, signal, onLook: print }),
  )
  if (stop === undefined) return done
  const message = `Stopped following on ${stop}; the job goes on.`
  return { ...done, refusal: { code: 'INTERRUPTED', message, exit: exitOfSignal(stop) } }
}

/** Gives, call by call, what has been added since, in the order in which it happened. */
export function createReader(
  { relay }: Pick<Context, 'relay'>,
  jobId: string,
): () => Promise<Line[]> {
  let version = 0
  let after: number | undefined
  const receipts = new Set<string>()
  async function addedReceipts(): Promise<Receipt[]> {
    const all = (await relay.inbox.deliveries(jobSubject(jobId))).flatMap(receiptsOf)
    const added = all.filter((receipt) => !receipts.has(JSON.stringify(receipt)))
    for (const receipt of added) receipts.add(JSON.stringify(receipt))
    return added
  }
  async function addedActivity(): Promise<ActivityEntry[]> {
    const found: ActivityEntry[] = []
    for (;;) {
      const limit = after === undefined ? LINES : STRETCH
      const entries = await relay.queue.activity(jobId, { after, limit })
      const isFirst = after === undefined
      after = entries.at(-1)?.after ?? after ?? 0
      found.push(...entries)
      if (isFirst || entries.length < STRETCH) return found
    }
  }
  return async () => {
    // Events first: what a turn told before it ended is then never shown one call later than its end.
    const steps = replay(await relay.queue.history(jobId))
    const added = steps.filter(({ event }) => event.version > version)
    version = steps.at(-1)?.event.version ?? version
    const lines: Line[] = [
      ...added.map((step) => ({ at: step.event.at, rank: rankOf(step.event), step })),
      ...(await addedActivity()).map((entry) => ({ at: entry.at, rank: 1 as const, entry })),
      ...(await addedReceipts()).map((receipt) => ({ at: receipt.at, rank: 3 as const, receipt })),
    ]
    return lines.toSorted((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1))
  }
}

/** Within one millisecond a turn begins before it tells, and tells before it ends. */
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

/** A line as a person reads it, cut to the screen, or with `json` as a document. */
export function lineOf(context: Pick<Context, 'screen' | 'json'>, line: Line): string {
  if ('receipt' in line) return receiptLine(context, line.receipt)
  return 'step' in line ? stepLine(context, line.step) : activityLine(context, line.entry)
}

function stepLine(
  { screen, json }: Pick<Context, 'screen' | 'json'>,
  { event, job }: Step,
): string {
  const text = sentenceOf(event)
  if (json) {
    const { version, at, type } = event
    const { state, token, attempts } = job
    return jsonText({ line: 'event', at, version, event: type, state, token, attempts, text })
  }
  const state = stateCell(screen, event.type === 'ask' ? 'needs_answer' : job.state)
  return columns(screen, { at: event.at, kind: state.text, colour: state.colour, text })
}

function activityLine(
  { screen, json }: Pick<Context, 'screen' | 'json'>,
  entry: ActivityEntry,
): string {
  if (json) return jsonText({ line: 'activity', ...entry })
  const ok = entry.ok === false ? ' (failed)' : ''
  const text = [entry.tool, entry.text].filter((part) => part).join(': ') + ok
  const kind = `  ${entry.kind.replace('_', ' ')}`
  const colour = entry.ok === false || entry.kind === 'warning' ? 'red' : 'dim'
  return columns(screen, { at: entry.at, kind, colour, text })
}

function receiptLine({ screen, json }: Pick<Context, 'screen' | 'json'>, receipt: Receipt): string {
  if (json) return jsonText({ line: 'delivery', ...receipt })
  const { at, step, way, session } = receipt
  const text = `by ${way.replaceAll('_', ' ')}, session ${session}`
  return columns(screen, { at, kind: `  ${step}`, colour: 'dim', text })
}

const KIND_WIDTH = 16

function columns(
  screen: Context['screen'],
  row: { at: string; kind: string; colour: Colour | undefined; text: string },
): string {
  const time = row.at.slice(11, 19)
  const left = `${paint(screen, 'dim', time)}  ${paint(screen, row.colour, row.kind.padEnd(KIND_WIDTH))}`
  const room = (screen.columns ?? Infinity) - time.length - KIND_WIDTH - 4
  return `${left}  ${cut(screen, oneLine(row.text), Math.max(room, signs(screen).more.length))}`
}

/** What an event says beside the state that it leads to. */
function sentenceOf(event: JobEvent): string {
  switch (event.type) {
    case 'enqueue':
      return `for ${event.to}, from ${event.from.agent}`
    case 'claim':
      return `taken by worker ${event.worker.id} (pid ${event.worker.pid})`
    case 'spawn':
      return `started process ${event.process.pid}`
    case 'complete':
      return tokens(event.result.usage) ?? ''
    case 'fail': {
      const again = event.retry_at === undefined ? '' : `; may be tried again at ${event.retry_at}`
      return `${event.error.code}: ${event.error.message}${again}`
    }
    case 'park':
      return `${event.error.code}: ${event.error.message}`
    case 'release':
    case 'lose':
    case 'flag':
      return event.reason
    case 'resolve':
      return withNote(`decided by ${event.by.person}`, event.note)
    case 'recover':
      return withNote(`recovered by ${event.by.person}`, event.note)
    case 'cancel':
      return withNote(`by ${nameOf(event.by)}`, event.reason)
    case 'ask':
      return event.text
    case 'run':
      return event.run.url === undefined ? 'its run goes on elsewhere' : `its run: ${event.run.url}`
    case 'steer':
      return withNote(`guided by ${nameOf(event.by)}`, event.text)
    case 'answer':
      return withNote(`answered by ${nameOf(event.by)}`, event.answer)
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
