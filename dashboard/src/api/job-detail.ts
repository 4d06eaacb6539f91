import type { ApiActivity, ApiLogEvent, JobDetail, JobRow } from '../../../lib/schema/api.ts'

export type FetchedDetail = JobDetail & {
  /** When the response arrived, by the server's clock. */
  fetchedAtMs: number
  /** Whether activity before the first line may be missing. */
  hasEarlier: boolean
}

/** What a job's stream sent since the detail was last updated. */
export type Received = {
  events: ApiLogEvent[]
  activity: ApiActivity[]
  job: JobRow | undefined
}

/** A response as the page keeps it. */
export function fetchedDetail(detail: JobDetail, fetchedAtMs: number): FetchedDetail {
  return { ...detail, fetchedAtMs, hasEarlier: detail.has_earlier }
}

/** Adds what the stream sent; lines that the detail already has are skipped. */
export function withReceived(
  detail: FetchedDetail,
  { events, activity, job }: Received,
): FetchedDetail {
  const isNewer = job !== undefined && job.version > detail.job.version
  return {
    ...detail,
    job: isNewer ? job : detail.job,
    events: [...detail.events, ...events.filter(isAfter(detail.events.at(-1), 'version'))],
    activity: [...detail.activity, ...activity.filter(isAfter(detail.activity.at(-1), 'after'))],
  }
}

/**
 * A fetched detail, plus the lines that the page already has and the response lacks: the response holds only
 * the latest lines, and the stream may have overtaken it.
 */
export function withKnown(known: FetchedDetail | undefined, fetched: FetchedDetail): FetchedDetail {
  if (known === undefined || known.job.job_id !== fetched.job.job_id) return fetched
  const first = fetched.activity[0]?.after ?? 0
  const last = known.activity.at(-1)?.after ?? 0
  const received = { events: known.events, activity: known.activity, job: known.job }
  // Lines between the two may be missing.
  if (fetched.hasEarlier && last < first) return withReceived(fetched, received)
  const earlier = known.activity.filter((line) => line.after < first)
  const startsEarlier = (known.activity[0]?.after ?? Infinity) <= first
  const merged = {
    ...fetched,
    activity: [...earlier, ...fetched.activity],
    hasEarlier: startsEarlier ? known.hasEarlier : fetched.hasEarlier,
  }
  return withReceived(merged, received)
}

/** Adds all lines before the first one that the detail has. */
export function withEarlier(detail: FetchedDetail, lines: ApiActivity[]): FetchedDetail {
  const first = detail.activity[0]?.after ?? Infinity
  return {
    ...detail,
    activity: [...lines.filter((line) => line.after < first), ...detail.activity],
    hasEarlier: false,
  }
}

/** Accepts each line after `last` once, in a list sorted by `key`. */
function isAfter<K extends string>(last: Record<K, number> | undefined, key: K) {
  let end = last?.[key] ?? 0
  return (line: Record<K, number>): boolean => {
    const isNew = line[key] > end
    if (isNew) end = line[key]
    return isNew
  }
}
