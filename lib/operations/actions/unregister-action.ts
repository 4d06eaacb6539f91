import * as z from 'zod/mini'

import { whoOf } from '../../audit/who.ts'
import { ownerFor } from '../../actions/owner.ts'
import { actionFor } from '../../actions/call.ts'
import { RelayError } from '../../errors.ts'
import { actorOf } from '../../rights/caller.ts'
import { REPEATABLE } from '../effect.ts'
import { operation } from '../operation.ts'
import { actionName, visibleAction } from './fields.ts'

export const unregisterAction = operation({
  name: 'unregister_action',
  family: 'actions',
  title: 'Unregister an action',
  description:
    'End an action that you registered: it can no longer be called. Its unfinished calls stay queued; cancel those that are not needed. Returns whether it was registered.',
  who: 'anyone',
  effect: REPEATABLE,
  http: { method: 'post', path: '/actions/:name/unregister', needsWorkspace: true },
  input: z.strictObject({ name: actionName }),
  output: z.strictObject({ name: z.string(), unregistered: z.boolean() }),
  async run(context, { name }) {
    const { relay, caller } = context
    const { owner } = await actionFor((wanted) => visibleAction(context, wanted), name)
    const isOwn = owner !== undefined && ownerFor(caller).agent === owner.agent
    if (owner === undefined || (caller.kind !== 'person' && !isOwn)) throw notYours(name, owner)
    const unregistered = await relay.actions.unregister(name, { by: actorOf(caller) })
    await relay.audit.record({ what: 'action.unregistered', who: whoOf(caller), action: name })
    return { name, unregistered }
  },
})

function notYours(name: string, owner: { agent: string } | undefined): RelayError {
  const why =
    owner === undefined
      ? "it is in the operator's configuration; remove it there"
      : `agent "${owner.agent}" registered it, and that agent or a person ends it`
  const message = `Cannot unregister action "${name}": ${why}.`
  return new RelayError('FORBIDDEN', message, { details: { action: name } })
}
