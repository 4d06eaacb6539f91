import { cleanWorktrees, listWorktrees } from '../../operations/upkeep/worktrees.ts'
import type { Holds, WorktreeView } from '../../worktree/clean.ts'
import { STATE_WORDS } from '../../schema/shown/state-words.ts'
import { ignoredLine } from '../../worktree/ignored.ts'
import { EXIT } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import type { Colour } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

/** `relay worktree list`: lists the worktrees of jobs, and the unmerged work in each. */
export const worktreesVerb: Verb<object> = {
  operations: [listWorktrees],
  async run(context) {
    const found = await context.perform(listWorktrees)
    const { worktrees } = found
    return {
      document: listWorktrees.view(found),
      lines: worktrees.length === 0 ? ['No worktrees.'] : tableOf(context, worktrees),
    }
  },
}

/** `relay worktree clean`: removes the worktrees without unmerged work. */
export const cleanVerb: Verb<{ force: string | undefined; ignored: boolean }> = {
  operations: [cleanWorktrees],
  async run(context, options) {
    const cleaned = await context.perform(cleanWorktrees, options)
    const { removed, kept, refused } = cleaned
    return {
      document: cleanWorktrees.view(cleaned),
      lines: [
        ...removed.map((view) => `Removed ${view.record.path} (branch ${view.record.branch}).`),
        `${removed.length} removed, ${kept.length} kept.`,
        ...(kept.length === 0 ? [] : ['', ...tableOf(context, kept)]),
        ...(kept.some(({ holds }) => holds === 'ignored') ? ['', IGNORED_ADVICE] : []),
      ],
      refusal: refused && refusalOf(refused),
    }
  },
}

function refusalOf({ record }: WorktreeView) {
  const message = `Cannot remove worktree "${record.path}": its turn is still running. Cancel it first: relay cancel ${record.job_id}`
  return { code: 'WORKTREE_REFUSED', message, exit: EXIT.refused }
}

const COLOURS: Record<Holds, Colour> = {
  in_use: 'cyan',
  unchanged: 'dim',
  merged: 'dim',
  ignored: 'dim',
  unmerged: 'yellow',
  unknown: 'red',
}

const IGNORED_ADVICE =
  'To remove worktrees that only hold ignored files: relay worktree clean --ignored'

const HEAD = ['JOB', 'STATE', 'AGENT', 'HOLDS', 'AGE', 'BRANCH', 'PATH']

function tableOf({ screen, now }: Context, views: WorktreeView[]): string[] {
  return table(
    screen,
    HEAD,
    views.map((view) => [
      { text: view.record.job_id },
      { text: view.job === undefined ? 'Collected' : STATE_WORDS[view.job.state] },
      { text: oneLine(view.record.agent) },
      { text: holdsOf(view), colour: COLOURS[view.holds] },
      { text: age(view.record.created_at, now) },
      { text: view.record.branch },
      { text: oneLine(view.record.path) },
    ]),
  )
}

function holdsOf({ holds, uncommitted, ignored }: WorktreeView): string {
  if (holds === 'ignored') return oneLine(ignoredLine(ignored))
  const word = holds.replace('_', ' ')
  return uncommitted.length === 0 ? word : `${word}, ${uncommitted.length} not committed`
}
