import type { Subject } from '../rights/rights.ts'

/**
 * Who makes a call over HTTP. An owner sees and does everything. An agent has one workspace, and there the
 * jobs that it sent and those that are addressed to it; `via` says by what it was let in.
 */
export type Caller =
  | { rights: 'owner'; name: string }
  | { rights: 'agent'; name: string; agent: string; workspace: string; via?: 'token' | 'client' }

/** Who calls, and the credential by which it does. */
export type Identified = {
  caller: Caller
  /** One name for each credential, so that one cannot take what is meant for all. */
  credential: string
  /** False once the credential was revoked, by whichever process. Cheap enough to be asked at each step. */
  isWelcome: () => boolean
}

/** True when this caller was given this job of a workspace. For all others the job does not exist. */
export function maySee(
  caller: Caller,
  workspace: string,
  job: Pick<Subject, 'to' | 'from' | 'scope'>,
): boolean {
  if (caller.rights === 'owner') return true
  const isOwn = job.from === caller.agent || job.to === caller.agent
  return caller.workspace === workspace && isOwn
}
