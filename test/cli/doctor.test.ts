import assert from 'node:assert/strict'
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { scratch } from '../programs/scratch.ts'
import { setup } from './setup.ts'

/** Appends a complete line with a wrong checksum to the log of each job. */
function damageLogs(location: string): void {
  const logs = readdirSync(join(location, 'jobs'), { recursive: true, encoding: 'utf8' })
  for (const log of logs.filter((path) => /^\w\w\/\w+\.jsonl$/.test(path))) {
    appendFileSync(join(location, 'jobs', log), '\n{"type":"cancel"}\n')
  }
}

test('the doctor counts the problems that it found', async (t) => {
  const config = join(scratch(t, 'relay-doctor-'), 'config.json')
  const { run, put, relay } = await setup(t, { RELAY_CONFIG: config })
  const refusal = async (verb: string) => (await run([verb])).stderr.trim().split('\n').at(-1)

  writeFileSync(config, '{ "agents": 1 }', { mode: 0o600 })
  assert.equal(
    await refusal('doctor'),
    'relay: DOCTOR_FOUND Found 1 problem: configuration. Run: relay doctor --fix',
  )
  await put('p')
  damageLogs(relay.machine.directory)
  assert.match(
    (await refusal('doctor')) ?? '',
    /Found 2 problems: \w+, configuration\. Run: relay doctor --fix$/,
  )
  assert.match(
    (await refusal('verify')) ?? '',
    /found 1 problem in ".+"\. Run: relay doctor --fix$/i,
  )
})

test('a configuration that is not JSON is refused by every command, because it may name the store', async (t) => {
  const config = join(scratch(t, 'relay-doctor-'), 'config.json')
  const { run } = await setup(t, { RELAY_CONFIG: config })
  writeFileSync(config, '{ broken', { mode: 0o600 })
  for (const command of ['list', 'doctor']) {
    const { code, stderr } = await run([command])
    assert.match(stderr, /^relay: CONFIG_INVALID Cannot start: ".+" is not JSON/)
    assert.equal(code, 1)
  }
})
