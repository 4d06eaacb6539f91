import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { birth } from './jobs.ts'
import { openSubject } from './subject.ts'

const LIMIT = { timeout: 60_000 }

/** Starts a program in which the system grants no watch, and reads what it says line by line. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const program = fileURLToPath(new URL('programs/watch-unheard.ts', import.meta.url))
  const start = (topic: object | string) => {
    // The shell's limit stands for a system that is out of descriptors or of watches.
    const command = 'ulimit -n 256; exec "$0" --import tsx "$@"'
    const args = [process.execPath, program, subject.connection, JSON.stringify(topic)]
    const child = spawn('sh', ['-c', command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    t.after(() => child.kill('SIGKILL'))
    return child
  }
  return { ...subject, start }
}

test(
  'without a watch from the system a change is still heard, by looking often',
  LIMIT,
  async (t) => {
    const { store, clock, start } = await setup(t)
    const event = birth(clock)
    for (const topic of [
      { agent: 'codex' },
      { job: event.job_id },
      { inbox: 'claude-main' },
      'jobs',
    ]) {
      const child = start(topic)
      const said: string[] = []
      const exited = once(child, 'exit')
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk))
      await once(child.stdout, 'data')
      await store.jobs.create(event)
      const [code] = (await exited) as [number]
      assert.equal(code, 0)
      assert.match(said.join(''), /refused with EMFILE\n(.*\n)*heard/)
    }
  },
)
