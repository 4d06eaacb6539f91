import { RelayError } from '../errors.ts'
import { senderOf } from '../rights/caller.ts'
import type { Caller } from '../rights/caller.ts'
import type { Sender } from '../schema/task.ts'

/** The agent that a caller is. In a turn it is the one that the job was sent to, whatever name the process speaks as. */
export function agentOf(caller: Caller): string {
  return caller.kind === 'turn' ? caller.turn.agent : caller.agent
}

/**
 * The caller as the owner of what it registers. Throws `FORBIDDEN` for a turn that works for a remote caller: what it
 * registers would outlive it.
 */
export function ownerFor(caller: Caller): Sender {
  if (caller.kind === 'turn' && caller.turn.scope !== undefined) {
    const { job_id, scope } = caller.turn
    const message = `Cannot register an action from within job "${job_id}": the remote caller "${scope}" sent it. Work on your own task.`
    throw new RelayError('FORBIDDEN', message, { details: { job_id } })
  }
  return { ...senderOf(caller), agent: agentOf(caller) }
}
