import { JOB_STATES } from '../schema/job.ts'
import type { JobState } from '../schema/job.ts'
import { UsageError } from './exit.ts'
import { readNumber } from './terminal/time.ts'

/** Reads `--state`. Throws `UsageError`. */
export function stateOf(typed: string | undefined): JobState | undefined {
  const state = JOB_STATES.find((known) => known === typed)
  if (state !== undefined || typed === undefined) return state
  throw new UsageError(`--state "${typed}" is none of ${JOB_STATES.join(', ')}.`)
}

/** Reads `--limit`. Throws `UsageError`. */
export function limitOf(typed: string | undefined): number | undefined {
  const limit = typed === undefined ? undefined : readNumber('limit', typed)
  if (limit !== undefined && limit < 1) throw new UsageError('--limit must be at least 1.')
  return limit
}
