import type { DatabaseChoice } from '../../config/store-choice.ts'
import { RelayError } from '../../errors.ts'
import { checkAgents } from '../../operations/health/agent-checks.ts'
import { checkHealth } from '../../operations/health/check-health.ts'
import type { Check } from '../../schema/api-health.ts'
import { checkRegistrations } from '../../operations/health/client-checks.ts'
import { databaseChecks } from '../../operations/health/database-checks.ts'
import { checkHooks } from '../../operations/health/hook-checks.ts'
import { checkNode } from '../../operations/health/machine-checks.ts'
import { repair } from '../../operations/health/repair.ts'
import { checksWithin } from '../../operations/health/within.ts'
import { inspectDatabase } from '../../relay/inspect-database.ts'
import { counted } from '../../text/count.ts'
import { EXIT } from '../output.ts'
import type { Output } from '../output.ts'
import type { Unopened, Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint } from '../terminal/screen.ts'
import type { Screen } from '../terminal/screen.ts'
import { oneLine } from '../terminal/text.ts'

/** A person at a terminal may wait for a large store. */
const LIMIT_MS = 3_600_000

/** `relay doctor`: checks the machine, the store, the workers, the clients and what tools need. */
export const doctorVerb: Verb<object> = {
  operations: [checkHealth],
  run: async (context) => report(context.screen, await checksOf(context), undefined),
  unopened,
}

/** `relay doctor --fix`: repairs what can be repaired, then runs the checks. */
export const fixVerb: Verb<object> & { named: string } = {
  named: 'doctor --fix',
  operations: [repair, checkHealth],
  async run(context) {
    const { repaired } = await context.perform(repair)
    return report(context.screen, await checksOf(context), repaired)
  },
  unopened,
}

async function checksOf({ perform }: Context): Promise<Check[]> {
  return (await perform(checkHealth, { limit_ms: LIMIT_MS })).checks
}

/** Of a database that refuses this program, `relay doctor` shows what it can. */
async function unopened(refusal: RelayError, at: Unopened): Promise<Output | undefined> {
  const { settings, screen } = at
  const { store, workspace, configPath } = settings
  if (store.kind === 'files') return undefined
  const { env } = process
  const signal = new AbortController().signal
  const checks: Check[] = [
    checkNode(),
    ...(await factsChecks(store)),
    { name: 'store', state: 'error', message: refusal.message },
    ...(await checksWithin('configuration', { limitMs: LIMIT_MS, signal }, () =>
      checkAgents({ configPath, env, signal }),
    )),
    checkRegistrations(workspace, { server: at.programPath('server.js'), env }),
    ...checkHooks(workspace, env),
  ]
  return report(screen, checks, undefined)
}

/** Nothing, when the database cannot be asked either: the refusal of the store says why. */
async function factsChecks(choice: DatabaseChoice): Promise<Check[]> {
  try {
    return databaseChecks(await inspectDatabase(choice))
  } catch (error) {
    if (error instanceof RelayError) return []
    throw error
  }
}

function report(screen: Screen, checks: Check[], repaired: string[] | undefined): Output {
  const errors = checks.filter(({ state }) => state === 'error')
  const names = errors.map(({ name }) => name).join(', ')
  const advice = repaired === undefined ? ' Run: relay doctor --fix' : ''
  const message = `Found ${counted(errors.length, 'problem')}: ${names}.${advice}`
  const lines = (repaired ?? []).map((line) => `repaired: ${line}`)
  return {
    document: { ok: errors.length === 0, checks, repaired: repaired ?? [] },
    lines: [...lines, ...checks.flatMap((check) => linesOf(screen, check))],
    refusal:
      errors.length === 0 ? undefined : { code: 'DOCTOR_FOUND', message, exit: EXIT.refused },
  }
}

const COLOURS = { ok: 'green', warning: 'yellow', error: 'red' } as const

function linesOf(screen: Screen, { name, state, message, repair: advice }: Check): string[] {
  const label = paint(screen, COLOURS[state], state.padEnd(7))
  const adviceLines = advice === undefined ? [] : [`         ${oneLine(advice)}`]
  return [`${label}  ${oneLine(name)}: ${oneLine(message)}`, ...adviceLines]
}
