import { diffWorktree } from '../workspace/diff.ts'
import type { FileChange } from '../workspace/diff.ts'
import { latestWorktree } from '../workspace/of-job.ts'
import type { Answer, Context } from './context.ts'
import type { Colour, Screen } from './screen.ts'
import { paint } from './screen.ts'
import { table } from './table.ts'
import { oneLine, visible } from './text.ts'
import { worktreesOf } from './worktrees.ts'

/** `relay diff`: what a job's turn changed in its worktree, committed or not, since the commit it began at. */
export async function diff(context: Context, typed: string): Promise<Answer> {
  const { queue } = context.relay
  const job = await queue.get(await queue.findId(typed))
  const on = worktreesOf(context)
  const record = latestWorktree(on, job)
  const { files, patch, is_cut } = await diffWorktree(on, record)
  const { path, branch, base } = record
  const document = {
    job_id: job.job_id,
    state: job.state,
    worktree: { path, branch, base },
    files,
    patch,
    is_cut,
  }
  const lines =
    files.length === 0
      ? ['Nothing is changed in its worktree.']
      : [...statOf(context.screen, files), '', ...patchOf(context.screen, patch)]
  const isRunning = job.state === 'running' ? ' Its turn is still running.' : ''
  const cut = is_cut ? ' The patch was cut; git has all of it.' : ''
  return { document, lines, note: `${path} (branch ${branch}).${isRunning}${cut}` }
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
