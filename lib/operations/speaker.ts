import { RelayError } from '../errors.ts'
import { senderOf } from '../rights/caller.ts'
import type { Caller } from '../rights/caller.ts'
import type { Sender } from '../schema/task.ts'
import type { Context } from './operation.ts'

/**
 * Whom a call speaks for: the caller's own agent, or the one that its argument `as` names. That must be a name that
 * the same session has registered; a turn and a remote caller have no other name than their own. Throws
 * `AGENT_NOT_YOURS`, and `AGENT_HELD` when another agent's session has registered the caller's own name.
 *
 * @public
 */
export async function speakerOf(
  { caller, relay }: Pick<Context, 'caller' | 'relay'>,
  as: string | undefined,
): Promise<Sender> {
  const self = selfOf(caller)
  if (as === undefined || as === self.agent) {
    if (caller.kind === 'session') await relay.inbox.names.checkOwn(self)
    return self
  }
  if (caller.kind === 'session' && (await relay.inbox.names.holds(self, as))) {
    return { ...self, agent: as }
  }
  throw notYours(as, caller.kind === 'session', self)
}

/** A turn is the agent that its job was sent to, whatever name its environment says. */
function selfOf(caller: Caller): Sender {
  const self = senderOf(caller)
  return caller.kind === 'turn' ? { ...self, agent: caller.turn.agent || self.agent } : self
}

function notYours(as: string, isSession: boolean, { agent, session }: Sender): RelayError {
  const asked = `Cannot speak as "${as.slice(0, 80)}"`
  const own = `Leave "as" out to speak as "${agent}"`
  const details = { agent: as.slice(0, 80) }
  if (!isSession) {
    const message = `${asked}: this caller has no other name than "${agent}". ${own}.`
    return new RelayError('AGENT_NOT_YOURS', message, { details })
  }
  const why =
    session === undefined
      ? 'this client names no session that could hold a name; set RELAY_AGENT for its server'
      : 'this session has not registered that name'
  const remedy = session === undefined ? own : `Call register_agent first. ${own}`
  return new RelayError('AGENT_NOT_YOURS', `${asked}: ${why}. ${remedy}.`, { details })
}
