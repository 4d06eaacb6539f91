import { nextCollectionMs } from '../../upkeep.ts'
import type { Collected, Upkeep } from '../../upkeep.ts'
import type { Database } from '../database.ts'
import { audit } from './audit.ts'
import { collect } from './collect.ts'
import { repair } from './repair.ts'

/** Rare duties on a whole workspace in the database. Each is safe when two processes do it at once. */
export function createUpkeep(database: Database): Upkeep {
  async function collectAll(before: string, mostJobs: number): Promise<Collected> {
    const collected = await collect(database, { before, mostJobs })
    await database.repeat(
      'record a collection',
      `update @workspaces set collect_at = @now + $2::float8 * interval '1 ms' where workspace_id = $1`,
      [database.workspaceId, nextCollectionMs(collected)],
    )
    return collected
  }

  /** Takes the duty for an hour, so that one process collects; if it dies, another one does later. */
  async function isDue(): Promise<boolean> {
    const taken = await database.repeat(
      'look whether a collection is due',
      `update @workspaces set collect_at = @now + $2::float8 * interval '1 ms'
        where workspace_id = $1
          and (collect_at is null or collect_at <= @now or collect_at > @now + $3::float8 * interval '1 ms')
       returning 1`,
      [
        database.workspaceId,
        nextCollectionMs({ is_finished: false }),
        nextCollectionMs({ is_finished: true }),
      ],
    )
    return taken.length > 0
  }

  return {
    audit: () => audit(database),
    repair: () => repair(database),
    collect: (before) => collectAll(before, Number.POSITIVE_INFINITY),
    collectWhenDue: async (before, mostJobs) =>
      (await isDue()) ? collectAll(before, mostJobs) : undefined,
  }
}
