import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { readSettings } from '../../lib/config/config.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import { createSignal } from '../../lib/queue/wait.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import { beforeRemoval, endWith, scratch } from '../programs/scratch.ts'
import { storeEnvironment } from '../programs/store-environment.ts'

/** The command line as built by `npm run build`. */
export const CLI = fileURLToPath(new URL('../../cli.js', import.meta.url))

export type Ended = { code: number | null; stdout: string; stderr: string }

/** A temporary workspace, an environment for its shell, and its store opened in this process. */
export async function setup(t: TestContext, extra: Record<string, string> = {}) {
  const root = scratch(t, 'relay-cli-')
  const workspace = join(root, 'workspace')
  mkdirSync(workspace)
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: root,
    LC_ALL: 'C.UTF-8',
    RELAY_DATA_DIR: join(root, 'data'),
    RELAY_WORKSPACE: workspace,
    ...storeEnvironment,
    ...extra,
  }
  const relay = await openRelay(readSettings(env, workspace))
  beforeRemoval(t, () => relay.close())
  const { queue } = relay
  const worker = { ...ownIdentity(), id: 'w-test' }

  /** Starts `relay …` with a pipe on each standard stream. */
  function start(args: string[]) {
    const child = spawn(process.execPath, [CLI, ...args], { env, cwd: workspace })
    endWith(t, child)
    return watchOutput(child)
  }
  /** Runs `relay …` to its end, with this text on its standard input. */
  function run(args: string[], input = ''): Promise<Ended> {
    const running = start(args)
    running.child.stdin.end(input)
    return running.ended
  }
  /** Runs it with `--json`; the document answers by path, as `jobs.0.state`. */
  async function json(args: string[], input = ''): Promise<(path?: string) => unknown> {
    const { stdout } = await run([...args, '--json'], input)
    return reader(JSON.parse(stdout))
  }
  /** Puts a job for `codex` into the store and returns its id. */
  async function put(prompt: string, task: Record<string, unknown> = {}): Promise<string> {
    const request = { to: 'codex', task: { prompt, ...task } }
    return (await queue.dispatch(request, { from: { agent: 'claude-main' } })).job.job_id
  }
  /** Claims the next job of `codex` as a worker would, when there is one. */
  async function claim(): Promise<RunningJob> {
    const change = createSignal()
    const watch = queue.watch({ agent: 'codex' }, change.raise)
    try {
      for (;;) {
        const job = await queue.claim({ agent: 'codex', worker, lease_ms: 60_000, writes: true })
        if (job !== undefined) return job
        await change.raised(5000)
      }
    } finally {
      watch.close()
    }
  }
  /** Puts a job and completes it with this output. */
  async function complete(prompt: string, output: string): Promise<string> {
    const jobId = await put(prompt)
    await queue.complete(await claim(), { output })
    return jobId
  }
  return { root, workspace, env, relay, queue, worker, start, run, json, put, claim, complete }
}

export type Setup = Awaited<ReturnType<typeof setup>>

/** A collection limit two days from now, later than the end of every ended job. */
export function inTwoDays(): string {
  return new Date(Date.now() + 2 * 86_400_000).toISOString()
}

/** Reads a value of parsed JSON by a path of names and indexes. */
export function reader(document: unknown): (path?: string) => unknown {
  return (path = '') =>
    path
      .split('.')
      .filter((name) => name !== '')
      .reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], document)
}

/** Collects the output of a child; `said` resolves once the output contains a text. */
export function watchOutput(child: ChildProcessWithoutNullStreams) {
  const output = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8')
    child[name].on('data', (text: string) => {
      output[name] += text
      for (const listener of listeners) listener()
    })
  }
  // A command that is refused immediately exits before it reads its input.
  child.stdin.on('error', () => {})
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...output }))
  })
  const said = (text: string, name: 'stdout' | 'stderr' = 'stdout') =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output[name].includes(text)) resolve()
      }
      listeners.add(look)
      void ended.then((end) => reject(new Error(`ended without "${text}": ${JSON.stringify(end)}`)))
      look()
    })
  return { child, ended, said, output }
}
