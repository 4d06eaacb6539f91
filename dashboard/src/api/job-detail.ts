import type { ApiActivity, ApiLogEvent, JobDetail, JobRow } from '../../../lib/schema/api.ts'

/** What a job's stream told since it was looked at last. */
export type Heard = { events: ApiLogEvent[]; activity: ApiActivity[]; job: JobRow | undefined }

/** The detail with what was heard since; lines that are known already are passed over. */
export function withHeard(detail: JobDetail, { events, activity, job }: Heard): JobDetail {
  const isNewer = job !== undefined && job.version > detail.job.version
  return {
    ...detail,
    job: isNewer ? job : detail.job,
    events: [...detail.events, ...events.filter(isBehind(detail.events.at(-1), 'version'))],
    activity: [...detail.activity, ...activity.filter(isBehind(detail.activity.at(-1), 'after'))],
  }
}

/** A fetched detail, with the lines that the page knows and the answer, cut or older, does not hold. */
export function withKnown(known: JobDetail | undefined, fetched: JobDetail): JobDetail {
  if (known === undefined || known.job.job_id !== fetched.job.job_id) return fetched
  const first = fetched.activity[0]?.after ?? 0
  const earlier = known.activity.filter((line) => line.after < first)
  const heard = { events: known.events, activity: known.activity, job: known.job }
  return withHeard({ ...fetched, activity: [...earlier, ...fetched.activity] }, heard)
}

/** The detail with lines from before those that it shows. */
export function withEarlier(detail: JobDetail, lines: ApiActivity[]): JobDetail {
  const first = detail.activity[0]?.after ?? Infinity
  return {
    ...detail,
    activity: [...lines.filter((line) => line.after < first), ...detail.activity],
  }
}

function isBehind<K extends string>(last: Record<K, number> | undefined, key: K) {
  let end = last?.[key] ?? 0
  return (line: Record<K, number>): boolean => {
    const isNew = line[key] > end
    if (isNew) end = line[key]
    return isNew
  }
}
