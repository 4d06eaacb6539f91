import { RelayError } from '../errors.ts'
import type { Queue } from '../queue/queue.ts'
import { checkUse } from '../rights/guarded.ts'
import { isOpenTo, mayAct, subjectOf } from '../rights/rights.ts'
import type { Caller, InTurn } from '../rights/caller.ts'
import type { Job } from '../schema/job.ts'
import type { Operation } from './operation.ts'
import { idsAbove } from './reach.ts'

type Named = Pick<Operation, 'name' | 'title' | 'who' | 'guarded'>

/**
 * Refuses a caller that is not a person what only a person does, and a guarded tool to a caller without its scope or
 * mode. Throws `PERSON_NEEDED`, `FORBIDDEN`, `SCOPE_MISSING` or `MODE_REFUSED`.
 */
export function checkOpen(operation: Named, caller: Caller): void {
  const { guarded } = operation
  if (guarded !== undefined) checkUse(caller, { tool: operation.name, ...guarded })
  if (isOpenTo(operation.who, caller)) return
  if (caller.kind === 'turn') throw personNeeded(verbOf(operation), caller.turn.job_id)
  const who = caller.kind === 'remote' ? caller.name : caller.agent
  const message = `Cannot do this as ${who}: a person decides it, with an owner's token, on the page or by the CLI.`
  throw new RelayError('FORBIDDEN', message)
}

/** Refuses a caller that may see the job but not do this to it. Throws `FORBIDDEN`. */
export async function authorise(
  operation: Named,
  caller: Caller,
  { relay, job }: { relay: { queue: Queue }; job: Job },
): Promise<void> {
  const above = caller.kind === 'turn' ? await idsAbove(relay.queue, job) : []
  if (mayAct(operation.who, caller, { ...subjectOf(job), above })) return
  throw caller.kind === 'turn'
    ? refusedInTurn(operation, caller, job.job_id)
    : refused(operation, caller, job.job_id)
}

/** The refusal of what only a person decides, for a process inside a turn. */
export function personNeeded(what: string, jobId: string): RelayError {
  const message = `Cannot ${what} from within job "${jobId}": only a person decides that. Say in your answer what has to be decided.`
  return new RelayError('PERSON_NEEDED', message, { details: { job_id: jobId } })
}

function refusedInTurn(operation: Named, { turn }: InTurn, jobId: string): RelayError {
  const isOwn = turn.job_id === jobId || turn.above.includes(jobId)
  const why = isOwn
    ? 'your turn works for it, so its sender or a person decides that'
    : 'your turn did not send it'
  const message = `Cannot ${verbOf(operation)} job "${jobId}" from within job "${turn.job_id}": ${why}. Say in your answer what you want done with it.`
  return new RelayError('FORBIDDEN', message, { details: { job_id: jobId } })
}

function refused(operation: Named, { agent }: Caller, jobId: string): RelayError {
  const message = `Cannot ${verbOf(operation)} job "${jobId}" as "${agent}": its sender or a person decides that. To end or report about a job that was sent to you, use finish_job or the tools of your run.`
  return new RelayError('FORBIDDEN', message, { details: { job_id: jobId } })
}

/** The operation as a verb of a sentence: `merge_job` becomes `merge`. */
function verbOf({ name }: Named): string {
  return name.replace(/_job$/, '').replaceAll('_', ' ')
}
