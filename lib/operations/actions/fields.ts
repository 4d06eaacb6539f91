import * as z from 'zod/mini'

import { isVisible } from '../../actions/visible.ts'
import type { Action } from '../../actions/fold.ts'
import { agentOf } from '../../actions/owner.ts'
import { agentOfAction } from '../../schema/action-agent.ts'
import { described, visible } from '../jobs/fields.ts'
import type { Context } from '../operation.ts'

/** A call as every way in names it, in the words of the system that these tools replace. */
export const invocation = z.strictObject({ invocationId: z.string(), actionName: z.string() })

export const actionName = described(visible(64), 'Name of the action')

/** The actions that exist for a caller. */
export async function visibleActions({
  relay,
  caller,
}: Pick<Context, 'relay' | 'caller'>): Promise<Action[]> {
  return (await relay.actions.list()).filter((action) => isVisible(action, caller))
}

/** The action of this name if it exists for the caller. */
export async function visibleAction(
  { relay, caller }: Pick<Context, 'relay' | 'caller'>,
  name: string,
): Promise<Action | undefined> {
  const action = await relay.actions.find(name)
  return action !== undefined && isVisible(action, caller) ? action : undefined
}

/** The agents of the actions whose calls this session takes. */
export async function actionAgents({
  relay,
  caller,
}: Pick<Context, 'relay' | 'caller'>): Promise<string[]> {
  return (await relay.actions.takenBy(agentOf(caller))).map(agentOfAction)
}
