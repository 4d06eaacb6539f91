import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { root } from '../programs/child.ts'

const run = promisify(execFile)

const isHidden = process.platform === 'linux' ? false : 'this system shows no environments'

/** What a process says is around it that a shell, with this environment, has started without one. */
async function below(env: Record<string, string>, own: Record<string, string> = {}) {
  const program = `
    import { environmentAround } from ${JSON.stringify(join(root, 'lib/process/around.ts'))}
    const { RELAY_JOB, RELAY_TURN, RELAY_AGENT, RELAY_WORKSPACE, SECRET } = environmentAround(process.env)
    console.log(JSON.stringify({ RELAY_JOB, RELAY_TURN, RELAY_AGENT, RELAY_WORKSPACE, SECRET }))`
  const given = Object.entries(own).map(([name, value]) => `${name}=${value}`)
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', program]
  const script = 'env -i "$@"; exit $?'
  const args = ['-c', script, 'sh', `PATH=${process.env['PATH'] ?? ''}`, ...given, ...node]
  const { stdout } = await run('/bin/sh', args, { cwd: root, env })
  return JSON.parse(stdout) as Record<string, string>
}

test(
  'a process that was started without an environment finds the turn that it is part of',
  { skip: isHidden },
  async (t) => {
    const workspace = mkdtempSync(join(tmpdir(), 'relay-ä-'))
    t.after(() => rmSync(workspace, { recursive: true }))
    const turn = { RELAY_JOB: 'j', RELAY_TURN: 'j.2', RELAY_AGENT: 'codex' }
    const given = { ...turn, RELAY_WORKSPACE: workspace, SECRET: 'planted' }
    assert.deepEqual(await below(given), { ...turn, RELAY_WORKSPACE: workspace })
    const named = await below(given, { RELAY_AGENT: 'codex-main' })
    assert.deepEqual(named, { ...turn, RELAY_AGENT: 'codex-main', RELAY_WORKSPACE: workspace })
  },
)

test(
  'what is around a process that is part of no turn is left alone',
  { skip: isHidden },
  async () => {
    assert.deepEqual(await below({ RELAY_AGENT: 'x', RELAY_WORKSPACE: '/elsewhere' }), {})
  },
)
