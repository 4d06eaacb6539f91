import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { createExecutors } from '../../executors/index.ts'
import { readReviewMarker } from '../../executors/review-marker.ts'
import { Configuration } from '../../lib/schema/settings.ts'
import { createTurn, successOf } from './turn.ts'

const fence = '```'
const block = `${fence}relay-review\nit deletes a table\n${fence}`

for (const [name, answer, output, review] of [
  ['a block at the end', `Done.\n\n${block}`, 'Done.', 'it deletes a table'],
  ['a block with blank lines behind it', `Done.\n${block}\n \n`, 'Done.', 'it deletes a table'],
  ['nothing but a block', block, '', 'it deletes a table'],
  ['a block that is quoted in the middle', `See\n${block}\nas told.`],
  ['a block that is indented', `See\n  ${block}`],
  ['a block that does not begin its line', `See ${block}`],
  ['a block of two lines', `${fence}relay-review\none\ntwo\n${fence}`],
  ['a block without a reason', `${fence}relay-review\n   \n${fence}`],
  ['a block that is not closed', `${fence}relay-review\nreason`],
  ['another language', `${fence}relay-reviewer\nreason\n${fence}`],
  ['a word', 'relay-review: look'],
  ['a reason as long as a prompt', `${fence}relay-review\n${'x'.repeat(501)}\n${fence}`],
] as const) {
  test(`an answer with ${name} ${review === undefined ? 'asks for nobody' : 'asks for a person'}`, () => {
    const expected = review === undefined ? { output: answer } : { output, review }
    assert.deepEqual(readReviewMarker(answer), expected)
  })
}

for (const reviewMarker of [true, false]) {
  test(`an agent ${reviewMarker ? 'with' : 'without'} "reviewMarker" ${reviewMarker ? 'may ask for a person' : 'gives every answer as it is'}`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'marker-test-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const program = join(folder, 'answer.sh')
    writeFileSync(program, `#!/bin/sh\ncat <<'END'\nDone.\n${block}\nEND\n`)
    chmodSync(program, 0o700)
    const agents = { shell: { executor: 'command', command: [program], reviewMarker } }
    const executor = createExecutors(Configuration.parse({ agents })).get('shell')
    assert.ok(executor)
    const result = successOf(await executor.runTurn(createTurn(t).turn))
    assert.deepEqual(
      [result.output.trim(), result.review],
      reviewMarker ? ['Done.', 'it deletes a table'] : [`Done.\n${block}`, undefined],
    )
    const asked = { prompt: 'p', result_schema: { type: 'object' } }
    const end = await executor.runTurn(createTurn(t, asked).turn)
    assert.equal(end.ok, false)
  })
}
