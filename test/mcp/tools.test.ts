import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as z from 'zod'

import { READS } from '../../lib/operations/effect.ts'
import { answerCall } from '../../lib/mcp/tools.ts'
import { operation, operationWithView } from '../../lib/operations/operation.ts'
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

test('an image of a result is image content that a model sees, and its bytes are not in the JSON', async (t) => {
  const { context } = await setup(t)
  const pixels = Buffer.from('not really a picture, and every byte of it \x00\xff')
  const look = operationWithView({
    name: 'look',
    title: 'Look',
    description: 'Returns a picture.',
    family: 'jobs',
    who: 'anyone',
    effect: READS,
    input: z.strictObject({}),
    output: z.strictObject({ width: z.int() }),
    run: () => Promise.resolve({ width: 7, pixels }),
    view: ({ width }) => ({ width }),
    images: (result) => [{ data: result.pixels, mimeType: 'image/png' }],
  })
  const { content, structuredContent, isError } = await answerCall(look, context, {}, () => {})
  const image = { type: 'image', data: pixels.toString('base64'), mimeType: 'image/png' }
  assert.deepEqual(content, [{ type: 'text', text: '{"width":7}' }, image])
  assert.deepEqual(structuredContent, { width: 7 })
  assert.equal(isError, undefined)
})
