import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { TestRelay } from '../programs/relay.ts'
import { endWith } from '../programs/scratch.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const AGENT = join(ROOT, 'test', 'programs', 'flow-agent.mjs')

/** States in which a job stays. */
export const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled', 'expired'])

/** How long everything may take to end after the last kill. */
const REST_MS = 120_000

/** The file in which the agents of a test note their turns. */
export function notesOf({ home }: TestRelay): string {
  const notes = join(home, 'turns.jsonl')
  writeFileSync(notes, '')
  return notes
}

/** The settings of an agent that answers at once; `more`: further arguments of its program. */
export function quickAgent(notes: string, more: string[] = []) {
  return { executor: 'command', command: [process.execPath, AGENT, notes, '20', ...more] }
}

/** The programs of a relay that a test kills. */
export function programsOf(t: TestContext, { env, workspace }: TestRelay) {
  const start = (program: string, args: string[]): ChildProcess => {
    const child = spawn(process.execPath, [join(ROOT, program), ...args], {
      env: { ...env, RELAY_LEASE_MS: '3000', RELAY_HEARTBEAT_MS: '500' },
      cwd: workspace,
      stdio: 'ignore',
    })
    endWith(t, child)
    return child
  }
  const worker = (agents: string[], concurrency: number) => {
    const served = agents.flatMap((agent) => ['--agent', agent])
    const how = ['--concurrency', String(concurrency), '--interval', '200']
    return start('worker.js', [...served, ...how])
  }
  const kill = async (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
  }
  return { start, worker, kill }
}

/** Waits until every job and every flow has ended, and no worker holds a job. `meanwhile` is called in each round. */
export async function untilIdle(
  { queue, store }: TestRelay,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const deadline = Date.now() + REST_MS
  for (;;) {
    const { jobs } = await queue.list({ limit: 1000 })
    const open = jobs
      .filter(({ state }) => !ENDED.has(state))
      .map(({ job_id, state }) => [job_id, state])
    const flows = (await queue.flows.list()).filter(({ state }) => state === 'running')
    const held = await store.jobs.held({})
    if (open.length + flows.length + held.length === 0) return
    assert.ok(Date.now() < deadline, JSON.stringify({ open, flows, held }))
    await meanwhile()
    await pause(200)
  }
}

/** All processes with this argument. */
export function processesWith(argument: string): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return []
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return line.split('\0').includes(argument) ? [`${pid} ${line.replaceAll('\0', ' ')}`] : []
    } catch {
      // It has ended since.
      return []
    }
  })
}
