import type { Activity } from '../../lib/schema/activity.ts'
import { formatPlan } from '../../lib/schema/plan.ts'
import type { Seen } from '../client.ts'
import { excerpt, lineOf } from '../shorten.ts'
import { createToolLog } from '../tool-log.ts'
import { contentOf, textOf } from './updates.ts'
import type { ToolCall, Update } from './updates.ts'

/** What a turn of an agent has reported so far. */
export type AcpSeen = Seen & {
  /** Cost of the whole session in US dollars, if the agent reports it. */
  session_cost_usd: number | undefined
}

/** Kinds of tool calls that change nothing. */
export const HARMLESS: ReadonlySet<string> = new Set(['read', 'search', 'think', 'fetch'])
/** Kinds that change files. */
export const EDITS: ReadonlySet<string> = new Set(['edit', 'delete', 'move'])

type Known = { kind: string; title: string }

/** Turns updates of a session into activity and collects what decides the turn. */
export function createTranscript(report: (activity: Activity) => void) {
  const tools = createToolLog(report)
  const calls = new Map<string, Known>()
  let message: { id: string | undefined; text: string } | undefined
  let thought = ''
  const seen: AcpSeen = {
    thread_id: undefined,
    answer: undefined,
    touched_files: new Set(),
    hasActed: false,
    session_cost_usd: undefined,
  }

  /** Reports the message and the thought that arrived piece by piece, once something else follows. */
  const flush = () => {
    if (thought.trim() !== '') report({ kind: 'reasoning', ...lineOf(thought) })
    thought = ''
    const text = message?.text ?? ''
    message = undefined
    if (text.trim() === '') return
    seen.answer = text
    report({ kind: 'message', ...lineOf(text) })
  }

  /** A tool call of which something is known now: it is about to run, runs or has ended. */
  const onCall = (call: ToolCall): Known => {
    flush()
    const before = calls.get(call.toolCallId)
    const known = {
      kind: call.kind ?? before?.kind ?? 'other',
      title: call.title ?? before?.title ?? '',
    }
    calls.set(call.toolCallId, known)
    if (!HARMLESS.has(known.kind)) seen.hasActed = true
    tools.started(call.toolCallId, { tool: known.kind, text: known.title })
    return known
  }

  const onToolCall = (call: ToolCall) => {
    const { kind, title } = onCall(call)
    if (call.status !== 'completed' && call.status !== 'failed') return
    const { output, changed } = contentOf(call)
    const ok = call.status === 'completed'
    tools.ended(call.toolCallId, { ok, output, call: { tool: kind, text: title } })
    calls.delete(call.toolCallId)
    if (!ok || !EDITS.has(kind)) return
    const paths = changed.length > 0 ? changed : (call.locations ?? []).map(({ path }) => path)
    for (const path of paths) seen.touched_files.add(path)
    if (paths.length > 0) report({ kind: 'file_change', ...lineOf(`${kind} ${paths.join(', ')}`) })
  }

  const onUpdate = (update: Update): void => {
    switch (update.sessionUpdate) {
      case 'agent_message_chunk': {
        const id = update.messageId ?? undefined
        if (thought !== '' || (message !== undefined && message.id !== id)) flush()
        message = { id, text: (message?.text ?? '') + textOf(update.content) }
        return
      }
      case 'agent_thought_chunk':
        if (message !== undefined) flush()
        thought += textOf(update.content)
        return
      case 'tool_call':
      case 'tool_call_update':
        return onToolCall(update)
      case 'plan':
        return report({ kind: 'plan', ...planOf(update.entries) })
      case 'usage_update':
        if (update.cost?.currency === 'USD') seen.session_cost_usd = update.cost.amount
    }
  }

  const warn = (text: string) => report({ kind: 'warning', ...lineOf(text) })
  return { seen, onUpdate, onCall, flush, warn }
}

function planOf(entries: { content: string; status: string }[]) {
  const done = entries.filter(({ status }) => status === 'completed').length
  const text = `${done} of ${entries.length} steps done`
  const steps = entries.map(({ content, status }) => ({
    title: content,
    status: status === 'completed' ? ('done' as const) : ('pending' as const),
  }))
  const detail = excerpt(formatPlan(steps))
  return detail === undefined ? { text } : { text, detail }
}
