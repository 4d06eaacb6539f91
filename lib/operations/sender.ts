import type { DispatchedBy } from '../queue/dispatch.ts'
import { senderOf } from '../rights/caller.ts'
import type { Call } from './operation.ts'

/** The caller as the sender of a job: a turn's job becomes the parent, and a remote caller's rights go along. */
export function dispatchedBy(
  { caller, trace }: Pick<Call, 'caller' | 'trace'>,
  { waits = false } = {},
): DispatchedBy {
  return {
    from: senderOf(caller),
    waits,
    trace,
    parentId: caller.kind === 'turn' ? caller.turn.job_id : undefined,
    remote: caller.kind === 'remote' ? { agent: caller.agent, writes: caller.writes } : undefined,
  }
}
