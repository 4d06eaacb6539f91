import type { RootRow } from '../api/roots.ts'
import { oneLine } from '../text/visible.ts'

const BACKUPS: Record<RootRow['backups'], string> = {
  snapshot: 'a backup before each change',
  manual: 'backups when asked for',
  none: 'no backups',
}

const COMMANDS: Record<RootRow['commands'], string> = {
  guarded: 'checked commands',
  any: 'any command',
  none: 'no commands',
}

/** The rules of a root in one line. */
export function rulesInWords(root: RootRow): string {
  const { deny, allow, agents, backups, commands, sandbox, network, push } = root
  const rules = [
    BACKUPS[backups],
    COMMANDS[commands],
    sandbox === 'none' ? 'no sandbox' : `sandbox${network ? ' with network' : ''}`,
    push ? 'may push' : undefined,
    deny.length > 0 ? `denied: ${deny.join(', ')}` : undefined,
    allow.length > 0 ? `allowed: ${allow.join(', ')}` : undefined,
    agents === undefined ? undefined : `only ${agents.join(', ') || 'no agent'}`,
  ]
  return oneLine(rules.filter((rule) => rule !== undefined).join(' · '))
}
