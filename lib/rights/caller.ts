import type { Actor } from '../schema/event.ts'
import type { Scope } from '../schema/root.ts'
import type { Sender } from '../schema/task.ts'

/** What happens to the write jobs of a remote caller, by the operator's configuration. */
export type RemoteWrites = 'allowed' | 'reviewed' | 'refused'

/** A person at a terminal or signed in to the page. `agent` is the name under which the person sends jobs. */
export type Person = { kind: 'person'; name: string; agent: string }

/** A session of an agent on this machine, outside of any turn. A person started it, so it may see every job. */
export type Session = { kind: 'session'; agent: string; session?: string | undefined }

/** The turn of a job: the job, the agent that works on it, and its ancestors, nearest first. */
export type Turn = {
  job_id: string
  agent: string
  /** The remote caller that the job was sent for; absent for the owner's own jobs. */
  scope?: string | undefined
  above: readonly string[]
  /** True for the turn of a write job. A job that this store does not know counts as read-only. */
  writes: boolean
}

/** A process inside a turn. `agent` is the name it speaks as, usually that of the turn. */
export type InTurn = {
  kind: 'turn'
  agent: string
  session?: string | undefined
  /** The fencing token of the turn, where the process knows it. */
  token?: number | undefined
  turn: Turn
}

/** A caller over the network: the holder of an agent's token, or an approved client. It has one workspace. */
export type Remote = {
  kind: 'remote'
  name: string
  agent: string
  workspace: string
  writes: RemoteWrites
  /** How the caller was admitted: by an agent's token, or as a client that the owner approved. */
  via?: 'token' | 'client' | undefined
  /** The scopes of guarded tools that its credential was granted; absent for none. */
  scopes?: readonly Scope[] | undefined
  /** On a hub: the user whose machines exist for this caller. */
  user?: string | undefined
}

/** Who performs an operation. Facades make it from what they know; no argument of a call can change it. */
export type Caller = Person | Session | InTurn | Remote

/** The caller as the log names it. A turn acts as the agent that its job was sent to. */
export function actorOf(caller: Caller): Actor {
  switch (caller.kind) {
    case 'person':
      return { person: caller.name }
    case 'turn':
      return { agent: caller.turn.agent }
    case 'session':
    case 'remote':
      return senderOf(caller)
  }
}

/** The caller as the sender of a job, and as the recipient of its notifications. */
export function senderOf(caller: Caller): Sender {
  const session = 'session' in caller ? caller.session : undefined
  return session === undefined ? { agent: caller.agent } : { agent: caller.agent, session }
}
