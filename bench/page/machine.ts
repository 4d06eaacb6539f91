import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the compiler of the benchmark adds to functions that run in the page; a script for `addInitScript`. */
export const NAMES = 'globalThis.__name = (named) => named'

/** A server and a worker of the build over a store of their own. */
export type Machine = {
  url: string
  /** Sends a job; resolves with its id and its workspace. */
  dispatch: (to: string, prompt: string) => Promise<{ job_id: string; workspace: string }>
  close: () => Promise<void>
}

/**
 * Starts the machine. `agents` are those of the configuration; one worker serves all of them. With `finished` its store already
 * has that many completed jobs.
 */
export async function startMachine(
  agents: Record<string, object>,
  { finished = 0 } = {},
): Promise<Machine> {
  const home = fs.mkdtempSync(join(tmpdir(), 'relay-page-bench-'))
  const project = join(home, 'project')
  fs.mkdirSync(project)
  const config = join(home, 'config.json')
  fs.writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: project,
    RELAY_CONFIG: config,
  }
  const start = (...command: string[]) =>
    spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  // A workspace is listed from its first job on.
  spawnSync(process.execPath, [join(root, 'cli.js'), 'dispatch', 'unserved', 'Be first'], {
    cwd: project,
    env,
  })
  if (finished > 0) {
    const fill = ['--import', 'tsx', join(root, 'bench/programs/fill.ts'), 'finished']
    const { status } = spawnSync(process.execPath, [...fill, String(finished)], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error('Cannot fill the store of the bench')
  }
  const server = start(join(root, 'http.js'), '--port', '0', '--auth', 'none')
  const url = await addressOf(server)
  const names = Object.keys(agents)
  const served = names.flatMap((name) => ['--agent', name])
  const worker =
    names.length === 0
      ? undefined
      : start(join(root, 'worker.js'), ...served, '--concurrency', '32')
  worker?.stdout.resume()

  async function ask(path: string, body?: object) {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const response = await fetch(
      `${url}/api/${path}`,
      body === undefined ? {} : { ...init, body: JSON.stringify(body) },
    )
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }

  const { workspaces } = (await ask('workspaces')) as { workspaces: { workspace: string }[] }
  const workspace = workspaces[0]?.workspace ?? ''
  return {
    url,
    async dispatch(to, prompt) {
      const created = await ask('jobs', { workspace, to, task: { prompt } })
      return { job_id: String(created['job_id']), workspace }
    },
    async close() {
      await Promise.all([worker && end(worker), end(server)])
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** The address that a server prints once it listens. */
async function addressOf(server: ChildProcess): Promise<string> {
  let printed = ''
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk)
    const url = /http:\/\/\S+/.exec(printed)?.[0]
    if (url !== undefined) return url
  }
  throw new Error('Cannot measure the page: http.js ended. Run: npm run build')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
