import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { createAcpExecutor } from '../../executors/acp/acp.ts'
import { AcpSettings } from '../../lib/schema/settings.ts'
import { createTurn, successOf } from '../executors/turn.ts'
import { setupGemini, setupOpencode } from './acp-turn.ts'

/** Runs one turn of a real client as an agent of the protocol that the relay knows nothing about. */
async function turnOf(
  t: Parameters<typeof createTurn>[0],
  {
    command,
    env,
    ...changes
  }: { command: string[]; env: Record<string, string>; cwd: string; write?: boolean },
) {
  const made = createTurn(t, changes)
  made.turn.env = { ...made.turn.env, ...env }
  const settings = AcpSettings.parse({ executor: 'acp', command, timeoutMs: 300_000 })
  return successOf(await createAcpExecutor(settings)(made.turn))
}

test('Gemini CLI works as any agent of the protocol: a read-only turn is refused a change, a write turn is not', async (t) => {
  const write = { call: 'write_file', args: { file_path: 'made.txt', content: 'x' } }
  const { binary, service, work } = await setupGemini(t, [
    write,
    { text: 'not' },
    write,
    { text: 'done' },
  ])
  const command = [binary, '--acp', '--model', 'gemini-2.5-pro']
  const env = { ...service, GEMINI_RESTRICTED_MODE: 'true' }
  const reads = await turnOf(t, { command, env, cwd: work })
  assert.deepEqual(readdirSync(work), [], reads.output)
  const writes = await turnOf(t, { command, env, cwd: work, write: true })
  assert.equal(writes.output, 'done')
  assert.deepEqual(writes.touched_files, [join(work, 'made.txt')])
  assert.equal(readFileSync(join(work, 'made.txt'), 'utf8'), 'x')
})

test('opencode works as any agent of the protocol, with its cost', async (t) => {
  const { binary, service, work, configuration } = await setupOpencode(t, [{ text: 'done' }])
  configuration({ permission: { edit: 'ask', bash: 'ask' } })
  const result = await turnOf(t, { command: [binary, 'acp'], env: service, cwd: work })
  assert.equal(result.output, 'done')
  assert.match(result.thread_id ?? '', /^ses_/)
  assert.ok((result.usage?.cost_usd ?? 0) > 0)
})
