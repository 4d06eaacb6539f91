import { merge } from '../../operations/people/merge.ts'
import { previewMerge } from '../../operations/people/preview-merge.ts'
import type { MergePreview } from '../../schema/api-acts.ts'
import { counted, quotedList } from '../../text/count.ts'
import type { Verb } from '../command.ts'
import { oneLine } from '../terminal/text.ts'

/** `relay merge`: merges the changes in a job's worktree into the current branch of the workspace. */
export const mergeVerb: Verb<{ id: string; commit: boolean; dryRun: boolean }> = {
  operations: [merge, previewMerge],
  async run({ perform }, { id, commit: commits, dryRun }) {
    if (dryRun) {
      const preview = await perform(previewMerge, { job_id: id })
      const document = previewMerge.view(preview)
      return { document, lines: linesOf(document, commits) }
    }
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

/** The most paths named in one sentence. */
const MOST_NAMED = 10

function linesOf(preview: MergePreview, commit: boolean): string[] {
  const { branch, into, commits, uncommitted, files, conflicts, merged } = preview
  const problem = preview.refusal ?? (commit ? undefined : uncommittedIn(preview))
  if (problem !== undefined && problem !== null) return [oneLine(problem)]
  const target = oneLine(into ?? 'no branch')
  if (merged) return [`${branch} is already merged into ${target}.`]
  if (conflicts.length > 0) {
    return [oneLine(`It conflicts with ${target} in ${quotedList(conflicts, MOST_NAMED)}.`)]
  }
  const parts = [
    ...(commits > 0 ? [counted(commits, 'commit')] : []),
    ...(uncommitted.length > 0 ? [counted(uncommitted.length, 'uncommitted path')] : []),
    `${counted(files.length, 'file')} changed`,
  ]
  return [
    `Would merge ${branch} into ${target}: ${parts.join(', ')}.`,
    ...files.map(({ path, added, removed }) => `  ${changeOf(added, removed)}  ${oneLine(path)}`),
  ]
}

function uncommittedIn({ job_id, uncommitted }: MergePreview): string | undefined {
  if (uncommitted.length === 0) return undefined
  return `It would be refused: ${counted(uncommitted.length, 'path')} not committed in its worktree. Commit them with: relay merge ${job_id} --commit`
}

function changeOf(added: number | null, removed: number | null): string {
  return added === null || removed === null ? 'binary' : `+${added} -${removed}`
}
