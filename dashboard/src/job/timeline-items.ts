import type { ApiActivity, ApiLogEvent } from '../../../lib/schema/api.ts'

/** One tool call: what was asked, and once it ended, how. */
export type Call = {
  type: 'call'
  key: string
  at: string
  tool: string
  text: string
  asked: string | undefined
  gave: string | undefined
  /** Undefined while it runs, and for ever when its turn was cut off. */
  ok: boolean | undefined
  durationMs: number | undefined
}

/** Something the turn said. */
export type Note = {
  type: 'note'
  key: string
  at: string
  kind: Exclude<ApiActivity['kind'], 'tool_started' | 'tool_ended' | 'plan'>
  text: string
}

/** Something that happened to the job itself. */
export type Milestone = { type: 'milestone'; key: string; at: string; event: ApiLogEvent }

export type StoryItem = Call | Note | Milestone

/** What happened to a job and what its turns told, in the order in which it happened. */
export function storyOf(events: ApiLogEvent[], activity: ApiActivity[]): StoryItem[] {
  const milestones = events
    .filter((event) => event.type !== 'spawn')
    .map((event): StoryItem => ({
      type: 'milestone',
      key: `event ${event.version}`,
      at: event.at,
      event,
    }))
  return merged(milestones, tellings(activity))
}

/** The start and the end of a call are one item, which stands where the call began. */
function tellings(activity: ApiActivity[]): StoryItem[] {
  const items: StoryItem[] = []
  const open = new Map<string, Call>()
  for (const line of activity) {
    const { kind, at, after } = line
    if (kind === 'plan') continue
    if (kind !== 'tool_started' && kind !== 'tool_ended') {
      items.push({ type: 'note', key: `line ${after}`, at, kind, text: line.detail ?? line.text })
      continue
    }
    const callId = `${line.token} ${line.call_id ?? after}`
    const call = open.get(callId) ?? begun(line)
    if (!open.has(callId)) items.push(call)
    open.set(callId, call)
    if (kind === 'tool_ended') end(call, line)
  }
  return items
}

function begun(line: ApiActivity): Call {
  const isStart = line.kind === 'tool_started'
  return {
    type: 'call',
    key: `line ${line.after}`,
    at: line.at,
    tool: line.tool ?? 'tool',
    text: line.text,
    asked: isStart ? line.detail : undefined,
    gave: undefined,
    ok: undefined,
    durationMs: undefined,
  }
}

function end(call: Call, line: ApiActivity): void {
  call.ok = line.ok !== false
  call.gave = line.detail
  call.durationMs = line.duration_ms
}

/** Both are in order; an event of the log stands before what the turn told at the same moment. */
function merged(events: StoryItem[], told: StoryItem[]): StoryItem[] {
  const all: StoryItem[] = []
  let at = 0
  for (const item of told) {
    for (let next = events[at]; next !== undefined && next.at <= item.at; next = events[at]) {
      all.push(next)
      at += 1
    }
    all.push(item)
  }
  return [...all, ...events.slice(at)]
}
