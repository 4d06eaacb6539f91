import { cleanWorktree } from '../../worktree/clean.ts'
import { counted } from '../../text/count.ts'
import type { Answer, Context } from '../context.ts'
import { UsageError } from '../exit.ts'
import { readDuration } from '../terminal/time.ts'
import { viewsOf } from './worktree.ts'
import { worktreesOf } from './worktrees.ts'

const DAY_MS = 86_400_000

/** `relay gc`: shrinks jobs that ended longer ago than the retention to tombstones that still deduplicate. */
export async function gc(context: Context, olderThan: string | undefined): Promise<Answer> {
  const { relay, settings, now } = context
  const retentionMs =
    olderThan === undefined
      ? settings.retentionDays * DAY_MS
      : readDuration('older-than', olderThan)
  if (retentionMs > now) throw new UsageError('--older-than reaches back to before 1970.')
  const before = new Date(now - retentionMs).toISOString()
  const collected = await relay.store.upkeep.collect(before)
  const worktrees = await dropForgotten(context)
  const kib = Math.round(collected.bytes / 1024)
  return {
    document: { before, ...collected, worktrees },
    lines: [
      `Collected ${counted(collected.jobs, 'job')} that ended before ${before.slice(0, 10)} (freed ${kib} KiB) and ${counted(collected.inbox_items, 'old inbox item')}.`,
      ...(worktrees.removed === 0
        ? []
        : [`Removed ${counted(worktrees.removed, 'worktree')} of removed jobs.`]),
      ...(worktrees.kept === 0
        ? []
        : [
            `Kept ${counted(worktrees.kept, 'worktree')} of removed jobs; see: relay worktree list`,
          ]),
    ],
  }
}

/** Worktrees whose jobs are shrunk or gone; those with work that is not merged stay. */
async function dropForgotten(context: Context): Promise<{ removed: number; kept: number }> {
  const on = worktreesOf(context)
  const counts = { removed: 0, kept: 0 }
  for (const view of await viewsOf(context, on)) {
    if (view.job !== undefined && view.job.expunged !== true) continue
    const removed = await cleanWorktree(on, view, { force: false })
    counts[removed === undefined ? 'kept' : 'removed'] += 1
  }
  return counts
}
