import { readConfiguration } from '../../config/config.ts'
import type { DatabaseChoice } from '../../config/store-choice.ts'
import { RelayError } from '../../errors.ts'
import { databaseChecks } from '../../operations/upkeep/database-checks.ts'
import { examine } from '../../operations/upkeep/examine.ts'
import type { Check } from '../../operations/upkeep/check.ts'
import { repair } from '../../operations/upkeep/repair.ts'
import { inspectDatabase } from '../../relay/inspect-database.ts'
import { BUILT_IN_AGENTS } from '../../schema/settings.ts'
import { counted } from '../../text/count.ts'
import { EXIT } from '../output.ts'
import type { Output } from '../output.ts'
import type { Unopened, Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint } from '../terminal/screen.ts'
import type { Screen } from '../terminal/screen.ts'
import { oneLine } from '../terminal/text.ts'
import { checkExecutors, checkRegistrations } from './clients.ts'
import { checkHooks } from './hooks.ts'
import { checkFlush, checkNode, checkSpace, checkWatch } from './machine.ts'

/** `relay doctor`: checks the machine, the store, the workers and the clients. */
export const doctorVerb: Verb<object> = {
  operations: [examine],
  run: async (context) => report(context.screen, await checksOf(context), undefined),
  unopened,
}

/** `relay doctor --fix`: repairs what can be repaired, then runs the checks. */
export const fixVerb: Verb<object> & { named: string } = {
  named: 'doctor --fix',
  operations: [repair, examine],
  async run(context) {
    const { repaired } = await context.perform(repair)
    return report(context.screen, await checksOf(context), repaired)
  },
  unopened,
}

/** Of a database that refuses this program, `relay doctor` shows what it can. */
async function unopened(refusal: RelayError, at: Unopened): Promise<Output | undefined> {
  const { settings, screen } = at
  if (settings.store.kind === 'files') return undefined
  const checks: Check[] = [
    checkNode(),
    ...(await factsChecks(settings.store)),
    { name: 'store', state: 'error', message: refusal.message },
    ...(await clientChecks(at)),
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

async function checksOf(context: Context): Promise<Check[]> {
  const { directory, checks } = await context.perform(examine)
  return [
    checkNode(),
    { name: 'data', state: 'ok', message: `"${directory}", readable only by you` },
    checkSpace(directory),
    checkFlush(directory),
    checkWatch(directory),
    ...checks,
    ...(await clientChecks(context)),
  ]
}

async function clientChecks({ settings, programPath }: Unopened): Promise<Check[]> {
  const { workspace } = settings
  return [
    ...(await executorChecks(settings.configPath)),
    checkRegistrations(workspace, programPath('server.js')),
    ...checkHooks(workspace),
  ]
}

async function executorChecks(configPath: string): Promise<Check[]> {
  try {
    const { agents } = readConfiguration(configPath)
    return await checkExecutors({ ...BUILT_IN_AGENTS, ...agents }, configPath)
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return [{ name: 'configuration', state: 'error', message: error.message }]
  }
}

const COLOURS = { ok: 'green', warning: 'yellow', error: 'red' } as const

function linesOf(screen: Screen, { name, state, message, repair: advice }: Check): string[] {
  const label = paint(screen, COLOURS[state], state.padEnd(7))
  const adviceLines = advice === undefined ? [] : [`         ${oneLine(advice)}`]
  return [`${label}  ${oneLine(name)}: ${oneLine(message)}`, ...adviceLines]
}
