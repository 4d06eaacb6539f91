import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as z from 'zod'

import { READS } from '../../lib/operations/effect.ts'
import { answerCall } from '../../lib/mcp/tools.ts'
import { operation } from '../../lib/operations/operation.ts'
import { setup } from '../operations/setup.ts'

test('a bug in a tool is told with its stack on one line, and to the caller without it', async (t) => {
  const { context } = await setup(t)
  const broken = operation({
    name: 'broken',
    title: 'Broken',
    description: 'Always fails.',
    family: 'jobs',
    who: 'anyone',
    effect: READS,
    input: z.strictObject({}),
    output: z.strictObject({}),
    run: () => Promise.reject(new TypeError('secret of the inside')),
  })
  const lines: string[] = []
  const answer = await answerCall(broken, context, {}, (line) => lines.push(line))
  assert.equal(answer.isError, true)
  assert.equal(answer.structuredContent, undefined)
  assert.match(JSON.stringify(answer.content), /INTERNAL/)
  assert.doesNotMatch(JSON.stringify(answer.content), /secret/)
  assert.equal(lines.length, 1)
  assert.match(
    lines[0] ?? '',
    /^bug in broken: TypeError: secret of the inside \| .*tools\.test\.ts/,
  )
})
