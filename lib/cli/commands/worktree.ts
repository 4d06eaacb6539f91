import { RelayError } from '../../errors.ts'
import type { Job } from '../../schema/job.ts'
import { cleanWorktree, viewWorktree } from '../../worktree/clean.ts'
import type { Holds, WorktreeView } from '../../worktree/clean.ts'
import { ignoredLine } from '../../worktree/ignored.ts'
import type { Worktrees } from '../../worktree/worktree.ts'
import type { Answer, Context } from '../context.ts'
import { EXIT } from '../exit.ts'
import type { Colour } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'
import { worktreesOf } from './worktrees.ts'

/** `relay worktree list`: the worktrees that turns left, and what would be lost with each. */
export async function worktreeList(context: Context): Promise<Answer> {
  const views = await viewsOf(context, worktreesOf(context))
  return {
    document: { worktrees: views.map(documentOf) },
    lines: views.length === 0 ? ['No worktrees of jobs here.'] : tableOf(context, views),
  }
}

/**
 * `relay worktree clean`: removes worktrees that nothing would be lost with; with `ignored` also those that
 * hold only files which `.gitignore` names. One with work that is not merged is removed only when `force` names
 * its job.
 */
export async function worktreeClean(
  context: Context,
  options: { force: string | undefined; ignored: boolean },
): Promise<Answer> {
  const on = worktreesOf(context)
  const { queue } = context.relay
  const forced = options.force === undefined ? undefined : await queue.findId(options.force)
  const views = await viewsOf(context, on)
  const removed = await cleanAll(on, views, { forced, ignored: options.ignored })
  const kept = views.filter((view) => !removed.includes(view))
  return {
    document: { removed: removed.map(documentOf), kept: kept.map(documentOf) },
    lines: [
      ...removed.map((view) => `Removed ${view.record.path} (branch ${view.record.branch}).`),
      `${removed.length} removed, ${kept.length} kept.`,
      ...(kept.length === 0 ? [] : ['', ...tableOf(context, kept)]),
      ...(kept.some(({ holds }) => holds === 'ignored') ? ['', IGNORED_ADVICE] : []),
    ],
    refusal: refusalOf(kept, forced),
  }
}

/** Looks at every worktree of this workspace. */
export async function viewsOf(context: Context, on: Worktrees): Promise<WorktreeView[]> {
  const views: WorktreeView[] = []
  for (const record of on.records.all()) {
    views.push(await viewWorktree(on, record, await jobOf(context, record.job_id)))
  }
  return views
}

async function jobOf({ relay }: Context, jobId: string): Promise<Job | undefined> {
  try {
    return await relay.store.jobs.read(jobId)
  } catch (error) {
    // What git sees decides about the worktree of a damaged job.
    if (error instanceof RelayError) return undefined
    throw error
  }
}

async function cleanAll(
  on: Worktrees,
  views: WorktreeView[],
  { forced, ignored }: { forced: string | undefined; ignored: boolean },
): Promise<WorktreeView[]> {
  const removed: WorktreeView[] = []
  for (const view of views) {
    const force = view.record.job_id === forced
    if ((await cleanWorktree(on, view, { force, ignored })) !== undefined) removed.push(view)
  }
  return removed
}

function refusalOf(kept: WorktreeView[], forced: string | undefined): Answer['refusal'] {
  const view = kept.find(({ record }) => record.job_id === forced)
  if (view === undefined) return undefined
  const message = `Cannot remove worktree "${view.record.path}": its turn still runs. Cancel it first: relay cancel ${view.record.job_id}`
  return { code: 'WORKTREE_REFUSED', message, exit: EXIT.refused }
}

function documentOf({ record, job, holds, uncommitted, ignored, problem }: WorktreeView) {
  const { job_id, token, agent, path, branch, base, created_at } = record
  return {
    job_id,
    token,
    agent,
    state: job?.state ?? null,
    holds,
    uncommitted: uncommitted.length,
    ignored_files: ignored.files,
    ignored_bytes: ignored.bytes,
    problem: problem ?? null,
    path,
    branch,
    base,
    created_at,
  }
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
  'Remove those that hold only ignored files with: relay worktree clean --ignored'

const HEAD = ['JOB', 'STATE', 'AGENT', 'HOLDS', 'AGE', 'BRANCH', 'PATH']

function tableOf({ screen, now }: Context, views: WorktreeView[]): string[] {
  return table(
    screen,
    HEAD,
    views.map((view) => [
      { text: view.record.job_id },
      { text: view.job?.state.replace('_', ' ') ?? 'forgotten' },
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
