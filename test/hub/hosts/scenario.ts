// A hub and two machines on hosts of their own, in a network namespace of this process's own: pairing, reads, load, one
// machine cut off in the middle of a request, its return, and the end of its pairing. Prints a report. Argument: a JSON
// object as `Plan` describes it.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { makeBridge, startHost } from '../../postgres/hosts/network.ts'
import type { Host } from '../../postgres/hosts/network.ts'
import { root } from '../../programs/child.ts'
import { callTool } from './client.ts'

export type Plan = {
  /** Requests in each second, and for how long they are sent. */
  rate: number
  loadS: number
}

/** What the scenario prints. */
export type Report = Awaited<ReturnType<typeof run>>

const PORT = 8797
const READ_MS = 4000
const HEARTBEAT_MS = 2000
/** Calls that the client has open at most: one machine takes 32. */
const MOST_OPEN = 30
/** What a file holds and where it is, which the hub must not keep. */
const CONTENT = 'planted-content-7c1b'
const PATH = 'planted-path-93fe/inner.txt'
/** The longest wait for anything. */
const PATIENCE_MS = 30_000

const plan = JSON.parse(process.argv[2] ?? '') as Plan
const folder = fs.mkdtempSync(join(tmpdir(), 'relay-hub-'))
try {
  process.stdout.write(`${JSON.stringify(await run())}\n`)
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
// The hosts end with this process.
process.exit()

async function run() {
  makeBridge()
  const [hub, laptop, server] = await Promise.all([
    startHost(join(folder, 'hub'), { name: 'hub', number: 1, workspace: join(folder, 'hub/w') }),
    machine('laptop', 2),
    machine('server', 3),
  ])
  const address = '10.77.0.11'
  const url = `http://${address}:${PORT}`
  const served = hub.start(
    program(
      'hub.js',
      '--host',
      address,
      '--port',
      String(PORT),
      '--auth',
      'token',
      '--read-timeout',
      String(READ_MS),
      '--heartbeat',
      String(HEARTBEAT_MS),
    ),
  )
  const made = await done(hub, 'cli.js', 'token', 'create', 'ann', '--agent', 'ann')
  const token = /relay_token_\S+/.exec(made)?.[0] ?? ''
  const at = { url, token }
  await until('the hub answers', async () => (await fetch(`${url}/healthz`)).ok)

  const machines = { laptop, server }
  const connected: Record<string, ReturnType<Host['start']>> = {}
  for (const [name, host] of Object.entries(machines)) {
    host.start([process.execPath, join(import.meta.dirname, 'forward.mjs'), String(PORT), address])
    const { result } = await callTool(at, 'createAgentPairingCode', { agentDisplayName: name })
    const code = String(result?.['pairingCode'])
    // A forwarder may still be starting.
    const local = `http://127.0.0.1:${PORT}`
    await until('the machine is paired', async () =>
      (await done(host, 'cli.js', 'pair', code, '--hub', local)).includes(name),
    )
    connected[name] = host.start(program('connect.js'))
  }
  const online = async () => {
    const { result } = await callTool(at, 'listWorkspaces', {})
    // The shape of the tool's result.
    const workspaces = (result?.['workspaces'] ?? []) as { workspaceId: string }[]
    return workspaces.map((each) => each.workspaceId)
  }
  await until('both are online', async () => (await online()).length === 2)
  const listed = await online()
  const read = (name: string) =>
    callTool(at, 'inspectFile', { workspaceId: `${name}/project`, path: PATH })
  const first = [await read('laptop'), await read('server')]

  const load = await loaded(read, memoryOf(served.pid))

  // The laptop has the request, and the network goes before it answers.
  const paused = connected['laptop']
  signal(paused, 'SIGSTOP')
  const cut = timed(read('laptop'))
  await pause(100)
  laptop.link('down')
  signal(paused, 'SIGCONT')
  const meanwhile = [await read('server'), await read('server')]
  const cutOff = await cut
  await until('the laptop is offline', async () => (await online()).length === 1)
  const whileAway = await read('laptop')
  const beside = await read('server')
  laptop.link('up')
  await until('the laptop is back', async () => (await online()).length === 2)
  const back = await read('laptop')

  // Its end is decided by another process than the one that has the connection.
  const exit = once(connected['laptop'] ?? served, 'exit')
  const unpairing = done(hub, 'cli.js', 'hub', 'unpair', 'ann', 'laptop')
  signal(paused, 'SIGSTOP')
  const revoked = await timed(read('laptop'))
  signal(paused, 'SIGCONT')
  await unpairing
  const [exitCode] = (await exit) as [number | null]
  const after = [await read('laptop'), await read('server')]

  served.kill()
  await once(served, 'exit')
  const kept = allOf(hub.env['RELAY_DATA_DIR'] ?? '') + hub.log()
  return {
    listed,
    contents: first.map(({ result }) => JSON.stringify(result?.['content'] ?? '')),
    load,
    cutOff,
    meanwhile: meanwhile.map(({ code }) => code ?? 'read'),
    whileAway: whileAway.code,
    beside: beside.code ?? 'read',
    back: back.code ?? 'read',
    revoked,
    exitCode,
    after: after.map(({ code }) => code ?? 'read'),
    knowsRoots: kept.includes('project'),
    knowsContent: kept.includes(CONTENT),
    knowsPath: kept.includes('planted-path') || kept.includes(laptop.workspace),
    logs: [hub, laptop, server].map(
      (host) => `${host.name}:\n${fs.existsSync(join(folder, host.name, 'log')) ? host.log() : ''}`,
    ),
  }
}

async function machine(name: string, number: number): Promise<Host> {
  const own = join(folder, name)
  const workspace = join(own, 'w')
  const host = await startHost(own, { name, number, workspace })
  const project = join(own, 'project')
  fs.mkdirSync(join(project, 'planted-path-93fe'), { recursive: true })
  fs.writeFileSync(join(project, PATH), `first line\n${CONTENT}\n`)
  const roots = {
    project: { path: fs.realpathSync(project), label: 'The project', mode: 'observe' },
  }
  fs.writeFileSync(host.env['RELAY_CONFIG'] ?? '', JSON.stringify({ roots }), { mode: 0o600 })
  return host
}

/** Sends reads to both machines at a steady rate, and looks at the memory of the hub meanwhile. */
async function loaded(
  read: (name: string) => Promise<{ code?: string }>,
  memory: () => number,
): Promise<{ sent: number; failed: string[]; seconds: number; megabytes: number[] }> {
  const failed: string[] = []
  const open = new Set<Promise<void>>()
  /** By the tenth of the load. */
  const megabytes = new Map<number, number>()
  const startedMs = performance.now()
  const most = plan.rate * plan.loadS
  let sent = 0
  while (sent < most) {
    const due = Math.min(most, ((performance.now() - startedMs) / 1000) * plan.rate)
    // A user has a limit of open calls.
    for (; sent < due && open.size < MOST_OPEN; sent += 1) {
      const one: Promise<void> = read(sent % 2 === 0 ? 'laptop' : 'server')
        .then(({ code }) => void (code !== undefined && failed.push(code)))
        .catch((error: unknown) => void failed.push(String(error)))
        .finally(() => open.delete(one))
      open.add(one)
    }
    const tenth = Math.floor(sent / (most / 10))
    if (!megabytes.has(tenth)) megabytes.set(tenth, memory())
    await (open.size < MOST_OPEN ? pause(5) : Promise.race(open))
  }
  await Promise.all(open)
  megabytes.set(11, memory())
  return {
    sent,
    failed: failed.slice(0, 20),
    seconds: (performance.now() - startedMs) / 1000,
    megabytes: [...megabytes.values()],
  }
}

/** The memory of a program that was started on a host, in megabytes. */
function memoryOf(pid: number | undefined): () => number {
  return () => {
    const child = execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).trim()
    const status = fs.readFileSync(`/proc/${child.split('\n')[0]}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
  }
}

/** Stops a program that was started on a host, or lets it continue. The process that entered the host stops with it. */
function signal(started: ReturnType<Host['start']> | undefined, name: 'SIGSTOP' | 'SIGCONT'): void {
  const child = execFileSync('pgrep', ['-P', String(started?.pid)], { encoding: 'utf8' }).trim()
  process.kill(Number(child.split('\n')[0]), name)
  if (name === 'SIGCONT') started?.kill(name)
}

async function timed<T extends { code?: string }>(call: Promise<T>) {
  const startedMs = performance.now()
  const { code } = await call
  return { code, ms: Math.round(performance.now() - startedMs) }
}

function program(file: string, ...args: string[]): string[] {
  return [process.execPath, join(root, file), ...args]
}

/** Runs a program to its end on a host, and returns what it wrote. */
async function done(host: Host, file: string, ...args: string[]): Promise<string> {
  const before = fs.existsSync(join(folder, host.name, 'log')) ? host.log().length : 0
  await once(host.start(program(file, ...args)), 'exit')
  return host.log().slice(before)
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS
  while (!(await holds().catch(() => false))) {
    if (performance.now() > endMs)
      throw new Error(`In ${PATIENCE_MS} ms it did not happen that ${what}`)
    await pause(100)
  }
}

/** Every byte of every file below a folder. */
function allOf(directory: string): string {
  return fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}
