import { showDiff } from '../../operations/look/show-diff.ts'
import type { WorktreeDiff } from '../../worktree/diff-worktree.ts'
import type { FileChange } from '../../worktree/patch.ts'
import type { Verb } from '../command.ts'
import type { Colour, Screen } from '../terminal/screen.ts'
import { paint } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'

/** `relay diff`: the changes that `relay merge --commit` would take from a job's worktree. */
export const diffVerb: Verb<{ id: string }> = {
  operations: [showDiff],
  async run({ perform, screen }, { id }) {
    const { job, record, diff } = await perform(showDiff, { job_id: id })
    const { files, patch, is_cut, merged, conflicts, notes } = diff
    const { path, branch, base } = record
    const document = {
      job_id: job.job_id,
      state: job.state,
      worktree: { path, branch, base },
      files,
      patch,
      is_cut,
      merged,
      conflicts,
      notes,
    }
    const found =
      files.length === 0
        ? ['Nothing to merge.']
        : [...statOf(screen, files), '', ...patchOf(screen, patch)]
    const isRunning = job.state === 'running' ? ' Its turn is still running.' : ''
    const cut = is_cut ? ' The patch is truncated; use git to see all of it.' : ''
    const note = `${path} (branch ${branch}).${isRunning}${cut}`
    return { document, lines: [...remarksOf(diff), ...found], note }
  },
}

/** Remarks to print before the patch. */
function remarksOf({ merged, conflicts, notes }: WorktreeDiff): string[] {
  const conflict = `Cannot merge: conflicts in ${conflicts.join(', ')}. These are the changes on the branch.`
  const done = 'Already merged. These are the changes of the turn.'
  const remarks = [
    ...(conflicts.length > 0 ? [conflict] : []),
    ...(merged ? [done] : []),
    ...notes.map((note) => `Note: ${note}`),
  ]
  return remarks.length === 0 ? [] : [...remarks.map(oneLine), '']
}

function statOf(screen: Screen, files: FileChange[]): string[] {
  return table(
    screen,
    ['ADDED', 'DELETED', 'FILE'],
    files.map((file) => [
      { text: countOf(file.added), colour: 'green' },
      { text: countOf(file.deleted), colour: 'red' },
      { text: oneLine(file.from === undefined ? file.path : `${file.from} => ${file.path}`) },
    ]),
  )
}

function countOf(lines: number | null): string {
  return lines === null ? 'binary' : String(lines)
}

function patchOf(screen: Screen, patch: string): string[] {
  const lines = visible(patch).replace(/\n$/, '').split('\n')
  return lines.map((line) => paint(screen, colourOf(line), line))
}

function colourOf(line: string): Colour | undefined {
  if (line.startsWith('diff ')) return 'bold'
  if (line.startsWith('@@')) return 'cyan'
  if (line.startsWith('+')) return 'green'
  return line.startsWith('-') ? 'red' : undefined
}
