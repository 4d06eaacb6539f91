import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import type { Subject } from '../contract.ts'
import { birth, claimOf, complete } from '../jobs.ts'

const LIMIT = { timeout: 60_000 }

/** What every store promises of texts beside the logs. */
export function blobsContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  function check(promise: string, body: (t: TestContext) => Promise<void>): void {
    test(`${name}: ${promise}`, LIMIT, body)
  }

  check('an output of any size is read back whole and in parts', async (t) => {
    const { store, another, clock } = await open(t)
    for (const length of [0, 1000, 300 * 1024, 3 * 1024 * 1024]) {
      const text = '0123456789é語😀'.repeat(Math.ceil(length / 14)).slice(0, length)
      const { job } = await store.jobs.create(birth(clock))
      await store.jobs.change(job.job_id, () => claimOf(clock))
      await store.jobs.change(job.job_id, () => complete(clock, 2, text))
      const read = await (await another()).jobs.read(job.job_id)
      assert.ok(read?.state === 'completed')
      const whole = await store.blobs.slice(read.result, 0, length + 10)
      assert.equal(whole.total, length)
      assert.ok(whole.text === text)
      const rest = await store.blobs.slice(read.result, 0, Number.MAX_SAFE_INTEGER)
      assert.ok(rest.text === text)
      const beyond = await store.blobs.slice(read.result, Number.MAX_SAFE_INTEGER, 1)
      assert.deepEqual(beyond, { text: '', total: text.length })
      // Around the places where a store may cut a text, and through characters of several bytes.
      for (const offset of [500, 47_660, 47_664, 95_325, length - 7].filter((at) => at >= 0)) {
        const part = await store.blobs.slice(read.result, offset, 47_700)
        assert.ok(part.text === text.slice(offset, offset + 47_700), `${length} from ${offset}`)
      }
    }
  })

  check('every handle reads a stored text, and an equal text is stored once', async (t) => {
    const { store, another, clock } = await open(t)
    const { job } = await store.jobs.create(birth(clock))
    const of = { jobId: job.job_id, token: 2, text: '../\u0000 \u{1f642} text' }
    const [kept, again] = await Promise.all([store.blobs.put(of), (await another()).blobs.put(of)])
    assert.deepEqual(kept, again)
    assert.equal(await (await another()).blobs.read(kept), of.text)
    const empty = await store.blobs.put({ ...of, text: '' })
    assert.equal(await store.blobs.read(empty), '')
    const forged = { ...kept, sha256: 'f'.repeat(64) }
    await assert.rejects(store.blobs.read(forged), { code: 'JOB_DAMAGED' })
  })

  check('of two completions with one token, the accepted output is kept', async (t) => {
    const { store, another, clock } = await open(t)
    const other = await another()
    for (let round = 0; round < 10; round += 1) {
      const { job } = await store.jobs.create(birth(clock))
      await store.jobs.change(job.job_id, () => claimOf(clock))
      const texts = ['a', 'b', 'a'].map((letter) => letter.repeat(400_000 + round))
      const done = await Promise.all(
        texts.map((text, index) =>
          (index === 1 ? other : store).jobs.change(job.job_id, () => complete(clock, 2, text)),
        ),
      )
      assert.equal(done.filter(({ changed }) => changed).length, 1)
      const read = await store.jobs.read(job.job_id)
      assert.ok(read?.state === 'completed')
      assert.ok(texts.includes((await store.blobs.slice(read.result, 0, 1_000_000)).text))
    }
  })

  check('every handle reads bytes that were kept, whole and in slices', async (t) => {
    const { store, another } = await open(t)
    const other = await another()
    const content = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256))
    const [kept, again] = await Promise.all([
      store.blobs.keep(content),
      other.blobs.keep(new Uint8Array(content)),
    ])
    assert.deepEqual(kept, { sha256: hash('sha256', content), bytes: content.length })
    assert.deepEqual(again, kept)
    for (const { blobs } of [store, other, await another()]) {
      for (const [offset, length] of [
        [0, 100_000],
        [99_990, 100],
        [500, 20],
        [100_000, 1],
        [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      ] as const) {
        const read = await blobs.content(kept.sha256, offset, length)
        assert.equal(read?.total, content.length)
        assert.ok(read.content.equals(content.subarray(offset, offset + length)))
      }
    }
    const empty = await store.blobs.keep(Buffer.alloc(0))
    assert.deepEqual(await other.blobs.content(empty.sha256, 0, 10), {
      content: Buffer.alloc(0),
      total: 0,
    })
    for (const unknown of ['f'.repeat(64), '../../store.json', '', '\u0000']) {
      assert.equal(await store.blobs.content(unknown, 0, 10), undefined)
    }
  })
}
