import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { cleanWorktree } from '../../worktree/clean.ts'
import { REPEATABLE } from '../effect.ts'
import { localOf } from '../local.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { viewsOf } from './worktrees.ts'

export const collect = operation({
  name: 'collect',
  family: 'upkeep',
  title: 'Collect ended jobs',
  description:
    'Shrink jobs and flows that ended before their retention to tombstones, which still know the request ids, and remove their worktrees when nothing would be lost. Backups of files whose retention is over are removed as well.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true },
  input: z.strictObject({
    older_than_ms: z
      .optional(z.int().check(z.gte(0)))
      .check(z.describe('The retention; default RELAY_RETENTION_DAYS')),
  }),
  output: z.looseObject({ before: z.string(), jobs: z.int(), bytes: z.int() }),
  async run(context, { older_than_ms }) {
    const { store, retentionMs } = localOf(context)
    const nowMs = context.relay.clock.now()
    const keptMs = older_than_ms ?? retentionMs
    if (keptMs > nowMs) {
      throw new RelayError('INPUT_INVALID', 'Cannot collect: the retention begins before 1970.')
    }
    const before = new Date(nowMs - keptMs).toISOString()
    const collected = await store.upkeep.collect(before)
    await context.relay.queue.budgets.collect(before)
    const flows = await context.relay.queue.flows.collect(before)
    const backups = context.relay.tools.collectBackups()
    return { before, ...collected, flows, worktrees: await dropForgotten(context), backups }
  },
})

/** Removes the worktrees of jobs that were collected. A worktree with work that is not merged stays. */
async function dropForgotten(context: Context): Promise<{ removed: number; kept: number }> {
  const on = context.relay.worktrees()
  const counts = { removed: 0, kept: 0 }
  for (const view of await viewsOf(context)) {
    if (view.job !== undefined && view.job.expunged !== true) continue
    const removed = await cleanWorktree(on, view, { force: false })
    counts[removed === undefined ? 'kept' : 'removed'] += 1
  }
  return counts
}
