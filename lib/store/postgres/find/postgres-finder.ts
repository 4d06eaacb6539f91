import type { Order, Place } from '../../../job/find/order.ts'
import { addCount, emptyTally } from '../../../job/find/tally.ts'
import type { Counted } from '../../../job/find/tally.ts'
import { GROUPS } from '../../../schema/shown/job-group.ts'
import type { Blobs } from '../../blobs.ts'
import type { Finder, FindRequest } from '../../finder.ts'
import type { Database } from '../database.ts'
import { createIndexKeeper } from './keep-index.ts'
import { whichOf } from './which.ts'
import type { Which } from './which.ts'

const MISSING = 'Some jobs are still being read; ask again in a moment.'

/** Finds jobs in PostgreSQL, by an index that is brought up to date before every answer. */
export function createFinder(on: {
  database: Database
  blobs: Pick<Blobs, 'head'>
}): Finder & { close: () => void } {
  const { database } = on
  const keeper = createIndexKeeper(on)
  const closing = new AbortController()
  let filling: Promise<void> | undefined

  /** Brings the index up to date, and says what is missing when that takes longer than this. The rest is read later. */
  async function update(withinMs: number): Promise<string | undefined> {
    // What another call has begun may have missed the latest change.
    if (filling !== undefined && !(await hasEnded(filling, withinMs))) return MISSING
    filling ??= fill().finally(() => {
      filling = undefined
    })
    return (await hasEnded(filling, withinMs)) ? undefined : MISSING
  }

  async function fill(): Promise<void> {
    while (!closing.signal.aborted && (await keeper.step())) continue
  }

  async function page(
    which: Which,
    order: Order,
    { after, limit }: { after?: Place | undefined; limit: number },
  ): Promise<Place[]> {
    const { condition, group, values } = which
    const [k0, k1, k2] = keysOf(order, group)
    const is = (value: unknown, type: string) => `$${values.push(value)}::${type}`
    const start = after === undefined ? '' : `where ${afterPlace(after, is)}`
    const rows = await database.read<{ job_id: string; key: [number, number, number] }>(
      'find jobs',
      `select job_id, json_build_array(k0, k1, k2) as key from (
         select job_id, ${group} as "group", ${k0} as k0, ${k1} as k1, ${k2} as k2 from @job_index where ${condition}${rangeOf(order, after, is)}
       ) as found ${start} order by k0, k1, k2, job_id limit ${is(limit, 'int')}`,
      values,
    )
    return rows.map(({ job_id, key }) => ({ job_id, key }))
  }

  async function count(request: FindRequest) {
    const tally = emptyTally()
    const which = whichOf(database.workspaceId, request)
    if (which === undefined) return tally
    const { condition, group, values } = which
    const rows = await database.read<Counted>(
      'count jobs',
      `select ${group} as "group", state, receiver as "to", conversation, labels, count(*)::int as count
         from @job_index where ${condition} group by 1, 2, 3, 4, 5`,
      values,
    )
    for (const row of rows) addCount(tally, row)
    return tally
  }

  return {
    async count(request) {
      const missing = await update(request.withinMs)
      return { tally: await count(request), missing }
    },
    async page({ sort, direction, after, limit, ...request }) {
      const missing = await update(request.withinMs)
      const which = whichOf(database.workspaceId, request)
      if (which === undefined) return { places: [], isLast: true, missing }
      const places = await page(which, { sort, direction }, { after, limit: limit + 1 })
      return { places: places.slice(0, limit), isLast: places.length <= limit, missing }
    },
    async children(jobId) {
      const rows = await database.read<{ job_id: string }>('list the children of a job', CHILDREN, [
        database.workspaceId,
        jobId,
      ])
      return { job_ids: rows.map(({ job_id }) => job_id), missing: undefined }
    },
    close() {
      closing.abort()
    },
  }
}

const CHILDREN = `
  select job_id from @jobs where workspace_id = $1 and parent_id = $2 order by created_at, job_id`

/** The key of a place, as in `placeOf`. */
function keysOf({ sort, direction }: Order, group: string): [string, string, string] {
  const sign = direction === 'asc' ? '' : '-'
  switch (sort) {
    case 'created':
      return ['0', `${sign}created_ms`, '0']
    case 'updated':
      return ['0', `${sign}updated_ms`, '0']
    case 'cost':
      return [`(cost_usd is null)::int`, `coalesce(${sign}cost_usd, 0)`, '0']
    case 'duration':
      return [`(run_ms is null)::int`, `coalesce(${sign}run_ms, 0)`, '0']
    case 'listing':
      return [
        `array_position('{${GROUPS.join(',')}}'::text[], ${group}) - 1`,
        `case when needs is not null or state = 'running' then since_ms when state = 'queued' then -priority else -updated_ms end`,
        `case when needs is null and state = 'queued' then created_ms else 0 end`,
      ]
  }
}

type Is = (value: unknown, type: string) => string

function afterPlace({ key, job_id }: Place, is: Is): string {
  const [k0, k1, k2] = key.map((each) => is(each, 'float8'))
  return `(k0, k1, k2, job_id) > (${k0}, ${k1}, ${k2}, ${is(job_id, 'text')} collate "C")`
}

/** Lets the index of a time skip what comes before a place. */
function rangeOf({ sort, direction }: Order, after: Place | undefined, is: Is): string {
  if (after === undefined || (sort !== 'created' && sort !== 'updated')) return ''
  const value = is(direction === 'asc' ? after.key[1] : -after.key[1], 'float8')
  return ` and ${sort}_ms ${direction === 'asc' ? '>=' : '<='} ${value}`
}

/** False when it takes longer than this; then nothing waits for it any more. Throws what it throws. */
async function hasEnded(work: Promise<void>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const isOver = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs)
  })
  const ended = work.then(() => true)
  // An error reaches the callers that wait; without one, the next call tries again.
  ended.catch(() => {})
  return Promise.race([ended, isOver]).finally(() => clearTimeout(timer))
}
