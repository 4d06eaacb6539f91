import type { Activity } from '../../lib/schema/activity.ts'
import { formatPlan } from '../../lib/schema/plan.ts'
import type { Usage } from '../../lib/schema/result.ts'
import { tokenWords } from '../../lib/schema/shown/usage-words.ts'
import { createToolLog } from '../tool-log.ts'
import type { Seen } from '../client.ts'
import { excerpt, firstLine, lineOf } from '../shorten.ts'
import type { CodexEvent, Item } from './events.ts'

/** What a turn of Codex has reported so far. */
export type CodexSeen = Seen & {
  /** True once Codex reported that it asks the model. */
  hasStarted: boolean
  hasCompleted: boolean
  /** The total of the thread, if Codex reported it. */
  thread_usage: Usage | undefined
  /** From `turn.failed`, which alone decides; `warning` is the latest of the other errors. */
  failure: string | undefined
  warning: string | undefined
}

/** Turns events into activity and collects what decides the turn. */
export function createTranscript(report: (activity: Activity) => void) {
  const tools = createToolLog(report)
  const seen: CodexSeen = {
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
    seen.warning = message
    report({ kind: 'warning', ...lineOf(message) })
  }

  const called = (isEnd: boolean, id: string, { tool, text, ok, output }: Call) => {
    seen.hasActed = true
    if (isEnd) tools.ended(id, { ok, output, call: { tool, text } })
    else tools.started(id, { tool, text })
  }

  const onItem = (isEnd: boolean, id: string, item: Item): void => {
    switch (item.type) {
      case 'agent_message':
        if (!isEnd) return
        seen.answer = item.text
        return report({ kind: 'message', ...lineOf(item.text) })
      case 'reasoning':
        return isEnd ? report({ kind: 'reasoning', ...lineOf(item.text) }) : undefined
      case 'error':
        return warn(item.message)
      case 'todo_list':
        return report({ kind: 'plan', ...planOf(item.items) })
      case 'file_change':
        seen.hasActed = true
        for (const { path } of item.changes) seen.touched_files.add(path)
        return isEnd ? report({ kind: 'file_change', ...changesOf(item) }) : undefined
      case 'command_execution':
      case 'mcp_tool_call':
      case 'web_search':
        return called(isEnd, id, callOf(item))
    }
  }

  const onEvent = (event: CodexEvent): void => {
    switch (event.type) {
      case 'thread.started':
        seen.thread_id = event.thread_id
        return report({ kind: 'status', text: `Thread ${firstLine(event.thread_id)}` })
      case 'turn.started':
        seen.hasStarted = true
        return
      case 'turn.completed':
        seen.hasCompleted = true
        seen.thread_usage = event.usage
        return reportUsage(report, event.usage)
      case 'turn.failed':
        seen.failure = event.error.message || 'Codex gave no reason'
        return
      case 'error':
        return warn(event.message)
      case 'item.unknown':
        seen.hasActed = true
        return report({ kind: 'status', text: firstLine(event.kind) })
      case 'item.started':
      case 'item.updated':
      case 'item.completed':
        return onItem(event.type === 'item.completed', event.id, event.item)
    }
  }

  return { seen, onEvent, warn }
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

function planOf(items: { text: string; completed: boolean }[]) {
  const done = items.filter((step) => step.completed).length
  const text = `${done} of ${items.length} steps done`
  const detail = excerpt(
    formatPlan(
      items.map(({ text: title, completed }) => ({
        title,
        status: completed ? 'done' : 'pending',
      })),
    ),
  )
  return detail === undefined ? { text } : { text, detail }
}

function changesOf(item: Extract<Item, { type: 'file_change' }>) {
  const all = item.changes.map(({ kind, path }) => `${kind} ${path}`)
  return { ...lineOf(all.join(', ')), ok: item.status !== 'failed' }
}

function reportUsage(report: (activity: Activity) => void, usage: Usage | undefined): void {
  const text = tokenWords(usage)
  if (text !== undefined) report({ kind: 'usage', text: `Tokens of the thread so far: ${text}` })
}
