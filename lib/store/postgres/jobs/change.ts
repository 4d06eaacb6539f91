import { randomBytes } from 'node:crypto'

import { RelayError } from '../../../errors.ts'
import { createdAfter } from '../../../job/dependents.ts'
import { effectsOf } from '../../../job/effects.ts'
import { isLarge, setOutputAside } from '../../../job/large-output.ts'
import type { Proposal } from '../../../job/proposal.ts'
import { jobContested, jobNotFound } from '../../../job/refusals.ts'
import { stampEvent } from '../../../job/stamp.ts'
import { transition } from '../../../job/transition.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import type { Blobs } from '../../blobs.ts'
import type { Change, Jobs, NewEnqueue } from '../../jobs.ts'
import { CommitUnknown } from '../database.ts'
import type { Database, Statements } from '../database.ts'
import type { Cache } from './cache.ts'
import { conversationOf, createConversations } from './conversations.ts'
import type { NextJob } from './conversations.ts'
import type { Events } from './events.ts'
import type { Folded } from './fold.ts'
import type { Topics } from '../signals/topics.ts'
import { topicsOf } from './announce.ts'
import type { Announcer } from './announce.ts'
import { insertJob, updateJob } from './write.ts'
import type { Accepted, Keys, Outcome } from './write.ts'

/** A change gives up after losing this many races. */
const MAX_TRIES = 200

/** What a change may have caused whose answer was lost, as far as other processes have to look. */
const LOST = { isReady: true, notification: 'completed' } as const

/** Creates and changes jobs; see `Jobs`. */
export function createChange(on: {
  database: Database
  lock: number
  topics: Topics
  events: Events
  cache: Cache
  blobs: Blobs
  announcer: Announcer
  /** Stores what the turns of a job have reported so far. */
  reported: (jobId: string) => Promise<void>
}): Pick<Jobs, 'create' | 'change'> {
  const { database, events, cache, blobs, announcer, reported } = on
  const keys: Keys = { workspaceId: database.workspaceId, lock: on.lock, topics: on.topics }
  const conversations = createConversations(database)

  async function create(first: NewEnqueue): Promise<{ created: boolean; job: Job }> {
    const writer = newWriter()
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      try {
        const created = await insert(first, writer)
        if (created !== undefined) return { created: true, job: created }
        const stored = await existing(first.job_id)
        // The answer of an earlier try was lost, but it was carried out.
        return { created: stored.events[0]?.writer === writer, job: stored.job }
      } catch (error) {
        if (!(error instanceof CommitUnknown)) throw error
      }
    }
    throw jobContested(first.job_id, MAX_TRIES)
  }

  /** The job as it was created; undefined when it exists. */
  async function insert(first: NewEnqueue, writer: string): Promise<Job | undefined> {
    const conversation = conversationOf(first)
    const { accepted, outcome } =
      conversation === undefined
        ? await insertWith({ run: database.write }, first, { writer, waits: false })
        : await database.transaction('create a job', async (by) => {
            await conversations.lock(by, conversation)
            const { lastMs, isBusy: waits } = await conversations.look(by, conversation)
            return insertWith(by, createdAfter(first, lastMs), { writer, waits })
          })
    const { job, event } = accepted
    if (!outcome.isFirst) return undefined
    cache.keep({ job, events: [event] })
    announcer.changed(job.job_id, outcome)
    return job
  }

  async function insertWith(
    by: Pick<Statements, 'run'>,
    event: NewEnqueue,
    { writer, waits }: { writer: string; waits: boolean },
  ): Promise<{ accepted: Accepted; outcome: Outcome }> {
    const accepted = acceptedFor(undefined, { event, durable: true }, writer)
    return { accepted, outcome: await insertJob(by, keys, { accepted, waits }) }
  }

  async function change(
    jobId: string,
    decide: (job: Job) => Proposal | undefined,
  ): Promise<Change> {
    const writer = newWriter()
    let isInDoubt = false
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (isInDoubt) {
        const { job, events: written } = await existing(jobId)
        if (written.some((event) => event.writer === writer)) {
          announcer.changed(jobId, { watched: topicsOf(on.topics, job, LOST), woken: undefined })
          return { changed: true, job }
        }
      }
      const done = await changeOnce(jobId, decide, writer)
      if (done !== 'unknown' && done !== 'late') return done
      // The lost write may be carried out at any later moment, and then be what this one is late for.
      isInDoubt ||= done === 'unknown'
    }
    throw jobContested(jobId, MAX_TRIES)
  }

  /** `late`: another process wrote first. `unknown`: the answer of the database was lost. */
  async function changeOnce(
    jobId: string,
    decide: (job: Job) => Proposal | undefined,
    writer: string,
  ): Promise<Change | 'late' | 'unknown'> {
    const guess = cache.get(jobId)
    const guessed = guess && planFrom(guess, decide)
    const plan =
      guessed !== undefined && fitsCached(guessed)
        ? guessed
        : planFrom(await existing(jobId), decide)
    const { at, proposal } = plan
    if (plan.outcome === 'refused') throw plan.refusal
    if (plan.outcome === 'same' || proposal === undefined) return { changed: false, job: at.job }
    const { event } = proposal
    const written = isLarge(event)
      ? await setOutputAside(event, (of) => blobs.put({ jobId, ...of }))
      : event
    return write(at, acceptedFor(at.job, { ...proposal, event: written }, writer))
  }

  async function write(at: Folded, accepted: Accepted): Promise<Change | 'late' | 'unknown'> {
    const { job, event } = accepted
    // Until the answer is here, nothing is known for sure.
    cache.forget(job.job_id)
    try {
      await beforeEnd(accepted)
      const { next, ...outcome } = await store(at.job, accepted)
      if (!outcome.isFirst) return 'late'
      cache.keep({ job, events: [...at.events, event] })
      announcer.changed(job.job_id, outcome)
      if (next !== undefined) await announcer.ready(next)
      return { changed: true, job }
    } catch (error) {
      if (error instanceof CommitUnknown) return 'unknown'
      throw error
    }
  }

  /** What a turn reported is stored before its end is. */
  async function beforeEnd({ job, effects }: Accepted): Promise<void> {
    if (effects.hold === 'over' || effects.hold === 'stopping') await reported(job.job_id)
  }

  /** The end of a job lets the next one of its conversation run, in the same transaction. */
  async function store(
    before: Job,
    accepted: Accepted,
  ): Promise<Outcome & { next?: NextJob | undefined }> {
    const conversation = conversationOf(before)
    if (conversation === undefined || !isFinal(accepted.job)) {
      return updateJob({ run: database.write }, keys, accepted)
    }
    return database.transaction('change a job', async (by) => {
      await conversations.lock(by, conversation)
      const outcome = await updateJob(by, keys, accepted)
      const next = outcome.isFirst ? await conversations.handOn(by, conversation) : undefined
      return { ...outcome, next }
    })
  }

  async function existing(jobId: string): Promise<Folded> {
    const folded = await events.read(jobId)
    if (folded === undefined) throw jobNotFound(jobId)
    return folded
  }

  return { create, change }
}

/** Names this process; no other has the name. */
const PROCESS = randomBytes(9).toString('base64url')

let writes = 0

/** Names one write, so that its event is recognised when the answer of the database is lost. */
export function newWriter(): string {
  writes += 1
  return `${PROCESS}.${writes}`
}

/** The event as it is stored, and what it makes of the job. Throws what the rules refuse. */
function acceptedFor(
  before: Job | undefined,
  { event: proposed, unsettled: isUnsettled }: Proposal,
  writer: string,
): Accepted {
  const jobId = before?.job_id ?? ('job_id' in proposed ? proposed.job_id : '')
  const version = (before?.version ?? 0) + 1
  const { event, json } = stampEvent(proposed, { jobId, version, writer })
  const next = transition(before, event)
  if (next.outcome !== 'changed')
    throw new Error(`Cannot write an event of job "${jobId}": it changes nothing.`)
  const effects = effectsOf({ before, after: next.job, event: event.type, isUnsettled })
  return { job: next.job, event, json, writer, effects }
}

/** The planned change of a job; `proposal` is undefined when there is nothing to change. */
type Plan = { at: Folded; proposal: Proposal | undefined } & (
  | { outcome: 'changed' | 'same' | 'none' }
  | { outcome: 'refused'; refusal: RelayError }
)

function planFrom(at: Folded, decide: (job: Job) => Proposal | undefined): Plan {
  const proposal = decide(at.job)
  if (proposal === undefined) return { at, proposal, outcome: 'none' }
  const next = transition(at.job, proposal.event)
  if (next.outcome !== 'refused') return { at, proposal, outcome: next.outcome }
  return { at, proposal, outcome: 'refused', refusal: new RelayError(next.code, next.message) }
}

/** A holder's change may rely on what this process read last: other processes rarely write to a running job. */
function fitsCached({ at, proposal, outcome }: Plan): boolean {
  if (proposal === undefined || outcome !== 'changed') return false
  return at.job.state === 'running' && 'token' in proposal.event
}
