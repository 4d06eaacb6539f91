import type { JobFilter, SeenBy } from '../../job/find/filter.ts'
import { seesAll } from '../../rights/rights.ts'
import type { Caller } from '../../rights/caller.ts'
import type { FindRequest } from '../../store/finder.ts'
import type { Services } from '../services.ts'

/** Which jobs a caller asks for. */
export type WhichJobs = Omit<JobFilter, 'seenBy' | 'states'> & {
  state?: JobFilter['states']
  q?: string | undefined
}

/** What the store is asked for: the jobs of the request that exist for the caller. */
export async function requestOf(
  { clock, queue }: Services,
  caller: Caller,
  { asked, withinMs }: { asked: WhichJobs; withinMs: number },
): Promise<FindRequest> {
  const { state, needs, group, to, from, label, conversation, since, q = '' } = asked
  const filter: JobFilter = { states: state, needs, group, to, from, label, conversation, since }
  return {
    filter: { ...filter, seenBy: seenByOf(caller) },
    query: q.trim() === '' ? undefined : q,
    nowMs: clock.now(),
    dismissed: await queue.dismissals.ids(),
    withinMs,
  }
}

/** The jobs that exist for a caller, as `maySee` decides; undefined for all. */
function seenByOf(caller: Caller): SeenBy | undefined {
  if (seesAll(caller)) return undefined
  if (caller.kind === 'turn') return { scope: caller.turn.scope ?? '' }
  return { agent: caller.agent }
}

/** What the answers of several workspaces lack, in one sentence; null when they are complete. */
export function missingIn(parts: { missing: string | undefined }[]): string | null {
  const missing = new Set(parts.flatMap((part) => part.missing ?? []))
  return missing.size === 0 ? null : [...missing].join(' ')
}
