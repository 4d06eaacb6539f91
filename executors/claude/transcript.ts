import { monotonicMs } from '../../lib/process/process.ts'
import type { Activity } from '../../lib/schema/activity.ts'
import { bothEnds, excerpt, firstLine } from '../excerpt.ts'
import type { Block, ClaudeEvent, ClaudeResult } from './events.ts'
import { sumTokens, tokensOf, usageText } from './usage.ts'
import type { Tokens } from './usage.ts'

/** What a turn of Claude Code said and did, as far as it was heard. */
export type Heard = {
  thread_id: string | undefined
  /** The last result line: a turn whose subagents go on after its answer has several. */
  result: ClaudeResult | undefined
  /** The latest answer that is not empty. */
  answer: string | undefined
  /** Of all result lines. */
  tokens: Tokens | undefined
  /** When the limit that was hit ends, in seconds since 1970. */
  resets_at: number | undefined
  touched_files: Set<string>
  /** True once a tool was called that may change anything, or what we do not know was seen. */
  hasActed: boolean
}

/** Where each tool that changes a file names it. */
const WRITTEN_PATH: Record<string, string> = {
  Write: 'file_path',
  Edit: 'file_path',
  MultiEdit: 'file_path',
  NotebookEdit: 'notebook_path',
}

/** Tools of the client that change nothing. */
const HARMLESS = new Set(['Read', 'Glob', 'Grep', 'LS', 'ToolSearch', 'StructuredOutput'])

type Call = { name: string; text: string; path: string | undefined; startedAt: number }

/** Turns events into activity and remembers what decides the turn. */
export function createTranscript(report: (activity: Activity) => void) {
  const calls = new Map<string, Call>()
  const denied = new Set<string>()
  const heard: Heard = {
    thread_id: undefined,
    result: undefined,
    answer: undefined,
    tokens: undefined,
    resets_at: undefined,
    touched_files: new Set(),
    hasActed: false,
  }

  const warn = (message: string) => report({ kind: 'warning', ...words(message) })

  const deny = (id: string, tool: string, reason: string) => {
    if (denied.has(id)) return
    denied.add(id)
    warn(`${tool} was denied${reason === '' ? '' : `: ${reason}`}`)
  }

  const started = (id: string, { name, input }: { name: string; input: Input }) => {
    if (!HARMLESS.has(name)) heard.hasActed = true
    const path = input[WRITTEN_PATH[name] ?? '']
    const text = subjectOf(input)
    calls.set(id, {
      name,
      text: firstLine(text),
      path: typeof path === 'string' ? path : undefined,
      startedAt: monotonicMs(),
    })
    report({ kind: 'tool_started', tool: name, call_id: id, ...words(text) })
  }

  const ended = (id: string, ok: boolean, output: string) => {
    const call = calls.get(id)
    calls.delete(id)
    const detail = bothEnds(output)
    report({
      kind: 'tool_ended',
      tool: call?.name ?? 'unknown',
      call_id: id,
      ok,
      text: call?.text ?? '',
      ...(detail === undefined ? {} : { detail }),
      ...(call === undefined ? {} : { duration_ms: monotonicMs() - call.startedAt }),
    })
    if (ok && call?.path !== undefined) {
      heard.touched_files.add(call.path)
      report({ kind: 'file_change', ok, ...words(`${call.name} ${call.path}`) })
    }
  }

  const block = (seen: Block, from: { isModel: boolean; isSubagent: boolean }): void => {
    switch (seen.type) {
      case 'text':
        // What the client says in the user's name is for the model.
        if (!from.isModel || seen.text === '') return
        return report({ kind: from.isSubagent ? 'output' : 'message', ...words(seen.text) })
      case 'thinking':
        return seen.thinking === ''
          ? undefined
          : report({ kind: 'reasoning', ...words(seen.thinking) })
      case 'redacted_thinking':
        return
      case 'tool_use':
        return started(seen.id, seen)
      case 'tool_result':
        return ended(seen.tool_use_id, seen.is_error !== true, toText(seen.content))
      case 'unknown':
        heard.hasActed = true
        return report({ kind: 'status', text: firstLine(seen.kind) })
    }
  }

  const result = (seen: ClaudeResult) => {
    heard.result = seen
    heard.thread_id = seen.session_id ?? heard.thread_id
    if (seen.is_error === false) heard.answer = seen.result || heard.answer
    const tokens = tokensOf(seen)
    heard.tokens = sumTokens(heard.tokens, tokens)
    for (const { tool_name, tool_use_id } of seen.permission_denials)
      deny(tool_use_id, tool_name, '')
    if (tokens !== undefined) report({ kind: 'usage', text: usageText(tokens, seen) })
  }

  const hear = (event: ClaudeEvent): void => {
    if ('subtype' in event && !('type' in event)) {
      switch (event.subtype) {
        case 'init':
          if (heard.thread_id !== undefined) return
          heard.thread_id = event.session_id
          return report({
            kind: 'status',
            text: firstLine(`Session ${event.session_id}, model ${event.model ?? 'unknown'}`),
          })
        case 'api_retry':
          return warn(retryText(event))
        case 'permission_denied':
          return deny(
            event.tool_use_id,
            event.tool_name,
            event.decision_reason ?? event.message ?? '',
          )
      }
    }
    switch (event.type) {
      case 'assistant':
      case 'user': {
        const from = { isModel: event.type === 'assistant', isSubagent: event.isSubagent }
        return event.blocks.forEach((seen) => block(seen, from))
      }
      case 'rate_limit_event': {
        const { status, resetsAt, rateLimitType } = event.rate_limit_info
        if (status === 'allowed') return
        if (status === 'rejected') heard.resets_at = resetsAt ?? heard.resets_at
        return warn(`Usage limit ${rateLimitType ?? ''}: ${status}`)
      }
      case 'result':
        return result(event)
    }
  }

  return { heard, hear, warn }
}

type Input = Record<string, unknown>

/** What a call is about: its command, file, pattern … where the tool has one of those, else all of it. */
function subjectOf(input: Input): string {
  for (const key of ['command', 'file_path', 'notebook_path', 'pattern', 'query', 'url']) {
    const value = input[key]
    if (typeof value === 'string') return value
  }
  return JSON.stringify(input)
}

/** The text of a tool's result, which is a text or a list of parts. */
function toText(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return content === undefined ? '' : JSON.stringify(content)
  return content.map((part: { text?: unknown } | null) => textOf(part)).join('\n')
}

function textOf(part: { text?: unknown } | null): string {
  return typeof part?.text === 'string' ? part.text : JSON.stringify(part)
}

function retryText(event: Extract<ClaudeEvent, { subtype: 'api_retry' }>): string {
  const { attempt, max_retries, retry_delay_ms, error_status, error } = event
  const what = [error_status, error].filter((part) => part !== undefined && part !== null).join(' ')
  const wait = retry_delay_ms === undefined ? '' : ` in ${(retry_delay_ms / 1000).toFixed(1)} s`
  return `The service failed (${what}): try ${attempt ?? '?'} of ${max_retries ?? '?'} again${wait}`
}

/** A text as the one line of an activity, with the rest as its detail where the line does not hold it. */
function words(text: string): { text: string; detail?: string } {
  const line = firstLine(text)
  const detail = line === text ? undefined : excerpt(text)
  return detail === undefined ? { text: line } : { text: line, detail }
}
