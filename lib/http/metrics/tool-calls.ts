import type { Services } from '../../operations/services.ts'

/** Calls that one read looks at, and how long a call is waited for that has not ended. */
const MOST_CALLS = 2000
const LOOK_BACK_MS = 3600 * 1000

/** Counts each call of a guarded tool once, when it has ended; of calls that take over an hour, none. */
export function createToolCalls({ since, now }: { since: number; now: () => number }) {
  /** When the calls that are counted began, by their ids. */
  const counted = new Map<string, string>()

  return {
    /** The calls of a workspace that have ended since the last time. */
    async ended({ tools }: Services) {
      const from = new Date(Math.max(since, now() - LOOK_BACK_MS)).toISOString()
      for (const [id, at] of counted) if (at < from) counted.delete(id)
      const { calls } = await tools.journal.read({ since: from, limit: MOST_CALLS })
      const ended = calls.filter(
        ({ outcome, operation_id }) => outcome !== 'open' && !counted.has(operation_id),
      )
      for (const { operation_id, at } of ended) counted.set(operation_id, at)
      return ended.map(({ tool, outcome }) => ({ tool, outcome }))
    },
  }
}
