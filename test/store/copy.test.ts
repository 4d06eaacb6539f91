import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { copyWorkspace } from '../../lib/store/copy.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { storesIn } from '../../lib/store/file/stores.ts'
import { carriedBy } from '../../lib/store/file/transfer/carry.ts'
import { fileTarget } from '../../lib/store/file/transfer/receive.ts'
import { audit } from '../../lib/store/file/upkeep/audit.ts'
import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore } from '../../lib/store/postgres/open.ts'
import type { Jobs, Stretch } from '../../lib/store/jobs.ts'
import type { Store } from '../../lib/store/store.ts'
import type { Source } from '../../lib/store/transfer.ts'
import { startProxy } from '../postgres/proxy.ts'
import { needsPostgres, sharedDatabase } from '../postgres/shared.ts'
import { createClock } from './clock.ts'
import { birth, finished } from './jobs.ts'
import { fillStore } from './many-jobs.ts'

/** In short form by default; the full one is 10,000. */
const JOBS = Number(process.env['RELAY_COPY_JOBS'] ?? 260)

const LIMIT = { ...needsPostgres, timeout: 600_000 }

async function setup(t: TestContext) {
  const clock = createClock()
  const workspace = `/home/somebody/${randomUUID()}`
  const bootId = 'this boot'
  const url = await sharedDatabase()
  const opened: Store[] = []
  const keep = <S extends Store>(store: S): S => {
    opened.push(store)
    return store
  }
  const dirs: string[] = []
  t.after(async () => {
    for (const store of opened) store.close()
    for (const dir of dirs) fs.rmSync(dir, { recursive: true })
  })
  const options = () => {
    const dataDir = fs.mkdtempSync(join(tmpdir(), 'relay-copy-'))
    dirs.push(dataDir)
    return { dataDir, workspace, bootId, clock }
  }
  const openFiles = async (on = options()) => keep(await openFileStore(on))
  const openPostgres = async () => keep(await openPostgresStore({ url, workspace, clock }))
  return { clock, openFiles, openPostgres, options }
}

function sourceOf(directory: string): Source {
  const layout = layoutOf(directory)
  return { carried: () => carriedBy(layout), audit: async () => audit(layout) }
}

test(
  `a workspace with ${JOBS} jobs is the same after a copy to PostgreSQL and back`,
  LIMIT,
  async (t) => {
    const { clock, openFiles, openPostgres, options } = await setup(t)
    const files = await openFiles()
    await fillStore(files, clock, JOBS)
    const attachment = await fillLogs(files)
    const postgres = await openPostgres()
    const there = await copyWorkspace(sourceOf(files.location), postgres.transfer)
    assert.equal(there.jobs, JOBS)
    assert.deepEqual([there.log_lines, there.attachments], [1005, 1])

    const before = await files.upkeep.audit()
    const copied = await postgres.upkeep.audit()
    for (const found of [before, copied]) assert.deepEqual(found.findings, [])
    assert.deepEqual(copied.by_state, before.by_state)

    const back = options()
    const again = await copyWorkspace(postgres.transfer, fileTarget(back))
    assert.deepEqual(again, there)
    const files2 = await openFiles(back)
    const { late_lines: _, fragments: __, ...promises } = before
    const { late_lines: ___, fragments: ____, ...kept } = await files2.upkeep.audit()
    assert.deepEqual(kept, promises)
    // What agents and people see is the same, too.
    const stores = [files, postgres, files2]
    const [inbox, ...inboxes] = await Promise.all(
      stores.map(({ mailbox }) => mailbox.notifications('claude-main')),
    )
    for (const other of inboxes) assert.deepEqual(other, inbox)
    for (const store of stores) {
      const { logs, blobs } = store
      const lines = await logs.read(POSTS, { after: 990, limit: 11 })
      assert.deepEqual(lines, await files.logs.read(POSTS, { after: 990, limit: 11 }))
      assert.equal((await blobs.content(attachment, 0, 100))?.content.toString(), 'attached')
      const found = async (query: string) => {
        const { hits } = await store.search({ query, channels: 'all', order: 'newest', limit: 5 })
        return hits.map(({ message_id }) => message_id)
      }
      assert.deepEqual(await found('nr1001'), ['general.1001'])
      assert.deepEqual(await found('edited'), ['general.2'])
      assert.deepEqual(await found('nr2'), [])
      assert.deepEqual(await found('nr3'), [])
      // A webhook continues in the copy where it was.
      const { registry } = store
      const [webhook] = await registry.list('webhook')
      const known = await registry.get('webhook_state', 'wh_1')
      const [mark] = await registry.list('webhook_mark', 'wh_1')
      assert.deepEqual([webhook?.secret, known?.delivered, mark?.version], ['whsec_c2VjcmV0', 3, 2])
      assert.ok(await logs.append(POSTS, 1002, {}))
    }
    for (const of of ['attention', 'running', 'queued', 'ended'] as const) {
      const [here, ...others] = await Promise.all(stores.map(({ jobs }) => statesIn(jobs, of)))
      for (const other of others) assert.deepEqual(other, here, of)
    }
  },
)

const POSTS = ['messages', 'general', 'posts']

/** Posts over the end of a segment, marks of them, and an attachment, whose digest is returned. */
async function fillLogs({ logs, blobs }: Store): Promise<string> {
  for (let nth = 1; nth <= 1001; nth += 1) {
    await logs.append(POSTS, nth, { type: 'post', from: 'codex', text: `nr${nth} \u0000é` })
  }
  const marks = ['messages', 'general', 'marks', '0']
  await logs.append(marks, 1, { type: 'edit', message: 2, by: 'codex', text: 'edited' })
  await logs.append(marks, 2, { type: 'delete', message: 3, by: 'codex' })
  await logs.append(['mine', 'Codex'], 1, { z: 1, a: { 10: 'x', 2: 'y' } })
  await logs.append(['audit'], 1, {})
  return (await blobs.keep(Buffer.from('attached'))).sha256
}

/** The state of each job in a part of the listing. Jobs that ended at almost the same time may change places. */
async function statesIn(jobs: Jobs, of: Stretch): Promise<Map<string, string>> {
  const { rows } = await jobs.list({ of, limit: 100_000 })
  const states = rows.map(
    ({ row }) => [row.job_id, 'state' in row ? row.state : row.message] as const,
  )
  return new Map(states)
}

test('a copy is refused when the target has jobs, and changes neither side', LIMIT, async (t) => {
  const { clock, openFiles, openPostgres, options } = await setup(t)
  const files = await openFiles()
  await finished(files, clock)
  const postgres = await openPostgres()
  const { job } = await postgres.jobs.create(birth(clock))
  const refusal = { code: 'COPY_REFUSED', message: /has jobs already/ }
  await assert.rejects(copyWorkspace(sourceOf(files.location), postgres.transfer), refusal)
  assert.deepEqual(await postgres.jobs.find('', 9), [job.job_id])

  const taken = options()
  await finished(await openFiles(taken), clock)
  await assert.rejects(copyWorkspace(postgres.transfer, fileTarget(taken)), {
    code: 'COPY_REFUSED',
  })
  assert.equal(fs.readdirSync(taken.dataDir).length, 1)
})

test('a damaged log is refused before anything is copied', LIMIT, async (t) => {
  const { clock, openFiles, openPostgres } = await setup(t)
  const files = await openFiles()
  const { job_id } = await finished(files, clock)
  const log = layoutOf(files.location).log(job_id)
  fs.writeFileSync(log, fs.readFileSync(log, 'utf8').replace('enqueue', 'enqueux'))
  const postgres = await openPostgres()
  await assert.rejects(copyWorkspace(sourceOf(files.location), postgres.transfer), {
    code: 'COPY_REFUSED',
    message: /damaged/,
  })
  assert.deepEqual(await postgres.jobs.find('', 9), [])
})

test(
  'a job that is added meanwhile makes the copy fail, and the target stays empty',
  LIMIT,
  async (t) => {
    const { clock, openFiles, openPostgres, options } = await setup(t)
    const files = await openFiles()
    await finished(files, clock)
    const source = sourceOf(files.location)
    const changing: Source = {
      carried: () => ({
        ...source.carried(),
        async *notifications() {
          await files.jobs.create(birth(clock))
          yield* source.carried().notifications()
        },
      }),
      audit: source.audit,
    }
    const postgres = await openPostgres()
    const refusal = { code: 'COPY_REFUSED', message: /changed while it was read/ }
    await assert.rejects(copyWorkspace(changing, postgres.transfer), refusal)
    assert.deepEqual(await postgres.jobs.find('', 9), [])
    const empty = options()
    await assert.rejects(copyWorkspace(changing, fileTarget(empty)), refusal)
    assert.deepEqual(fs.readdirSync(empty.dataDir), [])
  },
)

for (const to of ['files', 'postgres'] as const) {
  test(
    `after a kill in the middle of a copy to ${to}, the next one starts over`,
    LIMIT,
    async (t) => {
      const { clock, openFiles, openPostgres, options } = await setup(t)
      const files = await openFiles()
      for (let n = 0; n < 20; n += 1) await finished(files, clock)
      const target = options()
      const postgres = to === 'postgres' ? await openPostgres() : undefined
      const { clock: _, ...plain } = target
      const given = JSON.stringify({
        from: files.location,
        options: plain,
        to,
        url: await sharedDatabase(),
      })
      const program = fileURLToPath(new URL('programs/copy-half.ts', import.meta.url))
      const ended = await new Promise<NodeJS.Signals | null>((resolve) => {
        execFile(process.execPath, ['--import', 'tsx', program, given], (error) =>
          resolve(error?.signal ?? null),
        )
      })
      assert.equal(ended, 'SIGKILL')
      if (postgres === undefined) assert.deepEqual(storesIn(target.dataDir), [])
      else assert.deepEqual(await postgres.jobs.find('', 9), [])

      const copied = await copyWorkspace(
        sourceOf(files.location),
        postgres?.transfer ?? fileTarget(target),
      )
      assert.equal(copied.jobs, 20)
      if (postgres === undefined) assert.equal(fs.readdirSync(target.dataDir).length, 1)
    },
  )
}

test('a copy whose commit was lost is refused, or was made as a whole', LIMIT, async (t) => {
  const { clock, openFiles } = await setup(t)
  const files = await openFiles()
  for (let n = 0; n < 3; n += 1) await finished(files, clock)
  const proxy = await startProxy(await sharedDatabase())
  const opened: PostgresStore[] = []
  t.after(async () => {
    for (const store of opened) store.close()
    await Promise.all(opened.map(({ ended }) => ended))
    await proxy.close()
  })
  const open = async (workspace: string) => {
    const store = await openPostgresStore({ url: proxy.url, workspace, clock })
    opened.push(store)
    return store
  }
  const copy = ({ transfer }: PostgresStore) => copyWorkspace(sourceOf(files.location), transfer)
  const counted = await open(`/${randomUUID()}`)
  proxy.begin()
  await copy(counted)
  const commit = proxy.end().findLastIndex(({ text }) => text === 'commit') + 1

  const whole = await open(`/${randomUUID()}`)
  proxy.begin({ at: commit, fault: 'lost-after', kill: () => {} })
  assert.equal((await copy(whole)).jobs, 3)
  assert.equal((await whole.jobs.find('', 9)).length, 3)

  const none = await open(`/${randomUUID()}`)
  proxy.begin({ at: commit, fault: 'lost-before', kill: () => {} })
  await assert.rejects(copy(none), { code: 'COPY_REFUSED', message: /nothing was copied/ })
  assert.deepEqual(await none.jobs.find('', 9), [])
})
