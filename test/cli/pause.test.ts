import assert from 'node:assert/strict'
import { test } from 'node:test'

import { localTime } from '../../lib/cli/terminal/time.ts'
import { loginPause } from '../programs/pause.ts'
import { setup } from './setup.ts'

test('agents, list and why report a paused agent: until when, why, and what to do', async (t) => {
  const { relay, run, put } = await setup(t)
  const job = await put('p')
  const pause = loginPause('codex')
  await relay.queue.pauses.change('codex', () => pause)
  const until = localTime(pause.open?.until ?? '', Date.now())
  const line = `codex is paused until ${until}: Codex says <b>: not signed in; fix that, then run: relay agent resume codex`
  for (const verb of ['agents', 'list']) {
    const { stdout } = await run([verb])
    assert.ok(stdout.split('\n').includes(line), stdout)
  }
  const { stdout } = await run(['why', job])
  assert.equal(
    stdout.trim(),
    `Queued: agent "codex" is paused until ${until}, when one job tests it again: it is not signed in, or its login has expired (CODEX_AUTH); a person must fix that, and can then run "relay agent resume codex" to skip the wait.`,
  )
})

test('the JSON of agents and list contains a pause', async (t) => {
  const { relay, json } = await setup(t)
  await relay.queue.pauses.change('codex', () => loginPause('codex'))
  const agents = await json(['agents'])
  assert.equal(agents('agents.0.agent_id'), 'codex')
  assert.equal(agents('agents.0.paused.kind'), 'login_needed')
  assert.equal(agents('agents.0.paused.needs_person'), true)
  const list = await json(['list'])
  assert.equal(list('paused.0.agent'), 'codex')
})

test('resume ends a pause, and reports an agent that was not paused', async (t) => {
  const { relay, run, json } = await setup(t)
  await relay.queue.pauses.change('codex', () => loginPause('codex'))
  assert.equal((await run(['agent', 'resume', 'codex'])).stdout, 'codex takes jobs again.\n')
  assert.equal(await relay.queue.pauses.of('codex'), undefined)
  const again = await json(['agent', 'resume', 'codex'])
  assert.deepEqual([again('agent'), again('resumed')], ['codex', false])
  assert.match((await run(['agent', 'resume', '../x'])).stderr, /AGENT_INVALID/)
})

test('inside a turn, resume is refused', async (t) => {
  const { relay, run } = await setup(t, { RELAY_JOB: 'a'.repeat(26) })
  await relay.queue.pauses.change('codex', () => loginPause('codex'))
  const { code, stderr } = await run(['agent', 'resume', 'codex'])
  assert.equal(code, 1)
  assert.match(stderr, /PERSON_NEEDED/)
  assert.notEqual(await relay.queue.pauses.of('codex'), undefined)
})
