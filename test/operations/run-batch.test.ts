import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { runBatch } from '../../lib/operations/viewer/run-batch.ts'

const never = new AbortController().signal
const ids = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `op${at}` }))

test('a batch performs four operations at a time and keeps their order', async () => {
  let running = 0
  let most = 0
  const waiting: (() => void)[] = []
  const batch = runBatch(ids(8), {
    atOnce: 4,
    ms: 10_000,
    signal: never,
    async perform({ id }) {
      running += 1
      most = Math.max(most, running)
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        // The last of the four ends first.
        if (waiting.length === 4) for (const end of waiting.splice(0).toReversed()) end()
      })
      running -= 1
      return id.toUpperCase()
    },
  })
  const results = await batch
  assert.equal(most, 4)
  assert.deepEqual(
    results,
    ids(8).map(({ id }) => ({ id, ok: true, result: id.toUpperCase() })),
  )
})

test('a batch that runs out of time returns what ended, stops the others, and begins no more', async (t) => {
  // The timer of the batch does not keep the process alive.
  const alive = setInterval(() => {}, 1000)
  t.after(() => clearInterval(alive))
  const begun: string[] = []
  const stopped: string[] = []
  const results = await runBatch(ids(8), {
    atOnce: 4,
    ms: 30,
    signal: never,
    perform: ({ id }, signal) => {
      begun.push(id)
      if (id === 'op0') return Promise.resolve('done')
      return new Promise(() => signal.addEventListener('abort', () => stopped.push(id)))
    },
  })
  const codes = results.map(({ ok, error }) => (ok ? 'ok' : Reflect.get(error ?? {}, 'code')))
  assert.deepEqual(codes, ['ok', ...Array.from({ length: 7 }, () => 'TOOL_TIMEOUT')])
  assert.deepEqual(begun, ['op0', 'op1', 'op2', 'op3', 'op4'])
  assert.deepEqual(stopped, ['op1', 'op2', 'op3', 'op4'])
})

test('a refusal is the result of its operation; a bug is thrown', async () => {
  const on = { atOnce: 4, ms: 10_000, signal: never }
  const refuse = ({ id }: { id: string }) =>
    id === 'op1'
      ? Promise.reject(new RelayError('FILE_NOT_FOUND', 'Cannot find it.'))
      : Promise.resolve(1)
  const results = await runBatch(ids(2), { ...on, perform: refuse })
  assert.deepEqual(results[1], {
    id: 'op1',
    ok: false,
    error: { code: 'FILE_NOT_FOUND', message: 'Cannot find it.' },
  })
  const bug = () => Promise.reject(new TypeError('a bug'))
  await assert.rejects(runBatch(ids(1), { ...on, perform: bug }), TypeError)
})
