import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { openSubject } from './subject.ts'

const run = promisify(execFile)

const program = fileURLToPath(new URL('programs/append.ts', import.meta.url))

test('four processes that append to one log at once lose nothing and see one order', async (t) => {
  const { connection, store } = await openSubject(t)
  const outputs = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (writer) => {
      const args = ['--import', 'tsx', program, connection, writer, '300']
      const { stdout } = await run(process.execPath, args, { encoding: 'utf8' })
      return { writer, versions: stdout.trim().split('\n').map(Number) }
    }),
  )
  const lines = await store.logs.read(['race'], { after: 0, limit: 5000 })
  for (const { writer, versions } of outputs) {
    const own = lines.filter(({ event }) => event['name'] === writer)
    assert.deepEqual(
      own.map(({ version, event }) => [version, event['nth']]),
      versions.map((version, at) => [version, at + 1]),
      'VIOLATION: an acknowledged line is not where its writer was told',
    )
  }
  assert.equal(lines.length, 1200)
})
