import { RelayError } from '../../errors.ts'
import { isGone, otherHost } from '../../process/process.ts'
import type { Audit } from '../../schema/audit-report.ts'
import { BUILT_IN_AGENTS } from '../../schema/settings.ts'
import { counted, plural } from '../../text/count.ts'
import { isClosed } from '../../team/rules.ts'
import { localOf } from '../local.ts'
import type { Context } from '../operation.ts'
import { viewsOf } from '../upkeep/worktrees.ts'
import type { Check } from '../../schema/api-health.ts'

/** What an audit of the store found. */
export function storeChecks(audit: Audit): Check[] {
  const { accepted, live, quarantined } = audit
  const kept = quarantined === 0 ? '' : `, ${quarantined} quarantined`
  const message = `${counted(accepted, 'job')}, ${live} live${kept}`
  const found = audit.findings.map(({ severity, code, message: problem, repair }) => ({
    name: code,
    state: severity,
    message: problem,
    repair,
  }))
  return [{ name: 'store', state: 'ok', message }, ...found]
}

/** Whether the folder was moved, and its jobs are still in the store of its former path. */
export function movedChecks(context: Context): Check[] {
  const line = localOf(context).leftLine()
  return line === undefined ? [] : [{ name: 'moved', state: 'warning', message: line }]
}

/** The registered workers: those that run, and records that dead ones left. */
export async function workerChecks(context: Context): Promise<Check[]> {
  const records = await localOf(context).store.registry.list('worker')
  return records.map(({ worker, agents, log, silent_ms }): Check => {
    const isDead = isGone(worker, silent_ms)
    const host = otherHost(worker)
    const there = host === undefined ? '' : ` on "${host}"`
    const where = log === undefined ? '' : `, its log${there} is "${log}"`
    return {
      name: `worker ${worker.id}`,
      state: isDead ? 'warning' : 'ok',
      message: `pid ${worker.pid}${there} for ${agents.join(', ')}${isDead ? ' is gone' : ''}${where}`,
      repair: isDead
        ? 'relay doctor --fix removes its record. Its jobs are taken over in any case.'
        : undefined,
    }
  })
}

/** Workers that a dispatch started here and that failed to start. */
export async function startChecks(context: Context): Promise<Check[]> {
  const { workers } = context.relay.queue
  const checks: Check[] = []
  for (const agent of agentNames(context)) {
    const latest = await workers.latestStart(agent)
    if (latest?.failure === undefined) continue
    const message = `the worker that was started at ${latest.at} failed: ${latest.failure}`
    const advice = `See its log "${latest.log}". The next dispatch to "${agent}" starts a new worker.`
    checks.push({ name: `worker of ${agent}`, state: 'warning', message, repair: advice })
  }
  return checks
}

/** Members of the team: those that work, and those that a person should look at. */
export async function teamChecks({ relay: { team } }: Context): Promise<Check[]> {
  const members = (await team.list()).filter((member) => !isClosed(member))
  if (members.length === 0) return []
  const looked = await Promise.all(
    members.map(async (member) => ({ member, ...(await team.look(member)) })),
  )
  const faulty = looked.filter(({ state }) => state === 'gone' || state === 'removing')
  return [
    { name: 'team', state: 'ok', message: counted(members.length, 'member') },
    ...faulty.map(({ member: { name }, state, reason }): Check => ({
      name: `member ${name}`,
      state: 'warning',
      message: `is ${state}${reason === undefined ? '' : `: ${reason}`}`,
      repair: `relay team remove ${name} ends what is left of it.`,
    })),
  ]
}

function agentNames({ relay }: Context): string[] {
  try {
    return Object.keys(relay.agents())
  } catch (error) {
    // The check of the configuration reports what is wrong with it.
    if (error instanceof RelayError) return Object.keys(BUILT_IN_AGENTS)
    throw error
  }
}

/** The git worktrees that turns left. */
export async function worktreeChecks(context: Context): Promise<Check[]> {
  const views = await viewsOf(context)
  const strays = context.relay.worktrees().records.strays()
  if (views.length + strays.length === 0) return []
  const unmerged = views.filter(({ holds }) => holds === 'unmerged').length
  const orphans = views.filter(({ job }) => job === undefined || job.expunged === true).length
  return [
    {
      name: 'worktrees',
      state: 'ok',
      message: `${views.length} kept, ${unmerged} with unmerged work`,
      repair: views.length === 0 ? undefined : 'See: relay worktree list',
    },
    ...(orphans === 0 ? [] : [orphansCheck(orphans)]),
    ...views.flatMap(({ record, problem }): Check[] => {
      if (problem === undefined) return []
      const message = `"${record.path}" cannot be read: ${problem}`
      const repair = `relay worktree clean --force ${record.job_id} removes it with everything in it.`
      return [{ name: 'worktree_broken', state: 'warning', message, repair }]
    }),
    ...strays.map((path): Check => {
      const message = `"${path}" belongs to no known job`
      const repair = 'Look into it, then remove it by hand.'
      return { name: 'worktree_stray', state: 'warning', message, repair }
    }),
  ]
}

function orphansCheck(orphans: number): Check {
  return {
    name: 'worktree_orphans',
    state: 'warning',
    message: `${orphans} ${plural(orphans, 'belongs', 'belong')} to jobs that were removed`,
    repair: 'relay worktree clean removes those with no unmerged work.',
  }
}
