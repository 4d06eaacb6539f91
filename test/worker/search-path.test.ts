import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { runProgram } from '../programs/child.ts'
import { layProgramTraps } from '../programs/git-traps.ts'
import { openTestRelay } from '../programs/relay.ts'
import { makeRepository } from '../programs/repository.ts'

/** A relay whose processes are started as `npx` does it: the workspace's own programs stand first in PATH. */
async function setup(t: TestContext) {
  const relay = await openTestRelay(t)
  const marks = join(relay.home, 'marks')
  fs.mkdirSync(marks)
  const bin = layProgramTraps(relay.workspace, (name) => `touch '${join(marks, name)}'`)
  const env = { ...relay.env, PATH: [bin, '', '.', relay.env['PATH']].join(delimiter) }
  return { ...relay, env, bin, sprung: () => fs.readdirSync(marks).toSorted() }
}

test('a worker that npx started runs none of the workspace’s programs, nor do its turns see them', async (t) => {
  const { configure, env, send, until, sprung, bin } = await setup(t)
  const print = ['node', '-e', 'process.stdout.write(process.env.PATH)']
  configure({ shell: { executor: 'command', command: print } })
  const { job_id } = await send('shell', { prompt: 'p' })
  const worker = await runProgram(t, 'worker.js', ['--agent', 'shell', '--once'], { env })
  assert.equal(worker.code, 0, worker.stderr)
  const job = await until(job_id, ({ state }) => state === 'completed')
  assert.ok(job.state === 'completed')
  const entries = job.result.output.split(delimiter)
  assert.equal(entries.includes(bin) || entries.includes('') || entries.includes('.'), false)
  assert.deepEqual(sprung(), [])
})

for (const agent of ['codex', 'claude']) {
  test(`the ${agent} of the workspace is not the agent’s program`, async (t) => {
    const { configure, env, send, relay, sprung } = await setupWithout(t, agent)
    configure({ [agent]: { executor: agent } })
    const { job_id } = await send(agent, { prompt: 'p' })
    await runProgram(t, 'worker.js', ['--agent', agent, '--once'], { env })
    const why = await relay.queue.why(await relay.queue.get(job_id))
    assert.match(why, new RegExp(`${agent}_NOT_FOUND`, 'i'))
    assert.deepEqual(sprung(), [])
  })
}

/** The same, where the client is nowhere but in the workspace. */
async function setupWithout(t: TestContext, agent: string) {
  const relay = await setup(t)
  const entries = relay.env.PATH.split(delimiter).filter(
    (entry) => entry === relay.bin || !fs.existsSync(join(entry, agent)),
  )
  return { ...relay, relay, env: { ...relay.env, PATH: entries.join(delimiter) } }
}

test('the commands of a person, the doctor’s too, run none of the workspace’s programs', async (t) => {
  const { env, workspace, configure, send, sprung } = await setup(t)
  makeRepository(workspace)
  configure({ codex: { executor: 'codex' }, claude: { executor: 'claude' } })
  const { job_id } = await send('codex', { prompt: 'p', write: true, worktree: true })
  for (const args of [['doctor'], ['worktree', 'list'], ['diff', job_id], ['agents']]) {
    await runProgram(t, 'cli.js', args, { env, cwd: workspace })
    assert.deepEqual(sprung(), [], args.join(' '))
  }
})

test('a server that npx started starts no worker with the workspace’s programs', async (t) => {
  const { env, workspace, configure, sprung, queue, until } = await setup(t)
  const print = ['node', '-e', 'process.stdout.write(process.env.PATH)']
  configure({ shell: { executor: 'command', command: print } })
  const more = { ...env, RELAY_AUTOSPAWN: '1', RELAY_AUTOSPAWN_IDLE_MS: '1000' }
  const args = ['dispatch', 'shell', 'p', '--json']
  const sent = await runProgram(t, 'cli.js', args, { env: more, cwd: workspace })
  const { job_id } = JSON.parse(sent.stdout) as { job_id: string }
  const job = await until(job_id, ({ state }) => state === 'completed')
  assert.ok(job.state === 'completed')
  const inWorkspace = job.result.output
    .split(delimiter)
    .filter((entry) => !entry.startsWith('/') || entry.startsWith(workspace))
  assert.deepEqual(inWorkspace, [])
  assert.deepEqual(sprung(), [])
  // The worker leaves by itself; its directory must outlast it.
  for (let looks = 0; looks < 600 && (await queue.workers.list()).length > 0; looks += 1) {
    await pause(50)
  }
})
