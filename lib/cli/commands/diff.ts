import { diffWorktree } from '../../worktree/diff-worktree.ts'
import type { WorktreeDiff } from '../../worktree/diff-worktree.ts'
import type { FileChange } from '../../worktree/patch.ts'
import { latestWorktree } from '../../worktree/job-worktree.ts'
import type { Answer, Context } from '../context.ts'
import type { Colour, Screen } from '../terminal/screen.ts'
import { paint } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'
import { worktreesOf } from './worktrees.ts'

/** `relay diff`: what `relay merge --commit` would change with what a job's turn left in its worktree. */
export async function diff(context: Context, typed: string): Promise<Answer> {
  const { queue } = context.relay
  const job = await queue.get(await queue.findId(typed))
  const on = worktreesOf(context)
  const record = latestWorktree(on, job)
  const found = await diffWorktree(on, record)
  const { files, patch, is_cut } = found
  const { path, branch, base } = record
  const document = {
    job_id: job.job_id,
    state: job.state,
    worktree: { path, branch, base },
    files,
    patch,
    is_cut,
    merged: found.merged,
    conflicts: found.conflicts,
    notes: found.notes,
  }
  const lines =
    files.length === 0
      ? [...remarksOf(found), 'A merge of its worktree changes nothing.']
      : [
          ...remarksOf(found),
          ...statOf(context.screen, files),
          '',
          ...patchOf(context.screen, patch),
        ]
  const isRunning = job.state === 'running' ? ' Its turn is still running.' : ''
  const cut = is_cut ? ' The patch was cut; git has all of it.' : ''
  return { document, lines, note: `${path} (branch ${branch}).${isRunning}${cut}` }
}

/** What to know before reading the patch. */
function remarksOf({ merged, conflicts, notes }: WorktreeDiff): string[] {
  const conflict = `A merge is refused: conflicts in ${conflicts.join(', ')}. This is what the branch changed.`
  const done = 'All of it is merged. This is what the turn changed.'
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
