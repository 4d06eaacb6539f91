import { addNumbers, emptyNumbers } from '../../job/numbers.ts'
import type { Dimension, Numbers, NumbersRequest, WorkspaceNumbers } from '../../job/numbers.ts'
import { addTo, emptySketch, GAMMA } from '../../job/sketch.ts'
import type { Database } from './database.ts'

/** Which group a row of an answer is about: all jobs, or those of one slot, agent or model. */
type Group = { of: 'total' | Dimension; key: string }

/** Adds up the jobs of a workspace in the database. */
export async function countNumbers(
  database: Database,
  request: NumbersRequest,
): Promise<WorkspaceNumbers> {
  const { slots, until, agent, only } = request
  const values = [
    database.workspaceId,
    slots,
    until,
    agent ?? null,
    only !== undefined && 'party' in only ? only.party : null,
    only !== undefined && 'scope' in only ? only.scope : null,
  ]
  const [dispatched, ended, durations] = await Promise.all([
    database.read<Group & { dispatched: number }>('count dispatched jobs', DISPATCHED, values),
    database.read<Group & Omit<Numbers, 'queue' | 'run'>>('count ended jobs', ENDED, values),
    database.read<Duration>('count durations', DURATIONS, [...values, Math.log(GAMMA)]),
  ])
  const sums = createSums(request)
  for (const row of dispatched) sums.add(row, { dispatched: row.dispatched })
  for (const { of, key, ...counts } of ended) sums.add({ of, key }, counts)
  for (const row of durations) sums.addDuration(row)
  return { total: sums.total, groups: sums.groups, is_complete: true }
}

type Duration = Group & { kind: 'queue' | 'run'; bucket: number; count: number; sum_ms: number }

function createSums({ slots, by }: NumbersRequest) {
  const total = emptyNumbers()
  const groups: WorkspaceNumbers['groups'] = { slot: new Map(), agent: new Map(), model: new Map() }

  function numbersOf({ of, key }: Group): Numbers | undefined {
    if (of === 'total') return total
    if (!by.includes(of)) return undefined
    // The database numbers the slots from 1.
    const name = of === 'slot' ? (slots[Number(key) - 1] ?? '') : key
    const numbers = groups[of].get(name) ?? emptyNumbers()
    groups[of].set(name, numbers)
    return numbers
  }

  return {
    total,
    groups,
    add(group: Group, counts: Partial<Omit<Numbers, 'queue' | 'run'>>): void {
      const numbers = numbersOf(group)
      if (numbers !== undefined) addNumbers(numbers, { ...emptyNumbers(), ...counts })
    },
    addDuration({ kind, bucket, count, sum_ms, ...group }: Duration): void {
      const numbers = numbersOf(group)
      if (numbers !== undefined) addTo((numbers[kind] ??= emptySketch()), { bucket, count, sum_ms })
    },
  }
}

/** One row for each group. */
const GROUP = `
  case when grouping(slot) = 0 then 'slot' when grouping(agent) = 0 then 'agent'
       when grouping(model) = 0 then 'model' else 'total' end as of,
  coalesce(slot::text, agent, model, '') as key`

/** What a caller asks for, and may see. */
const ASKED = `
  workspace_id = $1 and ($4::text is null or agent = $4)
  and ($5::text is null or agent = $5 or summary->>'from' = $5)
  and ($6::text is null or summary->>'scope' = $6)`

const MODEL = `coalesce(summary->>'model', '') as model`

const DISPATCHED = `
  select ${GROUP}, count(*)::float8 as dispatched
    from (select width_bucket(created_at, $2::timestamptz[]) as slot, agent, ${MODEL}
            from @jobs
           where ${ASKED} and created_at >= ($2::timestamptz[])[1] and created_at < $3::timestamptz) jobs
   group by grouping sets ((), (slot), (agent), (model))`

const JOBS_ENDED = `
  select width_bucket(ended_at, $2::timestamptz[]) as slot, agent, ${MODEL}, state, summary->'spent' as spent
    from @jobs
   where ${ASKED} and end_number is not null
     and ended_at >= ($2::timestamptz[])[1] and ended_at < $3::timestamptz`

function sumOf(name: string): string {
  return `coalesce(sum((spent->>'${name}')::float8), 0) as ${name}`
}

function countOf(state: string): string {
  return `count(*) filter (where state = '${state}')::float8 as ${state}`
}

const ENDED = `
  select ${GROUP},
         ${['completed', 'failed', 'cancelled', 'expired'].map(countOf).join(', ')},
         count(spent)::float8 as measured,
         count(coalesce(spent->>'input_tokens', spent->>'cached_input_tokens', spent->>'output_tokens'))::float8 as counted,
         count(spent->>'cost_usd')::float8 as priced,
         ${['input_tokens', 'cached_input_tokens', 'output_tokens', 'cost_usd'].map(sumOf).join(', ')}
    from (${JOBS_ENDED}) jobs
   group by grouping sets ((), (slot), (agent), (model))`

/** The buckets of `Sketch`: what is at most a millisecond is in the first. */
const DURATIONS = `
  select ${GROUP}, kind, bucket, count(*)::float8 as count, sum(ms) as sum_ms
    from (select slot, agent, model, kind, ms, ceil(ln(greatest(ms, 1)) / $7::float8)::int as bucket
            from (${JOBS_ENDED}) jobs,
                 lateral (values ('queue', (spent->>'queue_ms')::float8), ('run', (spent->>'run_ms')::float8)) durations (kind, ms)
           where ms is not null) durations
   group by grouping sets ((kind, bucket), (kind, bucket, slot), (kind, bucket, agent), (kind, bucket, model))`
