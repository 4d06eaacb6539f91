import type { Mode } from '../../schema/root.ts'
import type { Outcome } from '../../schema/tool-entry.ts'

/** How much of a person's attention a call deserves. */
export type Risk = 'low' | 'medium' | 'high'

const OF_MODE: Record<Mode, Risk> = {
  observe: 'low',
  diagnose: 'low',
  edit: 'medium',
  operate: 'high',
  destructive: 'high',
}

/**
 * The risk of a call by what its tool can do and how it ended, never by words in its text: nothing happened in a dry
 * run, an unknown outcome needs a look, and a denied attempt at more than reading is worth one.
 */
export function riskOf(call: { mode?: Mode | undefined; outcome?: Outcome | 'open' }): Risk {
  const byMode = OF_MODE[call.mode ?? 'observe']
  switch (call.outcome) {
    case 'unknown':
      return 'high'
    case 'dry_run':
      return 'low'
    case 'denied':
      return byMode === 'low' ? 'low' : 'medium'
    default:
      return byMode
  }
}
