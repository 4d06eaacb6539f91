import { monotonicMs } from '../../lib/process/process.ts'
import type { Activity } from '../../lib/schema/activity.ts'
import type { Usage } from '../../lib/schema/result.ts'
import { bothEnds, excerpt, firstLine } from '../excerpt.ts'
import type { CodexEvent, Item } from './events.ts'

/** What a turn of Codex said and did, as far as it was heard. */
export type Heard = {
  thread_id: string | undefined
  /** True once Codex has told that it asks the model. */
  hasStarted: boolean
  hasCompleted: boolean
  /** The thread's total, where Codex told it. */
  thread_usage: Usage | undefined
  answer: string | undefined
  /** Set by `turn.failed`, which alone decides; `warning` is the latest of the other errors. */
  failure: string | undefined
  warning: string | undefined
  touched_files: Set<string>
  /** True once anything but words was seen: a command, a tool, a change, or what we do not know. */
  hasActed: boolean
}

/** Turns events into activity and remembers what decides the turn. */
export function createTranscript(report: (activity: Activity) => void) {
  const startedAt = new Map<string, number>()
  const heard: Heard = {
    thread_id: undefined,
    hasStarted: false,
    hasCompleted: false,
    thread_usage: undefined,
    answer: undefined,
    failure: undefined,
    warning: undefined,
    touched_files: new Set(),
    hasActed: false,
  }

  const warn = (message: string) => {
    heard.warning = message
    report({ kind: 'warning', ...words(message) })
  }

  const started = (id: string, tool: string, text: string) => {
    if (startedAt.has(id)) return
    startedAt.set(id, monotonicMs())
    report({ kind: 'tool_started', tool, call_id: id, ...words(text) })
  }

  const ended = (id: string, { tool, text, ok, output }: Call) => {
    const at = startedAt.get(id)
    startedAt.delete(id)
    const detail = bothEnds(output)
    report({
      kind: 'tool_ended',
      tool,
      call_id: id,
      ok,
      text: firstLine(text),
      ...(detail === undefined ? {} : { detail }),
      ...(at === undefined ? {} : { duration_ms: monotonicMs() - at }),
    })
  }

  const called = (isEnd: boolean, id: string, call: Call) => {
    heard.hasActed = true
    if (isEnd) ended(id, call)
    else started(id, call.tool, call.text)
  }

  const item = (isEnd: boolean, id: string, seen: Item): void => {
    switch (seen.type) {
      case 'agent_message':
        if (!isEnd) return
        heard.answer = seen.text
        return report({ kind: 'message', ...words(seen.text) })
      case 'reasoning':
        return isEnd ? report({ kind: 'reasoning', ...words(seen.text) }) : undefined
      case 'error':
        return warn(seen.message)
      case 'todo_list':
        return report({ kind: 'plan', ...planOf(seen.items) })
      case 'file_change':
        heard.hasActed = true
        for (const { path } of seen.changes) heard.touched_files.add(path)
        return isEnd ? report({ kind: 'file_change', ...changesOf(seen) }) : undefined
      case 'command_execution':
      case 'mcp_tool_call':
      case 'web_search':
        return called(isEnd, id, callOf(seen))
    }
  }

  const hear = (event: CodexEvent): void => {
    switch (event.type) {
      case 'thread.started':
        heard.thread_id = event.thread_id
        return report({ kind: 'status', text: `Thread ${firstLine(event.thread_id)}` })
      case 'turn.started':
        heard.hasStarted = true
        return
      case 'turn.completed':
        heard.hasCompleted = true
        heard.thread_usage = event.usage
        return event.usage && report({ kind: 'usage', text: usageText(event.usage) })
      case 'turn.failed':
        heard.failure = event.error.message || 'Codex gave no reason'
        return
      case 'error':
        return warn(event.message)
      case 'item.unknown':
        heard.hasActed = true
        return report({ kind: 'status', text: firstLine(event.kind) })
      case 'item.started':
      case 'item.updated':
      case 'item.completed':
        return item(event.type === 'item.completed', event.id, event.item)
    }
  }

  return { heard, hear, warn }
}

type Call = { tool: string; text: string; ok: boolean; output: string }

function callOf(
  item: Extract<Item, { type: 'command_execution' | 'mcp_tool_call' | 'web_search' }>,
): Call {
  switch (item.type) {
    case 'command_execution':
      return {
        tool: 'shell',
        text: item.command,
        ok: item.exit_code === 0 && item.status !== 'failed' && item.status !== 'declined',
        output: item.aggregated_output,
      }
    case 'mcp_tool_call':
      return {
        tool: `${item.server}.${item.tool}`,
        text: toText(item.arguments),
        ok: item.status !== 'failed' && (item.error ?? undefined) === undefined,
        output: item.error?.message ?? toText(item.result),
      }
    case 'web_search':
      return { tool: 'web_search', text: item.query, ok: true, output: '' }
  }
}

function toText(value: unknown): string {
  return value === undefined || value === null ? '' : JSON.stringify(value)
}

/** A text as the one line of an activity, with the rest as its detail where the line does not hold it. */
function words(text: string): { text: string; detail?: string } {
  const line = firstLine(text)
  const detail = line === text ? undefined : excerpt(text)
  return detail === undefined ? { text: line } : { text: line, detail }
}

function planOf(items: { text: string; completed: boolean }[]) {
  const done = items.filter((step) => step.completed).length
  const list = items.map((step) => `[${step.completed ? 'x' : ' '}] ${step.text}`).join('\n')
  const text = `${done} of ${items.length} steps done`
  const detail = excerpt(list)
  return detail === undefined ? { text } : { text, detail }
}

function changesOf(item: Extract<Item, { type: 'file_change' }>) {
  const all = item.changes.map(({ kind, path }) => `${kind} ${path}`)
  return { ...words(all.join(', ')), ok: item.status !== 'failed' }
}

function usageText(usage: Usage): string {
  return `Thread so far: ${usage.input_tokens ?? 0} tokens in, ${usage.output_tokens ?? 0} out`
}
