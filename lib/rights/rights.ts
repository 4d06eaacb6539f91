import type { Job } from '../schema/job.ts'
import type { Caller, Turn } from './caller.ts'

/**
 * Who may perform an operation: `anyone` of the workspace; a `party` of the job (its sender, its receiver, an
 * ancestor, a person); its `sender`; the `holder` of its token or capability; a `person` at a terminal or signed
 * in to the page; the `owner`, who also decides about tokens, agents and configuration.
 */
export type Who = 'anyone' | 'party' | 'sender' | 'holder' | 'person' | 'owner'

/** The facts about a job that decide who may do something to it; `above` lists its ancestors. */
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

/** True when the caller may see every job of the workspace, also one whose parties cannot be read. */
export function seesAll(caller: Caller): boolean {
  return (
    caller.kind === 'person' ||
    caller.kind === 'session' ||
    (caller.kind === 'turn' && caller.turn.scope === undefined)
  )
}

/**
 * True when the job exists for this caller. The turn of a job that came from a remote caller sees the jobs sent
 * for the same one; other turns work for the owner and see the workspace, whose files they could read as well.
 */
export function maySee(caller: Caller, job: Pick<Subject, 'to' | 'from' | 'scope'>): boolean {
  if (seesAll(caller)) return true
  if (caller.kind === 'turn') return job.scope === caller.turn.scope
  return job.from === caller.agent || job.to === caller.agent
}

/** True when an operation for `who` is open to this caller at all, whatever the job. */
export function isOpenTo(who: Who, caller: Caller): boolean {
  return !isForPeople(who) || caller.kind === 'person'
}

/** True for decisions that only a person takes. */
export function isForPeople(who: Who): boolean {
  return who === 'person' || who === 'owner'
}

/**
 * True when this caller may do to this job what is open to `who`. A holder is known by its token or capability, which
 * the operation checks; no remote caller and no turn is one by its name.
 */
export function mayAct(who: Who, caller: Caller, job: Subject): boolean {
  if (!isOpenTo(who, caller) || !maySee(caller, job)) return false
  switch (caller.kind) {
    case 'person':
    case 'session':
      return true
    case 'remote':
      return who === 'anyone' || who === 'party' || (who === 'sender' && job.from === caller.agent)
    case 'turn':
      return who === 'anyone' || (who !== 'holder' && hasSent(caller.turn, job))
  }
}

/**
 * True for what a turn, or one below it, has sent, and for what its agent sends as itself. Never for its own job
 * and those above: a turn would answer its own question, or that of the turn which sent it to do so.
 */
function hasSent(turn: Turn, job: Subject): boolean {
  if (job.job_id === turn.job_id || turn.above.includes(job.job_id)) return false
  return job.from === turn.agent || (job.above ?? []).includes(turn.job_id)
}
