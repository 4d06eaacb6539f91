import { RelayError } from '../errors.ts'
import { mayAct, maySee, seesAll, subjectOf } from '../rights/rights.ts'
import type { Caller, Turn } from '../rights/caller.ts'
import { JOB_VERBS } from '../rights/verbs.ts'
import type { Job } from '../schema/job.ts'
import type { Queue } from './queue.ts'
import { openCursor, sealCursor } from './seal.ts'

/** A process inside a turn, as its environment names it; `agent` counts where the store does not know the job. */
export type TurnCaller = { jobId: string; agent: string | undefined }

/**
 * The queue for a process inside a turn: it ends, answers and steers only what it sent, as the agent that
 * it is, and decides nothing that a person decides. What it sends is below its job.
 */
export function queueForTurn(queue: Queue, { jobId, agent }: TurnCaller): Queue {
  let known: Promise<Turn> | undefined
  const turn = (): Promise<Turn> => {
    known ??= turnOf(queue, { jobId, agent }).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  const { get, findId, list, check } = looksOf(queue, async () => callerIn(await turn()))
  const by = async () => ({ agent: (await turn()).agent })
  return {
    ...queue,
    get,
    findId,
    list,
    dispatch: (request, sender) => queue.dispatch(request, { ...sender, parentId: jobId }),
    async retry(id, sender) {
      await check('retry', id)
      return queue.retry(id, { ...sender, parentId: jobId })
    },
    async fork(id, prompt, sender) {
      await check('fork', id)
      return queue.fork(id, prompt, { ...sender, parentId: jobId })
    },
    async cancel(id, how) {
      await check('cancel', id)
      return queue.cancel(id, { ...how, by: await by() })
    },
    async answer(id, how) {
      await check('answer', id)
      return queue.answer(id, { ...how, by: await by() })
    },
    async steer(id, how) {
      await check('steer', id)
      return queue.steer(id, { ...how, by: await by() })
    },
    // A turn that works for a remote caller takes no other's work into its hands.
    async claim(claim) {
      refuseClaim(await turn())
      return queue.claim(claim)
    },
    async claimGiven(id, claim) {
      refuseClaim(await turn())
      return queue.claimGiven(id, claim)
    },
    recover: () => Promise.reject(personNeeded('recover a job', jobId)),
    resolve: () => Promise.reject(personNeeded('decide a review', jobId)),
    waitFor: async (id, wait) => queue.waitFor((await get(id)).job_id, wait),
    activity: async (id, page) => queue.activity((await get(id)).job_id, page),
    history: async (id) => queue.history((await get(id)).job_id),
  }
}

/** The refusal of what only a person decides, for a process inside a turn. */
export function personNeeded(what: string, jobId: string): RelayError {
  const message = `Cannot ${what} from within job "${jobId}": only a person decides that. Say in your answer what has to be decided.`
  return new RelayError('PERSON_NEEDED', message, { details: { job_id: jobId } })
}

/** What a caller sees of the jobs, and whether it may do something to one. */
type Looks = {
  get: (jobId: string) => Promise<Job>
  findId: (typed: string) => Promise<string>
  list: Queue['list']
  /** Throws `JOB_NOT_FOUND` or `FORBIDDEN` unless the caller may do this to this job. */
  check: (verb: keyof typeof JOB_VERBS, jobId: string) => Promise<void>
}

function looksOf(queue: Queue, acting: () => Promise<Caller>): Looks {
  async function get(jobId: string): Promise<Job> {
    const caller = await acting()
    const job = await readFor(queue, caller, jobId)
    if (job !== undefined && maySee(caller, subjectOf(job))) return job
    const message = `Cannot find job "${jobId.slice(0, 80)}" in this workspace: no such job. List the jobs to see their ids.`
    throw new RelayError('JOB_NOT_FOUND', message)
  }

  return {
    get,

    async findId(typed) {
      const caller = await acting()
      if (seesAll(caller)) return queue.findId(typed)
      const id = await queue.findId(typed, (job) => maySee(caller, subjectOf(job)))
      return (await get(id)).job_id
    },

    async list(filter) {
      const caller = await acting()
      if (seesAll(caller)) return queue.list(filter)
      const { cursor } = filter
      const page = await queue.list({ ...filter, cursor: cursor && openCursor(cursor) })
      const isSeen = page.jobs.map((row) => maySee(caller, row))
      return {
        ...page,
        jobs: page.jobs.filter((_, at) => isSeen[at]),
        cursors: page.cursors.filter((_, at) => isSeen[at]).map(sealCursor),
        next_cursor: page.next_cursor && sealCursor(page.next_cursor),
        // Whose a job is that cannot be read is not known.
        damaged: [],
      }
    },

    async check(verb, jobId) {
      const caller = await acting()
      const job = await get(jobId)
      const above = caller.kind === 'turn' ? await idsAbove(queue, job) : []
      if (!mayAct(JOB_VERBS[verb], caller, { ...subjectOf(job), above }))
        throw forbidden(verb, caller, jobId)
    },
  }
}

function callerIn(turn: Turn): Caller {
  return { kind: 'turn', agent: turn.agent, turn }
}

/** A job that cannot be read names no parties, so it exists for those who see everything. */
async function readFor(queue: Queue, caller: Caller, jobId: string): Promise<Job | undefined> {
  try {
    return await queue.get(jobId)
  } catch (error) {
    if (!(error instanceof RelayError) || seesAll(caller)) throw error
    return undefined
  }
}

async function turnOf(queue: Queue, { jobId, agent = '' }: TurnCaller): Promise<Turn> {
  const job = await readIfAny(queue, jobId)
  // A turn of another workspace: here it sent nothing, and its agent is whom it says.
  if (job === undefined) return { job_id: jobId, agent, above: [] }
  const above = await idsAbove(queue, job)
  return { job_id: jobId, agent: job.to, scope: job.scope, above }
}

function refuseClaim({ job_id, scope }: Turn): void {
  if (scope === undefined) return
  const message = `Cannot claim a job from within job "${job_id}": it was sent by the remote caller "${scope}", and its turn takes no other work. Work on your own task.`
  throw new RelayError('FORBIDDEN', message, { details: { job_id } })
}

/** Levels that are looked at; `MAX_DEPTH` of them are ever made. */
const MOST_ABOVE = 16

async function idsAbove(queue: Queue, job: Job): Promise<string[]> {
  const ids: string[] = []
  for (
    let next: Job | undefined = job;
    next?.parent !== undefined && ids.length < MOST_ABOVE;
    next = await readIfAny(queue, next.parent.job_id)
  ) {
    ids.push(next.parent.job_id)
  }
  return ids
}

async function readIfAny(queue: Queue, jobId: string): Promise<Job | undefined> {
  try {
    return await queue.get(jobId)
  } catch (error) {
    if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}

function forbidden(verb: string, caller: Caller, jobId: string): RelayError {
  if (caller.kind === 'turn') {
    const { turn } = caller
    const isOwn = turn.job_id === jobId || turn.above.includes(jobId)
    const why = isOwn
      ? 'your turn works for it, so its sender or a person decides that'
      : 'your turn did not send it'
    const message = `Cannot ${verb} job "${jobId}" from within job "${turn.job_id}": ${why}. Say in your answer what you want of it.`
    return new RelayError('FORBIDDEN', message, { details: { job_id: jobId } })
  }
  const message = `Cannot ${verb} job "${jobId}" as "${caller.agent}": that is for its sender or a person. finish_job or the tools of your run end or report about a job that you were given.`
  return new RelayError('FORBIDDEN', message, { details: { job_id: jobId } })
}
