import type { AuditWho } from '../../../lib/schema/audit-entry.ts'
import type { JournalCall } from '../api/tool-shapes.ts'
import { oneLine } from '../text/visible.ts'

export const OUTCOMES: Record<JournalCall['outcome'], string> = {
  done: 'Done',
  failed: 'Failed',
  denied: 'Denied',
  dry_run: 'Dry run',
  unknown: 'Unknown',
  open: 'Running',
}

export const RISKS: Record<JournalCall['risk'], string> = {
  low: 'Low risk',
  medium: 'Medium risk',
  high: 'High risk',
}

/** Who made a call: a person, or an agent with the client that it came through. */
export function nameOf(who: AuditWho): string {
  if ('person' in who) return oneLine(who.person)
  const { agent, client } = who
  return oneLine(client === undefined || client === agent ? agent : `${agent} as ${client}`)
}

/** What a call was about, in one line: its paths, else the reason why it was refused. */
export function aboutOf({ paths = [], effects = [], reason }: JournalCall): string {
  const places = paths.length > 0 ? paths : effects.flatMap(({ path }) => path ?? [])
  const [first, ...others] = [...new Set(places)]
  if (first === undefined) return oneLine(reason ?? '')
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `${oneLine(first) || 'the whole root'}${more}`
}
