import { monotonicMs } from '../lib/process/process.ts'
import type { Activity } from '../lib/schema/activity.ts'
import { bothEnds, firstLine, lineOf } from './shorten.ts'

type Call = { tool: string; text: string }

/** Reports the tool calls of a turn, each start once, each end with its output and duration. */
export function createToolLog(report: (activity: Activity) => void) {
  const calls = new Map<string, Call & { startedAtMs: number }>()

  function started(id: string, { tool, text }: Call): void {
    if (calls.has(id)) return
    calls.set(id, { tool, text: firstLine(text), startedAtMs: monotonicMs() })
    report({ kind: 'tool_started', tool, call_id: id, ...lineOf(text) })
  }

  /** `call` replaces what was reported at the start, for clients that repeat it at the end. */
  function ended(id: string, { ok, output, call }: { ok: boolean; output: string; call?: Call }) {
    const known = calls.get(id)
    calls.delete(id)
    const detail = bothEnds(output)
    report({
      kind: 'tool_ended',
      tool: call?.tool ?? known?.tool ?? 'unknown',
      call_id: id,
      ok,
      text: call === undefined ? (known?.text ?? '') : firstLine(call.text),
      ...(detail === undefined ? {} : { detail }),
      ...(known === undefined ? {} : { duration_ms: monotonicMs() - known.startedAtMs }),
    })
  }

  return { started, ended }
}
