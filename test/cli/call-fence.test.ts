import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { CLI, setup } from './setup.ts'

const run = promisify(execFile)

test('inside a command of a tool only what everyone may do is done', async (t) => {
  const { env } = await setup(t)
  const inside = { ...process.env, ...env, RELAY_CALL: 'op_1' }
  const refused = async (args: string[], shell = false) => {
    try {
      if (shell) {
        const command = `unset RELAY_CALL; "$@"`
        await run('/bin/sh', ['-c', command, 'sh', process.execPath, CLI, ...args], { env: inside })
      } else await run(process.execPath, [CLI, ...args], { env: inside })
    } catch (error) {
      return (error as { stderr: string }).stderr
    }
    return 'done'
  }
  const approve = ['review', 'approve', 'x']
  assert.match(await refused(approve), /from a command of a tool: only a person decides/)
  assert.match(await refused(['token', 'create', 'x']), /only a person decides/)
  assert.equal(await refused(['list']), 'done')
  if (process.platform !== 'linux') return
  assert.match(
    await refused(approve, true),
    /only a person decides/,
    'the shell dropped its variable',
  )
})
