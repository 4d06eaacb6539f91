import { knownAgents, readConfiguration } from '../../config/config.ts'
import { RelayError } from '../../errors.ts'
import { isGone } from '../../process/process.ts'
import { sweptLine } from '../../queue/sweep.ts'
import type { Audit } from '../../schema/audit-report.ts'
import { BUILT_IN_AGENTS } from '../../schema/settings.ts'
import type { AgentSettings } from '../../schema/settings.ts'
import { counted } from '../../text/count.ts'
import type { Answer, Context } from '../context.ts'
import type { Check } from './check.ts'
import { checkExecutors, checkRegistrations } from './clients.ts'
import { checkHooks } from './hooks.ts'
import { checkWorktrees } from './worktrees.ts'
import { checkMoved } from './workspace.ts'
import { checkFlush, checkNode, checkSpace, checkWatch } from './machine.ts'
import { EXIT } from '../exit.ts'
import { paint } from '../terminal/screen.ts'
import { oneLine } from '../terminal/text.ts'

/** `relay doctor`: looks at the machine, the store, the workers and the clients; with `fix` it repairs what can be. */
export async function doctor(
  context: Context,
  options: { fix: boolean; server: string },
): Promise<Answer> {
  const { store, machine } = context.relay
  const repaired = options.fix ? await repair(context) : []
  const checks = [
    checkNode(),
    { name: 'data', state: 'ok', message: `"${machine.directory}", yours alone` } satisfies Check,
    checkSpace(machine.directory),
    checkFlush(machine.directory),
    checkWatch(machine.directory),
    ...storeChecks(await store.upkeep.audit()),
    ...checkMoved(context.settings),
    ...(await workerChecks(context)),
    ...(await startChecks(context)),
    ...(await checkWorktrees(context)),
    ...(await executorChecks(context)),
    checkRegistrations(context.settings.workspace, options.server),
    ...checkHooks(context.settings.workspace),
  ]
  const errors = checks.filter(({ state }) => state === 'error')
  const message = `Found ${counted(errors.length, 'problem')}: ${errors.map(({ name }) => name).join(', ')}.${options.fix ? '' : ' Run: relay doctor --fix'}`
  return {
    document: { ok: errors.length === 0, checks, repaired },
    lines: [...repaired.map((line) => `repaired: ${line}`), ...checks.flatMap(lineOf(context))],
    refusal:
      errors.length === 0 ? undefined : { code: 'DOCTOR_FOUND', message, exit: EXIT.refused },
  }
}

async function repair({ relay }: Context): Promise<string[]> {
  const { repaired } = await relay.store.upkeep.repair()
  repaired.push(...(await relay.queue.sweep()).map(sweptLine))
  for (const { worker, silent_ms } of await relay.store.registry.list('worker')) {
    if (!isGone(worker, silent_ms)) continue
    await relay.store.registry.remove('worker', worker.id)
    repaired.push(`dead worker ${worker.id} forgotten`)
  }
  return repaired
}

function storeChecks(audit: Audit): Check[] {
  const { accepted, live, quarantined } = audit
  const kept = quarantined === 0 ? '' : `, ${quarantined} quarantined`
  const summary: Check = {
    name: 'store',
    state: 'ok',
    message: `${counted(accepted, 'job')}, ${live} live${kept}`,
  }
  const found = audit.findings.map(({ severity, code, message, repair: advice }) => ({
    name: code,
    state: severity,
    message,
    repair: advice,
  }))
  return [summary, ...found]
}

async function workerChecks({ relay }: Context): Promise<Check[]> {
  const checks: Check[] = []
  for (const { worker, agents, log, silent_ms } of await relay.store.registry.list('worker')) {
    const isDead = isGone(worker, silent_ms)
    checks.push({
      name: `worker ${worker.id}`,
      state: isDead ? 'warning' : 'ok',
      message: `pid ${worker.pid} for ${agents.join(', ')}${isDead ? ' is gone' : ''}${log === undefined ? '' : `, its log is "${log}"`}`,
      repair: isDead
        ? 'relay doctor --fix forgets it; its jobs are taken over all the same.'
        : undefined,
    })
  }
  return checks
}

/** Workers that a dispatch started in vain. */
async function startChecks({ relay, settings }: Context): Promise<Check[]> {
  const checks: Check[] = []
  for (const agent of agentsOf(settings.configPath)) {
    const latest = await relay.store.registry.get('spawn', agent)
    if (latest?.failure === undefined) continue
    const message = `the one that was started at ${latest.at} failed: ${latest.failure}`
    const advice = `See its log "${latest.log}"; the next dispatch to "${agent}" starts one again.`
    checks.push({ name: `worker of ${agent}`, state: 'warning', message, repair: advice })
  }
  return checks
}

function agentsOf(configPath: string): string[] {
  try {
    return Object.keys(knownAgents(configPath))
  } catch (error) {
    // A check of its own says what is wrong with the configuration.
    if (error instanceof RelayError) return Object.keys(BUILT_IN_AGENTS)
    throw error
  }
}

async function executorChecks({ settings }: Context): Promise<Check[]> {
  let agents: Record<string, AgentSettings>
  try {
    agents = readConfiguration(settings.configPath).agents
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return [{ name: 'configuration', state: 'error', message: error.message }]
  }
  return checkExecutors({ ...BUILT_IN_AGENTS, ...agents }, settings.configPath)
}

const LOOK = { ok: 'green', warning: 'yellow', error: 'red' } as const

function lineOf({ screen }: Context) {
  return (check: Check): string[] => {
    const sign = paint(screen, LOOK[check.state], check.state.padEnd(7))
    const advice = check.repair === undefined ? [] : [`         ${oneLine(check.repair)}`]
    return [`${sign}  ${oneLine(check.name)}: ${oneLine(check.message)}`, ...advice]
  }
}
