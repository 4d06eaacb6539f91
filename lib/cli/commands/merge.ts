import { merge } from '../../operations/people/merge.ts'
import { counted } from '../../text/count.ts'
import type { Verb } from '../command.ts'
import { oneLine } from '../terminal/text.ts'

/** `relay merge`: merges the changes in a job's worktree into the current branch of the workspace. */
export const mergeVerb: Verb<{ id: string; commit: boolean }> = {
  operations: [merge],
  async run({ perform }, { id, commit: commits }) {
    const document = merge.view(await perform(merge, { job_id: id, commit: commits }))
    const { merged, branch, into, commit, committed } = document
    const line = merged
      ? `Merged ${branch} into ${oneLine(into)}, now ${commit.slice(0, 12)}.`
      : `${branch} is already merged into ${oneLine(into)}.`
    const first =
      committed.length === 0
        ? []
        : [`Committed ${counted(committed.length, 'changed path')} first.`]
    const note = 'Remove merged worktrees with: relay worktree clean'
    return { document, lines: [...first, line], note }
  },
}
