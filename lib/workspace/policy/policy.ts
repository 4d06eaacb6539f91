import { isWithin } from '../../schema/root.ts'
import type { Mode } from '../../schema/root.ts'

/** How far tools may go at one place: without a question, and after a person approved the call. */
export type Limits = {
  mode: Mode
  ask?: Mode | undefined
  /** The furthest mode that any tool of this machine may have. */
  ceiling: Mode
}

/** `ask`: a person has to approve the call. `refused`: nothing that a caller sends changes it. */
export type Verdict = 'allowed' | 'ask' | 'refused'

/** Decides about a call of this mode. Every guarded call asks it; a person needs no approval. */
export function decide(mode: Mode, limits: Limits, { isPerson }: { isPerson: boolean }): Verdict {
  if (!isWithin(mode, limits.ceiling)) return 'refused'
  if (isPerson || isWithin(mode, limits.mode)) return 'allowed'
  return limits.ask !== undefined && isWithin(mode, limits.ask) ? 'ask' : 'refused'
}
