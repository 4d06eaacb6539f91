import { collect } from '../../operations/upkeep/collect.ts'
import { counted } from '../../text/count.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import { readDuration } from '../terminal/time.ts'

/** `relay gc`: collects jobs whose retention is over; their request ids stay reserved. */
export const gcVerb: Verb<{ olderThan: string | undefined }> = {
  operations: [collect],
  async run({ perform, now }, { olderThan }) {
    const older_than_ms =
      olderThan === undefined ? undefined : readDuration('older-than', olderThan)
    if (older_than_ms !== undefined && older_than_ms > now) {
      throw new UsageError('--older-than reaches back before 1970.')
    }
    const document = await perform(collect, { older_than_ms })
    const { before, jobs, bytes, inbox_items, flows, worktrees } = document
    const { removed, kept } = worktrees
    const owners = 'of collected jobs'
    return {
      document,
      lines: [
        `Collected ${counted(jobs, 'job')} that ended before ${before.slice(0, 10)} (freed ${Math.round(bytes / 1024)} KiB) and ${counted(inbox_items, 'old inbox item')}.`,
        ...(flows === 0 ? [] : [`Collected ${counted(flows, 'flow')}.`]),
        ...(removed === 0 ? [] : [`Removed ${counted(removed, 'worktree')} ${owners}.`]),
        ...(kept === 0
          ? []
          : [`Kept ${counted(kept, 'worktree')} ${owners}; see: relay worktree list`]),
      ],
    }
  },
}
