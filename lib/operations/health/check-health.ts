import * as z from 'zod/mini'

import { HealthReport } from '../../schema/api-health.ts'
import type { HealthGroup } from '../../schema/api-health.ts'
import { READS } from '../effect.ts'
import { checksOfTools } from '../guarded/check-tools.ts'
import { optional } from '../jobs/fields.ts'
import { localOf } from '../local.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { checkAgents } from './agent-checks.ts'
import type { Check } from '../../schema/api-health.ts'
import { checkRegistrations } from './client-checks.ts'
import { databaseChecks } from './database-checks.ts'
import { checkFlush, checkNode, checkSpace, checkWatch } from './machine-checks.ts'
import {
  movedChecks,
  startChecks,
  storeChecks,
  teamChecks,
  workerChecks,
  worktreeChecks,
} from './store-checks.ts'
import { checkSize } from './size-checks.ts'
import { webhookChecks } from './webhook-checks.ts'
import { checksWithin } from './within.ts'

/** How long each group of checks may take, unless the call says otherwise. */
const LIMIT_MS = 10_000
const LONGEST_MS = 3_600_000

export const checkHealth = operation({
  name: 'check_health',
  family: 'health',
  title: 'Check the health of the relay',
  description:
    'Check this machine, the store, its workers and worktrees, the programs of agents, the clients and what tools need. Each group of checks has its own time limit. Returns each check with what to do, and whether repair can mend it.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/health' },
  input: z.strictObject({
    limit_ms: optional(
      z.int().check(z.gte(100), z.lte(LONGEST_MS)),
      `Time limit of each group; default ${LIMIT_MS}`,
    ),
  }),
  output: HealthReport,
  async run(context, { limit_ms: limitMs = LIMIT_MS }) {
    const on = { limitMs, signal: context.signal }
    const found = await Promise.all(
      GROUPS.map(async ([group, name, work]) => {
        const checks = await checksWithin(name, on, (signal) => work(context, signal))
        return checks.map((check) => Object.assign({}, check, { group, fix: isMendable(check) }))
      }),
    )
    return { directory: localOf(context).directory, checks: withoutRepeats(found.flat()) }
  },
})

/** A configuration that cannot be read stops more than one group, and is one problem. */
function withoutRepeats<T extends Check>(checks: T[]): T[] {
  return checks.filter(
    ({ state, message }, at) =>
      state !== 'error' || checks.findIndex((each) => each.message === message) === at,
  )
}

type Work = (context: Context, signal: AbortSignal) => Check[] | Promise<Check[]>

/** The checks in the order of the report. The name is that of a group that reports nothing of its own. */
const GROUPS: readonly (readonly [group: HealthGroup, name: string, work: Work])[] = [
  ['machine', 'node', () => [checkNode()]],
  ['machine', 'data', checkDirectory],
  ['store', 'database', checkDatabase],
  ['store', 'store', checkStore],
  ['store', 'size', checkFolder],
  ['workers', 'workers', checkWorkers],
  ['team', 'team', teamChecks],
  ['worktrees', 'worktrees', worktreeChecks],
  ['agents', 'configuration', (context, signal) => checkAgents({ ...localOf(context), signal })],
  ['clients', 'mcp', checkClients],
  ['tools', 'tools', checksOfTools],
  ['webhooks', 'webhooks', webhookChecks],
]

/** The store is tried first, in a way that blocks nothing: a disk that hangs would stop this process below. */
async function checkDirectory(context: Context): Promise<Check[]> {
  const { directory, store } = localOf(context)
  await store.upkeep.probe()
  return [
    { name: 'data', state: 'ok', message: `"${directory}", readable only by you` },
    checkSpace(directory),
    checkFlush(directory),
    checkWatch(directory),
  ]
}

async function checkDatabase(context: Context): Promise<Check[]> {
  const { inspectDatabase } = localOf(context)
  return inspectDatabase === undefined ? [] : databaseChecks(await inspectDatabase())
}

async function checkStore(context: Context, signal: AbortSignal): Promise<Check[]> {
  const { store } = localOf(context)
  return [...storeChecks(await store.upkeep.audit(signal)), ...movedChecks(context)]
}

async function checkFolder(context: Context, signal: AbortSignal): Promise<Check[]> {
  return [await checkSize(localOf(context), signal)]
}

async function checkWorkers(context: Context): Promise<Check[]> {
  return [...(await workerChecks(context)), ...(await startChecks(context))]
}

async function checkClients(context: Context): Promise<Check[]> {
  const { env, folder, programPath } = localOf(context)
  // Few processes read the files of clients.
  const { checkHooks } = await import('./hook-checks.ts')
  const server = programPath('server.js')
  return [checkRegistrations(folder, { server, env }), ...checkHooks(folder, env)]
}

/** Whether `repair` mends what a check found; its advice says so. */
function isMendable({ state, repair = '' }: Check): boolean {
  return state !== 'ok' && repair.includes('relay doctor --fix')
}
