// Three hosts on one database, in a network namespace of this process's own: load from each, workers on each, one of
// them cut off twice, the database crashed once. Prints a report. Argument: a JSON object as `Plan` describes it.
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { readSettings } from '../../../lib/config/config.ts'
import { openRelay } from '../../../lib/relay/relay.ts'
import { isFinal } from '../../../lib/schema/job.ts'
import type { Job } from '../../../lib/schema/job.ts'
import { root } from '../../programs/child.ts'
import { startCluster } from '../cluster.ts'
import { HUB, NETWORK, makeBridge, startHost } from './network.ts'
import type { Host } from './network.ts'
import { reportOf } from './report.ts'
import type { Acknowledged, Line, Note } from './report.ts'

export type Plan = {
  /** How long jobs are sent. */
  loadS: number
  /** When the last host is cut off, and for how long; in seconds from the start. */
  cuts: { atS: number; forS: number }[]
  /** When the database crashes. */
  crashAtS: number
  /** How long everything may take to end after the load and the last cut. */
  drainS: number
}

/** What the scenario prints. */
export type Report = Awaited<ReturnType<typeof run>>

const LEASE_MS = 4000
/** A turn that outlasts its lease and the cut that ends it; at most so many are sent for one cut. */
const LONG_MS = 3 * LEASE_MS
const MOST_LONG = 20

const NAMES = ['ann', 'build-2', 'cut-off']

const WORKER_FLAGS = [
  '--agent',
  'noted',
  '--allow-writes',
  '--concurrency',
  '3',
  '--interval',
  '500',
]

const plan = JSON.parse(process.argv[2] ?? '') as Plan
const folder = fs.mkdtempSync(join(tmpdir(), 'relay-hosts-'))
try {
  process.stdout.write(`${JSON.stringify(await run())}\n`)
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
// The hosts and the server end with this process.
process.exit()

async function run() {
  makeBridge()
  const rules = join(folder, 'hba.conf')
  fs.writeFileSync(rules, `local all all trust\nhost all all ${NETWORK} trust\n`)
  fs.chmodSync(folder, 0o755)
  const settings = { listen_addresses: HUB, hba_file: rules }
  const cluster = await startCluster({ settings })
  const { pathname: database } = new URL(await cluster.createDatabase())
  const store = `postgres://relay@${HUB}${database}?workspace=shared`
  const files = { turns: join(folder, 'turns'), jobs: join(folder, 'jobs') }
  for (const file of Object.values(files)) fs.writeFileSync(file, '')

  const hosts = await Promise.all(
    NAMES.map((name, at) => makeHost(name, at + 1, store, files.turns)),
  )
  const workers = hosts.map((host) =>
    host.start([process.execPath, join(root, 'worker.js'), ...WORKER_FLAGS]),
  )
  await pause(2000)
  const dispatchers = hosts.map((host) =>
    host.start([
      process.execPath,
      '--import',
      import.meta.resolve('tsx'),
      join(import.meta.dirname, 'dispatcher.ts'),
      files.jobs,
      host.name,
      String(plan.loadS),
    ]),
  )
  const sent = Promise.all(dispatchers.map((child) => once(child, 'exit')))
  const observed = { ...hosts[0]?.env, RELAY_DATA_DIR: join(folder, 'observer') }
  const observer = await openRelay(readSettings(observed, folder))
  const person = startPerson(observer)
  const occupy = () => occupyLast(observer, files)
  await Promise.all([disturb({ hosts, cluster, occupy }), sent.then(() => {})])
  const acknowledged = read<Line>(files.jobs).filter(
    (line): line is Acknowledged => 'acknowledged' in line,
  )
  const jobs = await settled(observer, acknowledged)
  person.stop()
  const histories = await Promise.all(jobs.map((job) => observer.queue.history(job.job_id)))
  const audit = await observer.store.upkeep.audit()
  observer.close()
  return {
    parked: person.decided(),
    ...reportOf({
      acknowledged,
      jobs,
      histories,
      lines: read(files.jobs),
      turns: read(files.turns),
    }),
    dispatchers: (await sent).map(([code]) => code as number | null),
    workersEnded: workers.filter(({ exitCode }) => exitCode !== null).length,
    findings: audit.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message),
    logs: hosts.map((host) => `${host.name}:\n${host.log()}`),
  }
}

async function makeHost(name: string, number: number, store: string, turns: string): Promise<Host> {
  const own = join(folder, name)
  const workspace = join(own, number === 1 ? 'app' : 'srv/app')
  const host = await startHost(own, { name, number, workspace })
  Object.assign(host.env, {
    RELAY_STORE: store,
    RELAY_LEASE_MS: String(LEASE_MS),
    RELAY_HEARTBEAT_MS: '1000',
  })
  const command = [process.execPath, join(import.meta.dirname, 'noted-turn.mjs'), turns]
  const agents = { noted: { executor: 'command', command, allowWrites: true } }
  fs.writeFileSync(host.env['RELAY_CONFIG'] ?? '', JSON.stringify({ agents }), { mode: 0o600 })
  return host
}

/** A person who ends each job that waits for one, because a parked write job holds its conversation back. */
function startPerson({ queue }: Awaited<ReturnType<typeof openRelay>>) {
  let decided = 0
  async function look(): Promise<void> {
    const { jobs } = await queue.list({ state: ['needs_recovery', 'needs_review'] })
    for (const { job_id } of jobs) {
      const { cancelled } = await queue.cancel(job_id, { by: { person: 'Ada' }, reason: 'looked' })
      if (cancelled) decided += 1
    }
  }
  // The database may be away; the next look finds what this one missed.
  const timer = setInterval(() => void look().catch(() => {}), 1000)
  return { stop: () => clearInterval(timer), decided: () => decided }
}

/** Sends long jobs until the host that will be cut off has begun one, so that the cut ends a lease. */
async function occupyLast(
  { queue }: Awaited<ReturnType<typeof openRelay>>,
  files: { turns: string; jobs: string },
): Promise<void> {
  const prompt = JSON.stringify({ ms: LONG_MS, isStubborn: false })
  const begun = () =>
    read<Note>(files.turns).filter(
      ({ host, event, ms }) => host === NAMES.at(-1) && event === 'begin' && ms === LONG_MS,
    ).length
  const before = begun()
  for (let sent = 0; sent < MOST_LONG && begun() === before; sent += 1) {
    const request = { to: 'noted', task: { prompt }, max_attempts: 50 }
    const { job } = await queue.dispatch(request, { from: { agent: 'observer' } })
    const line: Acknowledged = { acknowledged: job.job_id, host: 'observer', write: false }
    fs.appendFileSync(files.jobs, `${JSON.stringify(line)}\n`)
    await pause(300)
  }
}

async function disturb(on: {
  hosts: Host[]
  cluster: Awaited<ReturnType<typeof startCluster>>
  occupy: () => Promise<void>
}): Promise<void> {
  const { hosts, cluster, occupy } = on
  const cutOff = hosts.at(-1)
  const cuts = plan.cuts.map(async ({ atS, forS }) => {
    await pause(atS * 1000)
    await occupy()
    cutOff?.link('down')
    await pause(forS * 1000)
    cutOff?.link('up')
  })
  const crash = async () => {
    await pause(plan.crashAtS * 1000)
    await cluster.restart('immediate')
  }
  await Promise.all([...cuts, crash()])
}

/** The jobs, once each has ended, or as they are when the time is up. */
async function settled(
  { queue }: Awaited<ReturnType<typeof openRelay>>,
  acknowledged: Acknowledged[],
): Promise<Job[]> {
  const ids = new Set(acknowledged.map((line) => line.acknowledged))
  const ends = Date.now() + plan.drainS * 1000
  const jobs: Job[] = []
  for (const id of ids) {
    const timeoutMs = Math.max(0, ends - Date.now())
    jobs.push((await queue.waitFor(id, { until: isFinal, timeoutMs })).job)
  }
  return jobs
}

function read<T>(file: string): T[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T)
}
