import { RelayError } from '../../../errors.ts'
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

  /** A change of the workspace's row that leaves it as it is: it is read, written and committed. */
  async function probe(): Promise<void> {
    const found = await database.repeat(
      'use the store',
      'update @workspaces set collect_at = collect_at where workspace_id = $1 returning 1',
      [database.workspaceId],
    )
    if (found.length > 0) return
    const message = 'Cannot use the store: its workspace was removed from the database.'
    throw new RelayError('WORKSPACE_NOT_FOUND', message)
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
    probe,
    audit: (signal) => audit(database, signal),
    repair: () => repair(database),
    collect: (before) => collectAll(before, Number.POSITIVE_INFINITY),
    collectWhenDue: async (before, mostJobs) =>
      (await isDue()) ? collectAll(before, mostJobs) : undefined,
  }
}
