import { firstLine } from '../shorten.ts'
import { EDITS, HARMLESS } from './transcript.ts'
import type { createTranscript } from './transcript.ts'
import { parsePermission } from './updates.ts'

/** What an agent may do in a write turn without a person: change files, or everything that it asks for. */
export type Approvals = 'edits' | 'all'

/**
 * The answer to an agent that asks whether a tool call may run. A read-only turn may read; a write turn may do what the
 * operator approved for the agent. Nothing is approved for longer than this call.
 */
export function permit(
  params: unknown,
  {
    write,
    approvals,
    transcript,
  }: {
    write: boolean
    approvals: Approvals
    transcript: Pick<ReturnType<typeof createTranscript>, 'onCall' | 'warn'>
  },
): object {
  const asked = parsePermission(params)
  if (asked === undefined) return { outcome: { outcome: 'cancelled' } }
  const { kind, title } = transcript.onCall(asked.toolCall)
  const may = HARMLESS.has(kind) || (write && (approvals === 'all' || EDITS.has(kind)))
  const wanted = may ? 'allow_once' : 'reject_once'
  const option = asked.options.find((each) => each.kind === wanted)
  if (!may) transcript.warn(`${kind} was denied: ${firstLine(title)}`)
  return {
    outcome:
      option === undefined
        ? { outcome: 'cancelled' }
        : { outcome: 'selected', optionId: option.optionId },
  }
}
