import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext, TestOptions } from 'node:test'

import { createAudit } from '../../lib/audit/audit.ts'
import type { NewAuditEntry } from '../../lib/schema/audit-entry.ts'
import type { Logs } from '../../lib/store/logs.ts'
import { needsPostgres } from '../postgres/shared.ts'
import type { Subject } from '../store/contract.ts'
import { openPostgresSubject } from '../store/postgres-subject.ts'
import { openMemorySubject, openSubject } from '../store/subject.ts'

const STORES: [name: string, open: (t: TestContext) => Promise<Subject>, options: TestOptions][] = [
  ['file store', openSubject, {}],
  ['in-memory store', openMemorySubject, {}],
  ['PostgreSQL store', openPostgresSubject, needsPostgres],
]

function read(message: string): NewAuditEntry {
  return { what: 'message.read', who: { agent: 'a' }, message_ids: [message] }
}

for (const [name, open, options] of STORES) {
  test(
    `${name}: processes that record at once make one chain, and no entry is lost`,
    options,
    async (t) => {
      const { store, another, clock } = await open(t)
      const stores = [store, await another(), await another(), await another()]
      const writers = stores.map(({ logs, workspace }) =>
        createAudit({ logs, workspace, clock, warn: assert.fail }),
      )
      await Promise.all(
        writers.map(async (writer, at) => {
          for (let turn = 0; turn < 25; turn += 1) await writer.record(read(`${at}.${turn}`))
        }),
      )
      for (const reader of writers) {
        const { entries, broken } = await reader.verify()
        assert.deepEqual([entries, broken], [101, undefined])
      }
      const { entries } = (await writers[0]?.read({ limit: 200 })) ?? assert.fail()
      const ids = new Set(entries.map(({ message_ids }) => message_ids?.[0]))
      assert.equal(ids.size, 101)
    },
  )
}

test('record() gives up with LOG_CONTESTED when other processes always write first, and works again later', async () => {
  const { store, clock } = await openMemorySubject()
  const { workspace } = store
  const warnings: string[] = []
  let isQuick = true
  const logs: Logs = {
    ...store.logs,
    async append(log, version, event) {
      if (isQuick) await store.logs.append(log, version, { entries: [], previous: '', hash: '' })
      return store.logs.append(log, version, event)
    },
  }
  const audit = createAudit({ logs, workspace, clock, warn: (line) => warnings.push(line) })
  await assert.rejects(audit.record(read('1')), { code: 'LOG_CONTESTED' })
  await audit.note(read('2'))
  assert.match(
    warnings.join(),
    /^audit_failed: message\.read was not recorded: .*200 times in a row/,
  )
  isQuick = false
  await audit.record(read('3'))
  assert.equal((await audit.read({ limit: 5 })).entries.length, 1)
})
