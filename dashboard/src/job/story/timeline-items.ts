import type { ApiActivity, ApiLogEvent } from '../../../../lib/schema/api.ts'

/** A tool call: its input and, once it ended, its output. */
export type Call = {
  type: 'call'
  key: string
  at: string
  tool: string
  text: string
  input: string | undefined
  output: string | undefined
  /** Undefined while the call runs, and for good when its turn ended first. */
  ok: boolean | undefined
  durationMs: number | undefined
}

/** A message, status, output or other text of the turn. */
export type Note = {
  type: 'note'
  key: string
  at: string
  kind: Exclude<ApiActivity['kind'], 'tool_started' | 'tool_ended' | 'plan'>
  text: string
}

/** An event of the job's log. */
export type Milestone = { type: 'milestone'; key: string; at: string; event: ApiLogEvent }

export type TimelineItem = Call | Note | Milestone

/** The job's events and its turns' activity in chronological order. */
export function timelineOf(events: ApiLogEvent[], activity: ApiActivity[]): TimelineItem[] {
  const milestones = events
    .filter((event) => event.type !== 'spawn')
    .map((event): TimelineItem => ({
      type: 'milestone',
      key: `event ${event.version}`,
      at: event.at,
      event,
    }))
  return merged(milestones, activityItems(activity))
}

/** Notes and calls; a call is one item, placed where it started. */
function activityItems(activity: ApiActivity[]): TimelineItem[] {
  const items: TimelineItem[] = []
  const open = new Map<string, Call>()
  for (const line of activity) {
    const { kind, at, after } = line
    if (kind === 'plan') continue
    if (kind !== 'tool_started' && kind !== 'tool_ended') {
      items.push({ type: 'note', key: `line ${after}`, at, kind, text: line.detail ?? line.text })
      continue
    }
    const callId = `${line.token} ${line.call_id ?? after}`
    const call = open.get(callId) ?? newCall(line)
    if (!open.has(callId)) items.push(call)
    open.set(callId, call)
    if (kind === 'tool_ended') end(call, line)
  }
  return items
}

function newCall(line: ApiActivity): Call {
  const isStart = line.kind === 'tool_started'
  return {
    type: 'call',
    key: `line ${line.after}`,
    at: line.at,
    tool: line.tool ?? 'tool',
    text: line.text,
    input: isStart ? line.detail : undefined,
    output: undefined,
    ok: undefined,
    durationMs: undefined,
  }
}

function end(call: Call, line: ApiActivity): void {
  call.ok = line.ok !== false
  call.output = line.detail
  call.durationMs = line.duration_ms
}

/** Merges two sorted lists; at the same instant an event comes before activity. */
function merged(events: TimelineItem[], activity: TimelineItem[]): TimelineItem[] {
  const all: TimelineItem[] = []
  let at = 0
  for (const item of activity) {
    for (let next = events[at]; next !== undefined && next.at <= item.at; next = events[at]) {
      all.push(next)
      at += 1
    }
    all.push(item)
  }
  return [...all, ...events.slice(at)]
}
