import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { atThisPace } from '../../programs/pace.ts'
import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import { check } from './checker.ts'
import type { Healed } from './checker.ts'
import { createFleet, runToEnd } from './fleet.ts'
import { acknowledged, createHistory, parseSideFile } from './history.ts'
import type { History } from './history.ts'
import { drive } from './load.ts'
import type { Load } from './load.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'
import type { TorturedStore } from './stores.ts'

const SESSIONS = 6
const WORKERS = 3

export const LEASE_MS = 2000
const HEARTBEAT_MS = 400

/** By then every job must have ended or wait for a person, counted from the last blow. */
export const HEAL_MS = LEASE_MS + 5000

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const AGENT = fileURLToPath(new URL('../programs/agent.sh', import.meta.url))

export type Tortured = {
  violations: string[]
  acknowledged: number
  calls: number
  unknown: number
  turns: number
  kills: number
  pauses: number
  /** Of the store's own server. */
  restarts: number
  healedMs: number
  dispatchP99Ms: number
}

/** One run: load and blows for some seconds, then quiet, then the check. `home` is an empty directory of its own. */
export async function torture(run: {
  seed: number
  seconds: number
  home: string
  store: TorturedStore
}): Promise<Tortured> {
  const random = createRandom(run.seed)
  const { env, side } = prepare(run.home, run.store)
  const history = createHistory()
  const begun = performance.now()
  const now = () => performance.now() - begun
  const load: Load = { history, random, open: new Map(), now }
  const fleet = createFleet(random)
  const until = run.seconds * 1000
  const note = (text: string) => history.stderr.push(text.trim())

  const workers = Array.from({ length: WORKERS }, (_, index) => {
    const member = fleet.add(`worker ${index}`)
    return fleet.keep(member, () => {
      const args = ['--agent', 'reader', '--agent', 'writer', '--allow-writes', '--interval', '200']
      const child = spawn(process.execPath, [join(ROOT, 'worker.js'), ...args], {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      child.stderr.setEncoding('utf8').on('data', note)
      return child
    })
  })
  const sessions = Array.from({ length: SESSIONS }, async (_, index) => {
    const name = `session-${index}`
    const member = fleet.add(name)
    const client = { name, retry: [], isOver: () => now() > until }
    while (!client.isOver() || client.retry.length > 0) {
      const session = await open(env, name, note, (child) => (member.child = child))
      const isOver = () => client.isOver() && client.retry.length === 0
      await drive(load, session, { ...client, isOver })
      await close(session)
    }
  })
  const person = recoverNowAndThen({ load, env, until })
  const restarts = strikeStore(run.store, { random: createRandom(run.seed + 1000), until, now })
  await fleet.terror(until, now)
  await Promise.all([...sessions, person, restarts])

  const healed = await heal({ env, history, store: run.store, note })
  await fleet.end()
  await Promise.all(workers)
  healed.side = readSide(side)
  healed.leftover = processesOf(run.home)
  const { kills, pauses } = fleet.counts
  return {
    violations: check(history, healed, atThisPace(HEAL_MS)),
    acknowledged: history.entries.filter(isAcknowledged).length,
    calls: history.entries.length,
    unknown: history.entries.filter(({ outcome }) => outcome.kind === 'unknown').length,
    turns: healed.side.filter(({ what }) => what === 'start').length,
    kills,
    pauses,
    restarts: await restarts,
    healedMs: healed.healedMs,
    dispatchP99Ms: percentile(
      history.entries.filter(isAcknowledged).map((entry) => entry.endedMs - entry.begunMs),
      0.99,
    ),
  }
}

function isAcknowledged({ tool, conflicting, outcome }: History['entries'][number]): boolean {
  return tool === 'dispatch' && conflicting !== true && outcome.kind === 'ok'
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
}

function prepare(home: string, store: TorturedStore) {
  const workspace = join(home, 'project')
  const side = join(home, 'side')
  fs.mkdirSync(workspace)
  fs.mkdirSync(side)
  const config = join(home, 'config.json')
  const command = ['/bin/sh', AGENT, side]
  const agents = {
    reader: { executor: 'command', command, concurrency: 4 },
    writer: { executor: 'command', command, concurrency: 4, allowWrites: true },
  }
  fs.writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: workspace,
    RELAY_CONFIG: config,
    RELAY_LEASE_MS: String(LEASE_MS),
    RELAY_HEARTBEAT_MS: String(HEARTBEAT_MS),
    ...store.env,
  }
  return { env, side }
}

/** Between two strikes against the server of the store, on average. */
const STRIKE_MS = 6000

/** Ends the server of the store now and then, and starts it again; returns how often. */
async function strikeStore(
  { strike }: TorturedStore,
  on: { random: Random; until: number; now: () => number },
): Promise<number> {
  if (strike === undefined) return 0
  for (let strikes = 0; ; strikes += 1) {
    await delay(STRIKE_MS * (0.5 + on.random.next()))
    if (on.now() > on.until) return strikes
    await strike(on.random)
  }
}

async function open(
  env: Record<string, string>,
  name: string,
  onStderr: (text: string) => void,
  onChild: (child: Session['child']) => void = () => {},
): Promise<Session> {
  const program = join(ROOT, 'server.js')
  const session = await openSession({
    program,
    env: { ...env, RELAY_AGENT: name },
    onStderr,
    onChild,
  })
  return session
}

async function close(session: Session): Promise<void> {
  session.child.stdin?.end()
  await Promise.race([session.gone, delay(5000)])
  session.child.kill('SIGKILL')
  await session.gone
}

/** A person who lets some of the write jobs run again that were left half-way. */
async function recoverNowAndThen(on: {
  load: Load
  env: Record<string, string>
  until: number
}): Promise<void> {
  const { history, random, now } = on.load
  while (now() < on.until) {
    await delay(1500)
    const waiting = history.entries.flatMap(({ tool, jobId, outcome }) => {
      const waits = outcome.kind === 'ok' && outcome.result.state === 'needs_recovery'
      return tool === 'poll' && waits && jobId !== undefined ? [jobId] : []
    })
    const jobId = waiting.at(-1)
    if (jobId === undefined || random.chance(0.3)) continue
    history.recovered.set(jobId, (history.recovered.get(jobId) ?? 0) + 1)
    await runToEnd([join(ROOT, 'cli.js'), 'recover', jobId], on.env)
  }
}

const DONE = new Set([
  'completed',
  'failed',
  'cancelled',
  'expired',
  'needs_recovery',
  'needs_review',
])

/** Waits until nothing is under way any more, then looks at everything once, from outside. */
async function heal(on: {
  env: Record<string, string>
  history: History
  store: TorturedStore
  note: (text: string) => void
}): Promise<Healed> {
  const begun = performance.now()
  const session = await open(on.env, 'checker', on.note)
  const jobs = new Set([...acknowledged(on.history).values()].flatMap((ids) => Array.from(ids)))
  const polls = new Map<string, Record<string, unknown>>()
  let healedMs = 0
  // Twice the time that healing may take: what is late is measured, what hangs is left.
  while (performance.now() - begun < 2 * HEAL_MS + 20_000) {
    let left = 0
    for (const jobId of jobs) {
      if (DONE.has(String(polls.get(jobId)?.state))) continue
      const outcome = await session.call('poll', { job_id: jobId })
      if (outcome.kind === 'ok') polls.set(jobId, outcome.result)
      if (!DONE.has(String(polls.get(jobId)?.state))) left += 1
    }
    healedMs = Math.round(performance.now() - begun)
    if (left === 0) break
    await delay(50)
  }
  await close(session)
  const relay = async (...args: string[]) => {
    const { code, stdout, stderr } = await runToEnd(
      [join(ROOT, 'cli.js'), ...args, '--json'],
      on.env,
    )
    if (code !== 0) throw new Error(`relay ${args.join(' ')} ended with ${code}: ${stderr}`)
    return JSON.parse(stdout) as Record<string, unknown>
  }
  const rows = await listAll(relay)
  const shown: Record<string, unknown>[] = []
  for (const jobId of [...jobs].slice(0, 10)) shown.push(await relay('show', jobId))
  await relay('verify')
  const logs = await on.store.readLogs(on.env.RELAY_DATA_DIR ?? '')
  return { healedMs, polls, rows, shown, logs, side: [], leftover: [] }
}

async function listAll(relay: (...args: string[]) => Promise<Record<string, unknown>>) {
  const rows: Healed['rows'] = []
  let cursor: string[] = []
  for (;;) {
    const page = await relay('list', '--limit', '500', ...cursor)
    rows.push(...(page.jobs as Healed['rows']))
    if (typeof page.next_cursor !== 'string') return rows
    cursor = ['--cursor', page.next_cursor]
  }
}

function readSide(side: string): Healed['side'] {
  const log = join(side, 'log')
  return fs.existsSync(log) ? parseSideFile(fs.readFileSync(log, 'utf8')) : []
}

/** Living processes that were started for a turn of this run. */
function processesOf(home: string): number[] {
  return fs.readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const environment = fs.readFileSync(`/proc/${name}/environ`, 'latin1')
      const isOurs = environment.includes(`RELAY_DATA_DIR=${home}/`)
      return isOurs && environment.includes('RELAY_TURN=') ? [Number(name)] : []
    } catch {
      // Gone in between, or somebody else's.
      return []
    }
  })
}
