import type { Turn } from '../../lib/executor.ts'
import type { Usage } from '../../lib/schema/result.ts'
import type { Seen } from '../client.ts'
import { lineOf } from '../shorten.ts'
import { createToolLog } from '../tool-log.ts'
import type { OpencodeEvent } from './events.ts'

/** What a turn of opencode has reported so far. */
export type OpencodeSeen = Seen & {
  /** The sum over the requests to the model. */
  usage: Usage | undefined
  /** True once a request to the model was answered. */
  hasStarted: boolean
  error: { message: string; status: number | undefined } | undefined
}

/** Tools that change nothing. */
const HARMLESS = new Set(['read', 'glob', 'grep', 'list', 'todowrite', 'todoread', 'invalid'])
/** Tools that change the file in `filePath`. */
const WRITES = new Set(['write', 'edit'])

/** Turns events into activity and collects what decides the turn. The client reports a tool call when it has ended. */
export function createTranscript({ report, meter }: Pick<Turn, 'report' | 'meter'>) {
  let written = 0
  const tools = createToolLog(report)
  const seen: OpencodeSeen = {
    thread_id: undefined,
    answer: undefined,
    touched_files: new Set(),
    hasActed: false,
    usage: undefined,
    hasStarted: false,
    error: undefined,
  }

  const onTool = ({
    tool,
    callID,
    state,
  }: Extract<OpencodeEvent, { type: 'tool_use' }>['part']) => {
    const ok = state.status === 'completed'
    if (!HARMLESS.has(tool) && (ok || !state.error.includes('unavailable tool'))) {
      seen.hasActed = true
    }
    const path = state.input['filePath']
    const command = state.input['command']
    const named = [command, path, state.title].find((each) => typeof each === 'string')
    const line = typeof named === 'string' ? named : ''
    tools.started(callID, { tool, text: line })
    tools.ended(callID, {
      ok,
      output: ok ? state.output : state.error,
      call: { tool, text: line },
    })
    if (!ok || !WRITES.has(tool) || typeof path !== 'string') return
    seen.touched_files.add(path)
    report({ kind: 'file_change', ...lineOf(`${tool} ${path}`) })
  }

  const onEvent = (event: OpencodeEvent): void => {
    seen.thread_id = event.sessionID
    switch (event.type) {
      case 'step_start':
        seen.hasStarted = true
        return
      case 'text':
        if (event.part.text === '') return
        seen.answer = event.part.text
        return report({ kind: 'message', ...lineOf(event.part.text) })
      case 'reasoning':
        return report({ kind: 'reasoning', ...lineOf(event.part.text) })
      case 'tool_use':
        return onTool(event.part)
      case 'step_finish':
        seen.usage = sum(seen.usage, event.part)
        written += event.part.tokens?.cache?.write ?? 0
        meter?.used({ ...seen.usage, cache_write_tokens: written })
        return report({ kind: 'usage', text: usageText(seen.usage) })
      case 'error': {
        const { name, data } = event.error
        seen.error = { message: data.message || name, status: data.statusCode }
        return report({ kind: 'warning', ...lineOf(seen.error.message) })
      }
    }
  }

  const warn = (message: string) => report({ kind: 'warning', ...lineOf(message) })
  return { seen, onEvent, warn }
}

function sum(
  before: Usage | undefined,
  { cost, tokens }: Extract<OpencodeEvent, { type: 'step_finish' }>['part'],
): Usage {
  const add = (one: number | undefined, other: number | undefined) => (one ?? 0) + (other ?? 0)
  return {
    input_tokens: add(before?.input_tokens, tokens?.input),
    cached_input_tokens: add(before?.cached_input_tokens, tokens?.cache?.read),
    output_tokens: add(before?.output_tokens, tokens?.output),
    reasoning_output_tokens: add(before?.reasoning_output_tokens, tokens?.reasoning),
    cost_usd: add(before?.cost_usd, cost),
  }
}

function usageText({ input_tokens = 0, output_tokens = 0, cost_usd = 0 }: Usage): string {
  return `${input_tokens} tokens in, ${output_tokens} out; $${cost_usd.toFixed(4)}`
}
