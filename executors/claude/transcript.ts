import type { Activity } from '../../lib/schema/activity.ts'
import { createToolLog } from '../tool-log.ts'
import type { Seen } from '../client.ts'
import { firstLine, lineOf } from '../shorten.ts'
import type { Block, ClaudeEvent, ClaudeResult } from './events.ts'
import { sumTokens, tokensOf, tokensOfRun, usageText } from './usage.ts'
import type { Tokens } from './usage.ts'

/** What a turn of Claude Code has reported so far. */
export type ClaudeSeen = Seen & {
  /** The last result line. A turn whose subagents continue after its answer has several. */
  result: ClaudeResult | undefined
  /** When the limit that was hit ends, in seconds since 1970. */
  resets_at: number | undefined
}

type ToolUse = Extract<Block, { type: 'tool_use' }>
type ToolResult = Extract<Block, { type: 'tool_result' }>

/** Where each tool that changes a file names it. */
const WRITTEN_PATH: Record<string, string> = {
  Write: 'file_path',
  Edit: 'file_path',
  MultiEdit: 'file_path',
  NotebookEdit: 'notebook_path',
}

/** Tools of the client that change nothing. */
const HARMLESS = new Set(['Read', 'Glob', 'Grep', 'LS', 'ToolSearch', 'StructuredOutput'])

/** Turns events into activity and collects what decides the turn. */
export function createTranscript(report: (activity: Activity) => void) {
  const tools = createToolLog(report)
  /** The file that each running call writes to. */
  const written = new Map<string, { tool: string; path: string }>()
  const denied = new Set<string>()
  let reported: Tokens | undefined
  /** Tokens of the model's answers since the last result line, by the id of the answer. */
  const unreported = new Map<string, Tokens>()
  const seen: ClaudeSeen = {
    thread_id: undefined,
    result: undefined,
    answer: undefined,
    resets_at: undefined,
    touched_files: new Set(),
    hasActed: false,
  }

  const warn = (message: string) => report({ kind: 'warning', ...lineOf(message) })

  const onDenied = (id: string, tool: string, reason: string) => {
    if (denied.has(id)) return
    denied.add(id)
    warn(`${tool} was denied${reason === '' ? '' : `: ${reason}`}`)
  }

  const onToolUse = ({ id, name, input }: ToolUse) => {
    if (!HARMLESS.has(name)) seen.hasActed = true
    const path = input[WRITTEN_PATH[name] ?? '']
    if (typeof path === 'string') written.set(id, { tool: name, path })
    tools.started(id, { tool: name, text: subjectOf(input) })
  }

  const onToolResult = ({ tool_use_id: id, is_error, content }: ToolResult) => {
    const ok = is_error !== true
    tools.ended(id, { ok, output: toText(content) })
    const change = written.get(id)
    written.delete(id)
    if (!ok || change === undefined) return
    seen.touched_files.add(change.path)
    report({ kind: 'file_change', ok, ...lineOf(`${change.tool} ${change.path}`) })
  }

  const onBlock = (block: Block, from: { isModel: boolean; isSubagent: boolean }): void => {
    switch (block.type) {
      case 'text':
        // Text that the client writes in the user's name is for the model.
        if (!from.isModel || block.text === '') return
        return report({ kind: from.isSubagent ? 'output' : 'message', ...lineOf(block.text) })
      case 'thinking':
        return block.thinking === ''
          ? undefined
          : report({ kind: 'reasoning', ...lineOf(block.thinking) })
      case 'redacted_thinking':
        return
      case 'tool_use':
        return onToolUse(block)
      case 'tool_result':
        return onToolResult(block)
      case 'unknown':
        seen.hasActed = true
        return report({ kind: 'status', text: firstLine(block.kind) })
    }
  }

  const onMessage = (event: Extract<ClaudeEvent, { type: 'assistant' | 'user' }>) => {
    const { id, usage } = event.message
    if (id !== undefined && usage !== undefined) unreported.set(id, tokensOfRun(usage))
    const from = { isModel: event.type === 'assistant', isSubagent: event.isSubagent }
    for (const block of event.blocks) onBlock(block, from)
  }

  const onResult = (result: ClaudeResult) => {
    seen.result = result
    seen.thread_id = result.session_id ?? seen.thread_id
    if (result.is_error === false) seen.answer = result.result || seen.answer
    const tokens = tokensOf(result)
    if (tokens !== undefined) unreported.clear()
    reported = sumTokens(reported, tokens)
    for (const { tool_name, tool_use_id } of result.permission_denials)
      onDenied(tool_use_id, tool_name, '')
    if (tokens !== undefined) report({ kind: 'usage', text: usageText(tokens, result) })
  }

  const onEvent = (event: ClaudeEvent): void => {
    if ('subtype' in event && !('type' in event)) {
      switch (event.subtype) {
        case 'init':
          if (seen.thread_id !== undefined) return
          seen.thread_id = event.session_id
          return report({
            kind: 'status',
            text: firstLine(`Session ${event.session_id}, model ${event.model ?? 'unknown'}`),
          })
        case 'api_retry':
          return warn(retryText(event))
        case 'permission_denied':
          return onDenied(
            event.tool_use_id,
            event.tool_name,
            event.decision_reason ?? event.message ?? '',
          )
      }
    }
    switch (event.type) {
      case 'assistant':
      case 'user':
        return onMessage(event)
      case 'rate_limit_event': {
        const { status, resetsAt, rateLimitType } = event.rate_limit_info
        if (status === 'allowed') return
        if (status === 'rejected') seen.resets_at = resetsAt ?? seen.resets_at
        return warn(`Usage limit ${rateLimitType ?? ''}: ${status}`)
      }
      case 'part':
        return
      case 'result':
        return onResult(event)
    }
  }

  /** The tokens of all result lines, and of the answers of a run that ended without one. */
  const tokens = (): Tokens | undefined => [...unreported.values()].reduce(sumTokens, reported)

  return { seen, onEvent, warn, tokens }
}

type Input = Record<string, unknown>

/** What a call is about: its command, file, pattern … if the tool has one of those, else the whole input. */
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
