import type { ApiLogEvent, JobDetail } from '../../../../lib/schema/api.ts'
import { timelineOf } from '../story/timeline-items.ts'
import type { Call } from '../story/timeline-items.ts'

/** A stretch of a job's life. `endMs` is undefined while it lasts. */
export type Span = {
  key: string
  kind: 'queued' | 'attempt' | 'question' | 'review' | 'call'
  label: string
  startMs: number
  endMs: number | undefined
  isBad: boolean
}

type Timed = Pick<JobDetail, 'attempts' | 'events' | 'activity'>

/** Everything of a job that took time, by its start: waits, attempts, questions, reviews and tool calls. */
export function spansOf(detail: Timed): Span[] {
  const spans = [...waits(detail.events), ...attempts(detail), ...calls(detail)]
  return spans.toSorted((a, b) => a.startMs - b.startMs || ORDER[a.kind] - ORDER[b.kind])
}

const ORDER: Record<Span['kind'], number> = {
  queued: 0,
  review: 1,
  attempt: 2,
  question: 3,
  call: 4,
}

/** What ends a wait, by the event that begins it. */
const WAITS: Record<string, { kind: Span['kind']; label: string; ends: readonly string[] }> = {
  ask: { kind: 'question', label: 'Waits for an answer', ends: ['answer'] },
  flag: { kind: 'review', label: 'Waits for a review', ends: ['resolve'] },
  park: { kind: 'review', label: 'Waits for recovery', ends: ['recover', 'resolve'] },
}

/** Events after which a job is queued. */
const QUEUES: ReadonlySet<string> = new Set(['enqueue', 'release', 'lose', 'recover', 'resolve'])

/** Events that end every wait. */
const ENDS: ReadonlySet<string> = new Set(['cancel', 'expire', 'complete', 'fail'])

function waits(events: readonly ApiLogEvent[]): Span[] {
  const spans: Span[] = []
  for (const [at, event] of events.entries()) {
    const wait = WAITS[event.type]
    const rest = events.slice(at + 1)
    if (wait !== undefined) {
      const end = rest.find(({ type }) => wait.ends.includes(type) || ENDS.has(type))
      spans.push(spanOf(event, end, wait))
    }
    const isQueued =
      QUEUES.has(event.type) || (event.type === 'fail' && event['retryable'] === true)
    if (!isQueued) continue
    const next = rest.find(({ type }) => type === 'claim' || ENDS.has(type))
    // A job that was approved ends or is queued; only a later claim shows that it was queued.
    if (next?.type === 'claim' || (event.type === 'enqueue' && rest.length === 0)) {
      spans.push(spanOf(event, next, { kind: 'queued', label: 'Queued' }))
    }
  }
  return spans
}

function spanOf(
  from: ApiLogEvent,
  to: ApiLogEvent | undefined,
  { kind, label }: { kind: Span['kind']; label: string },
): Span {
  return {
    key: `${kind} ${from.version}`,
    kind,
    label,
    startMs: Date.parse(from.at),
    endMs: to === undefined ? undefined : Date.parse(to.at),
    isBad: false,
  }
}

function attempts({ attempts: turns }: Timed): Span[] {
  return turns.map(({ attempt, token, started_at, ended_at, ended_as }) => ({
    key: `attempt ${token}`,
    kind: 'attempt',
    label: `Attempt ${attempt}, ${ended_as.replaceAll('_', ' ')}`,
    startMs: Date.parse(started_at),
    endMs: ended_at === null ? undefined : Date.parse(ended_at),
    isBad: ended_as === 'failed' || ended_as === 'lost',
  }))
}

/** A call without an end ends with its attempt. */
function calls({ activity, attempts: turns }: Timed): Span[] {
  return callsIn(activity).map((call) => {
    const startMs = Date.parse(call.at)
    const turn = turns.findLast(({ started_at }) => started_at <= call.at)
    const turnEnd =
      turn?.ended_at === null || turn === undefined ? undefined : Date.parse(turn.ended_at)
    const ended = call.durationMs === undefined ? undefined : startMs + call.durationMs
    return {
      key: call.key,
      kind: 'call',
      label: `${call.tool} ${call.text}`,
      startMs,
      endMs: ended ?? (call.ok === undefined ? turnEnd : startMs),
      isBad: call.ok === false,
    }
  })
}

function callsIn(activity: JobDetail['activity']): Call[] {
  return timelineOf([], activity).flatMap((item) => (item.type === 'call' ? [item] : []))
}

/** The calls of one tool: how many, how many failed, and their time together. */
export type ToolTime = { tool: string; calls: number; failed: number; totalMs: number }

/** The time of each tool, longest first. */
export function toolTimes(activity: JobDetail['activity']): ToolTime[] {
  const tools = new Map<string, ToolTime>()
  for (const { tool, ok, durationMs = 0 } of callsIn(activity)) {
    const known = tools.get(tool) ?? { tool, calls: 0, failed: 0, totalMs: 0 }
    known.calls += 1
    known.failed += ok === false ? 1 : 0
    known.totalMs += durationMs
    tools.set(tool, known)
  }
  return [...tools.values()].toSorted((a, b) => b.totalMs - a.totalMs || b.calls - a.calls)
}
