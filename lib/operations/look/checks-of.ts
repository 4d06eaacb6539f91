import { roundPlace } from '../../job/checks.ts'
import type { ApiChecks } from '../../schema/api-checks.ts'
import type { Job } from '../../schema/job.ts'

/** The checks of a job and what they said; null for a job that names none. */
export function checksOf(job: Job): ApiChecks | null {
  const { checks: names } = job.task
  const rounds = job.checks?.rounds ?? []
  const pending = job.checks?.pending
  const place = roundPlace(job, pending?.round ?? rounds.length)
  if (names === undefined || place === undefined) return null
  return {
    names,
    round: Math.max(0, place.round),
    of: place.of,
    running_since: job.state === 'running' ? (pending?.begun_at ?? null) : null,
    rounds,
  }
}
