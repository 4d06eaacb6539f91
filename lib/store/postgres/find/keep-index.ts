import { setImmediate } from 'node:timers/promises'

import { RelayError } from '../../../errors.ts'
import { textsOf } from '../../../job/find/texts.ts'
import { traitsOf } from '../../../job/find/traits.ts'
import { wordsOfTexts } from '../../../job/find/words.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Blobs } from '../../blobs.ts'
import { headsOf } from '../../heads.ts'
import type { Database } from '../database.ts'
import { EVENTS_OF } from '../jobs/events.ts'
import { foldEvents } from '../jobs/fold.ts'

/** Jobs that are read at once, and how many of them are folded before other work has its turn: some 5 ms. */
const AT_ONCE = 250
const IN_A_ROW = 25

/**
 * Ends of jobs that are looked at again although all before were indexed: a transaction can commit later than others that
 * began after it.
 */
const LATE_ENDS = 1000

type Stale = { job_id: string; version: number; events: string[] }

/** One row of the index, in the order of the columns. */
type Row = (string | number | boolean | null)[]

/** Keeps the index of the jobs of a workspace. */
export function createIndexKeeper({
  database,
  blobs,
}: {
  database: Database
  blobs: Pick<Blobs, 'head'>
}) {
  /** Jobs whose events cannot be used; they are left out. */
  const unusable = new Set<string>()
  /** What was written last, so that a row that does not stay as it was written is not written for ever. */
  let written = ''
  /** Every job whose end has a lower number is in the index. */
  let indexedEnds = 0

  /**
   * Reads some of the jobs that have changed since they were read, those that have not ended first; false when there is
   * none.
   */
  async function step(): Promise<boolean> {
    const stale = await database.read<Stale>('look for changed jobs', STALE, [
      database.workspaceId,
      Math.max(0, indexedEnds - LATE_ENDS),
      [...unusable],
      AT_ONCE,
    ])
    if (stale.length === 0) {
      const [row] = await database.read<{ last: string | null }>('read the last end', LAST_END, [
        database.workspaceId,
      ])
      // Asked again, because jobs may have ended between the two statements; `LATE_ENDS` covers those few.
      indexedEnds = Number(row?.last ?? 0)
      return false
    }
    const batch = stale.map(({ job_id, version }) => `${job_id} ${version}`).join()
    const isAgain = batch === written
    written = batch
    const rows: Row[] = []
    for (const [at, each] of stale.entries()) {
      if (at % IN_A_ROW === 0) await setImmediate()
      const row = isAgain ? undefined : await rowOf(each)
      if (row === undefined) unusable.add(each.job_id)
      else rows.push(row)
    }
    await database.repeat('index jobs', WRITE, [database.workspaceId, JSON.stringify(rows)])
    return true
  }

  async function rowOf({ job_id, version, events: stored }: Stale): Promise<Row | undefined> {
    try {
      const folded = foldEvents(job_id, stored)
      if (folded === undefined) return undefined
      const { job, events } = folded
      const traits = traitsOf(job)
      const words = wordsOfTexts(textsOf(job, events, await headsOf(blobs, events)))
      return [
        job_id,
        version,
        traits.state,
        traits.needs,
        traits.to,
        traits.from,
        traits.scope ?? null,
        JSON.stringify(traits.labels),
        traits.conversation,
        traits.priority,
        Date.parse(traits.created_at),
        Date.parse(traits.updated_at),
        Date.parse(traits.since),
        traits.cost_usd,
        traits.run_ms,
        words.join(' '),
        isFinal(job),
        job.expunged === true,
      ]
    } catch (error) {
      if (error instanceof RelayError) return undefined
      throw error
    }
  }

  return { step }
}

/** A job that has ended never changes, so only the latest ends are compared. */
const STALE = `
  select j.job_id, j.version, ${EVENTS_OF} as events
    from @jobs j left join @job_index i on i.workspace_id = j.workspace_id and i.job_id = j.job_id
   where j.workspace_id = $1 and (j.end_number is null or j.end_number > $2::bigint)
     and i.version is distinct from j.version and j.job_id <> all($3::text[])
   order by j.end_number desc nulls first, j.job_id limit $4`

const LAST_END = `select max(end_number)::text as last from @jobs where workspace_id = $1 and end_number is not null`

/**
 * An ended job is locked meanwhile, so that its words are not written after a collection has removed them. A job that has not
 * ended is never collected, and a lock on it would hide it from workers.
 */
const WRITE = `
  with given as (
    select e ->> 0 as job_id, (e ->> 1)::int as version, e ->> 2 as state, e ->> 3 as needs, e ->> 4 as receiver,
           e ->> 5 as sender, e ->> 6 as scope,
           array(select json_array_elements_text((e ->> 7)::json)) as labels, e ->> 8 as conversation,
           (e ->> 9)::int as priority, (e ->> 10)::float8 as created_ms, (e ->> 11)::float8 as updated_ms,
           (e ->> 12)::float8 as since_ms, (e ->> 13)::float8 as cost_usd, (e ->> 14)::float8 as run_ms,
           e ->> 15 as words, (e ->> 16)::boolean as ended, (e ->> 17)::boolean as expunged
      from jsonb_array_elements($2::jsonb) as e
  ),
  sound as (
    select job_id from @jobs
     where workspace_id = $1 and not expunged
       and job_id = any(array(select job_id from given where ended and not expunged))
     order by job_id for share
  ),
  written as (
  insert into @job_index as i (workspace_id, job_id, version, state, needs, receiver, sender, scope, labels,
    conversation, priority, created_ms, updated_ms, since_ms, cost_usd, run_ms)
  select $1, job_id, version, state, needs, receiver, sender, scope, labels, conversation, priority, created_ms,
    updated_ms, since_ms, cost_usd, run_ms
    from given where not ended or expunged or job_id in (select job_id from sound)
  order by job_id
  on conflict (workspace_id, job_id) do update set
    version = excluded.version, state = excluded.state, needs = excluded.needs, receiver = excluded.receiver,
    sender = excluded.sender, scope = excluded.scope, labels = excluded.labels,
    conversation = excluded.conversation, priority = excluded.priority, created_ms = excluded.created_ms,
    updated_ms = excluded.updated_ms, since_ms = excluded.since_ms, cost_usd = excluded.cost_usd,
    run_ms = excluded.run_ms
    where i.version <= excluded.version
  returning job_id
  )
  insert into @job_words (workspace_id, job_id, words)
  select $1, job_id, array_to_tsvector(string_to_array(words, ' '))
    from given where job_id in (select job_id from written) order by job_id
  on conflict (workspace_id, job_id) do update set words = excluded.words`
