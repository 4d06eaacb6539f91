// Dispatches a job, kills its worker in the middle of the turn, and lets another worker finish it. The programs
// are the built ones, the signal is SIGKILL, and the files stay on disk afterwards.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const home = fs.mkdtempSync(join(tmpdir(), 'durable-relay-demo-'))
const workspace = join(home, 'project')
const env = {
  PATH: process.env.PATH ?? '',
  HOME: home,
  RELAY_DATA_DIR: join(home, 'state'),
  RELAY_WORKSPACE: workspace,
  RELAY_CONFIG: join(home, 'config.json'),
  RELAY_AGENT: 'demo-sender',
}

fs.mkdirSync(workspace)
const command = [process.execPath, join(root, 'docs', 'demo', 'count-slowly.mjs'), '20']
const configuration = { agents: { counter: { executor: 'command', command } } }
fs.writeFileSync(env.RELAY_CONFIG, JSON.stringify(configuration, null, 2), { mode: 0o600 })

type Shown = {
  job_id: string
  state: string
  attempts: number
  files: { log: string }
  why: string
  result: { output: string } | null
}

title('Dispatch a job. When the command returns, the job is on disk:')
const prompt = 'the quick brown fox jumps over the lazy dog and never loses a single message'
const { job_id } = (await relay('dispatch', 'counter', prompt, '--json')) as Shown
detail(`relay dispatch counter "${prompt.slice(0, 29)}…"  →  job ${job_id}`)

title('No worker serves this agent yet, and the relay says so:')
detail((await show()).why)

title('A worker claims the job and starts its turn:')
const first = startWorker()
const running = await showWhen(({ state }) => state === 'running')
detail(`worker pid ${first.pid}: ${running.why}`)

title('Kill the worker with SIGKILL in the middle of the turn. It gets no chance to clean up:')
await pause(500)
const killed = exitOf(first)
first.kill('SIGKILL')
assert.equal((await killed).signal, 'SIGKILL')
const orphaned = await show()
detail(`kill -9 ${first.pid}  →  job ${orphaned.state} again; attempt 1 of 3 is used up`)

title('The next process to look reclaimed the job and killed what the dead worker left running.')
title('Another worker runs it again:')
const second = startWorker()
const secondEnd = exitOf(second)
const done = await showWhen(({ state }) => state === 'completed')
assert.equal((await secondEnd).code, 0)
assert.equal(done.attempts, 2)
detail(`worker pid ${second.pid}: completed in attempt ${done.attempts}`)
detail(`result: ${done.result?.output.trim() ?? ''}`)

title('The whole history is one file with one line per event:')
for (const line of fs.readFileSync(done.files.log, 'utf8').split('\n')) {
  if (line === '') continue
  const event = JSON.parse(line) as { version: number; type: string; at: string }
  detail(`${event.version}  ${event.at}  ${event.type}`)
}
detail(done.files.log)
title('Explore it with:')
detail(`RELAY_DATA_DIR=${env.RELAY_DATA_DIR} RELAY_WORKSPACE=${workspace} node cli.js list`)

function startWorker(): ChildProcess {
  const args = [join(root, 'worker.js'), '--agent', 'counter', '--once']
  return spawn(process.execPath, args, { env, stdio: 'ignore' })
}

function exitOf(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

async function show(): Promise<Shown> {
  return (await relay('show', job_id, '--json')) as Shown
}

async function showWhen(matches: (shown: Shown) => boolean): Promise<Shown> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const shown = await show()
    if (matches(shown)) return shown
    assert.ok(Date.now() < deadline, `job ${job_id} is still ${shown.state}: ${shown.why}`)
    await pause(50)
  }
}

async function relay(...args: string[]): Promise<unknown> {
  const child = spawn(process.execPath, [join(root, 'cli.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const { code } = await exitOf(child)
  assert.equal(code, 0, `relay ${args[0]} failed`)
  return JSON.parse(output)
}

function title(text: string): void {
  console.log(`\n${text}`)
}

function detail(text: string): void {
  console.log(`    ${text}`)
}
