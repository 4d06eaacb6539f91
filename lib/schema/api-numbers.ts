import * as z from 'zod'

const about = <T extends z.ZodType>(text: string, schema: T): T => schema.describe(text)

const count = z.int().min(0)

/** What the numbers can be grouped by. */
export const STATS_BY = ['day', 'hour', 'agent', 'workspace', 'model'] as const
export type StatsBy = (typeof STATS_BY)[number]

/** Two percentiles of durations, in milliseconds. */
const Percentiles = z.strictObject({ p50: count, p95: count })

const counts = {
  dispatched: about('Jobs sent in this time', count),
  completed: count,
  failed: count,
  cancelled: count,
  expired: count,
  success_rate: about(
    'Completed jobs as a part of those that completed, failed or expired; null without any',
    z.number().min(0).max(1).nullable(),
  ),
  measured: about('Ended jobs whose waits, run times and usage are known', count),
  queue_wait_ms: about(
    'From when a job could run until its first turn, within 1 %',
    Percentiles.nullable(),
  ),
  run_ms: about('All turns of a job together, within 1 %', Percentiles.nullable()),
  input_tokens: about('Null where no client reported tokens', count.nullable()),
  cached_input_tokens: count.nullable(),
  output_tokens: count.nullable(),
  cost_usd: about('Null where no client reported a cost', z.number().min(0).nullable()),
}

/** The numbers of one group of jobs. */
export const StatsRow = z.strictObject({
  key: about(
    'The day (`2026-11-29`) or hour (when it begins) in the zone, the agent, the id of the workspace, or the model',
    z.string(),
  ),
  ...counts,
})
export type StatsRow = z.infer<typeof StatsRow>

/** What jobs added up to in a window of time. */
export const Stats = z.strictObject({
  from: z.string(),
  until: z.string(),
  zone: about('The time zone of days and hours', z.string()),
  total: z.strictObject(counts),
  groups: about(
    'One entry for each `by`, in that order',
    z.array(z.strictObject({ by: z.enum(STATS_BY), rows: z.array(StatsRow) })),
  ),
  is_complete: about(
    'False when there were more jobs than are counted: then the oldest are missing',
    z.boolean(),
  ),
})
export type Stats = z.infer<typeof Stats>
