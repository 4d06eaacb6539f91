import { plural } from '../../text/count.ts'
import type { Context } from '../context.ts'
import { viewsOf } from '../commands/worktree.ts'
import { worktreesOf } from '../commands/worktrees.ts'
import type { Check } from './check.ts'

/** Worktrees of jobs: how many there are, and what belongs to nobody. */
export async function checkWorktrees(context: Context): Promise<Check[]> {
  const on = worktreesOf(context)
  const views = await viewsOf(context, on)
  const strays = on.records.strays()
  if (views.length + strays.length === 0) return []
  const unmerged = views.filter(({ holds }) => holds === 'unmerged').length
  const checks: Check[] = [
    {
      name: 'worktrees',
      state: 'ok',
      message: `${views.length} kept, ${unmerged} of them with work that is not merged`,
      repair: views.length === 0 ? undefined : 'See: relay worktree list',
    },
  ]
  const orphans = views.filter(({ job }) => job === undefined || job.expunged === true)
  if (orphans.length > 0) {
    checks.push({
      name: 'worktree_orphans',
      state: 'warning',
      message: `${orphans.length} ${plural(orphans.length, 'belongs', 'belong')} to jobs that were removed`,
      repair: 'relay worktree clean removes those that nothing would be lost with.',
    })
  }
  for (const { record, problem } of views) {
    if (problem === undefined) continue
    const message = `"${record.path}" cannot be looked at: ${problem}`
    const repair = `relay worktree clean --force ${record.job_id} removes it with all that is in it.`
    checks.push({ name: 'worktree_broken', state: 'warning', message, repair })
  }
  for (const path of strays) {
    const message = `"${path}" belongs to no job that is known here`
    checks.push({
      name: 'worktree_stray',
      state: 'warning',
      message,
      repair: 'Look into it, then remove it by hand.',
    })
  }
  return checks
}
