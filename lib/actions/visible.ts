import type { Caller } from '../rights/caller.ts'
import type { Action } from './fold.ts'
import { agentOf } from './owner.ts'

/**
 * True when the action exists for this caller: for a person, for its owner, and for the agents that it is available
 * to.
 */
export function isVisible(
  { owner, available_to }: Pick<Action, 'owner' | 'available_to'>,
  caller: Caller,
): boolean {
  if (caller.kind === 'person' || available_to === undefined) return true
  const agent = agentOf(caller)
  return owner?.agent === agent || available_to.includes(agent)
}
