import type { Job } from '../schema/job.ts'

/**
 * Who may perform an operation: `anyone` of the workspace; a `party` of the job (its sender, its receiver, the
 * job whose turn sent it, a person); its `sender`; the `holder` of its token or capability; a `person` at a
 * terminal or signed in to the page; the `owner`, who also decides about tokens, agents and configuration.
 */
export type Who = 'anyone' | 'party' | 'sender' | 'holder' | 'person' | 'owner'

/** A person, and the sessions and shells that a person started: trusted with the whole data directory. */
type Owner = { rights: 'owner' }

/** A token of one agent, or an approved client: it reaches what that agent sent or has been sent. */
type Remote = { rights: 'agent'; agent: string }

/** A process inside a turn: the turn's job, its agent, and the jobs above it, nearest first. */
export type Turn = {
  rights: 'turn'
  job_id: string
  agent: string
  scope?: string | undefined
  above: readonly string[]
}

/** Who performs an operation on a job. */
export type Acting = Owner | Remote | Turn

/** What of a job decides who may do something to it; `above` is as for a turn. */
export type Subject = {
  job_id: string
  to: string
  from: string
  scope?: string | undefined
  above?: readonly string[]
}

/** The subject of a job whose ancestors do not matter, or are not known. */
export function subjectOf({ job_id, to, from, scope }: Job): Subject {
  return { job_id, to, from: from.agent, scope }
}

/**
 * True when the job exists for this caller. The turn of a job that came from a remote caller sees what was sent
 * for the same one; other turns work for the owner and see the workspace, whose files they could read as well.
 */
export function maySee(caller: Acting, job: Pick<Subject, 'to' | 'from' | 'scope'>): boolean {
  switch (caller.rights) {
    case 'owner':
      return true
    case 'agent':
      return job.from === caller.agent || job.to === caller.agent
    case 'turn':
      return caller.scope === undefined || job.scope === caller.scope
  }
}

/** True when this caller is one of those who may do it to this job. */
export function mayAct(who: Who, caller: Acting, job: Subject): boolean {
  if (caller.rights === 'owner') return true
  if (!maySee(caller, job)) return false
  switch (who) {
    case 'anyone':
      return true
    case 'party':
      return caller.rights === 'agent' || hasSent(caller, job)
    case 'sender':
      return caller.rights === 'agent' ? job.from === caller.agent : hasSent(caller, job)
    case 'holder':
    case 'person':
    case 'owner':
      return false
  }
}

/**
 * True for what a turn, or one below it, has sent, and for what its agent sends as itself. Never for its own job
 * and those above: a turn would answer its own question, or that of a turn which sent it to do so.
 */
function hasSent(turn: Turn, job: Subject): boolean {
  if (job.job_id === turn.job_id || turn.above.includes(job.job_id)) return false
  return job.from === turn.agent || (job.above ?? []).includes(turn.job_id)
}
