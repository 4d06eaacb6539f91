import type { Answer, Context } from './context.ts'
import { UsageError } from './exit.ts'
import { readDuration } from './time.ts'

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
  const kib = Math.round(collected.bytes / 1024)
  return {
    document: { before, ...collected },
    lines: [
      `${collected.jobs} jobs that ended before ${before.slice(0, 10)} shrunk to tombstones, ${kib} KiB given back, ${collected.inbox_items} old inbox items dropped.`,
    ],
  }
}
