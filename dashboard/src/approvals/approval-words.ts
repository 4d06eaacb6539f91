import type { Approval } from '../api/tool-shapes.ts'
import { oneLine } from '../text/visible.ts'

/** Who wants to do what, in one line: `codex: write_file in site`. */
export function askedBy({ agent, tool, root }: Approval): string {
  const where = root === undefined ? '' : ` in ${oneLine(root)}`
  return `${oneLine(agent)}: ${oneLine(tool)}${where}`
}

const OUTCOMES: Record<Approval['state'], string> = {
  pending: 'Waits',
  approved: 'Approved',
  rejected: 'Rejected',
  expired: 'Not answered in time',
  used: 'Approved',
}

/** How it ended, and who decided: `Approved by owner`. */
export function outcomeOf({ state, decided_by }: Approval): string {
  const by = decided_by === undefined ? '' : ` by ${oneLine(decided_by)}`
  return `${OUTCOMES[state]}${by}`
}
