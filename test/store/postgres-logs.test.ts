import assert from 'node:assert/strict'
import { test } from 'node:test'

import { query } from '../postgres/cluster.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { openPostgresSubject } from './postgres-subject.ts'

test('a log in PostgreSQL that lost lines is reported, and repaired', needsPostgres, async (t) => {
  const { store, url } = await openPostgresSubject(t)
  for (let version = 1; version <= 5; version += 1) {
    await store.logs.append(['a', 'log'], version, { version })
  }
  await query(`delete from durable_relay.log_lines where log = 'a/log' and version in (2, 3)`, url)
  const codes = (await store.upkeep.audit()).findings.map(({ code }) => code)
  assert.deepEqual(codes, ['damaged_lines'])
  const { repaired, audit } = await store.upkeep.repair()
  assert.match(repaired.join(), /log "a\/log" repaired: 2 lost lines/)
  assert.deepEqual([audit.findings, audit.logs, audit.log_lines], [[], 1, 5])
  const lines = await store.logs.read(['a', 'log'], { after: 0, limit: 9 })
  assert.deepEqual(
    lines.map(({ event }) => event['version'] ?? event['type']),
    [1, 'set_aside', 'set_aside', 4, 5],
  )
})

test(
  'a damaged attachment in PostgreSQL is reported, refused, and healed',
  needsPostgres,
  async (t) => {
    const { store, url } = await openPostgresSubject(t)
    const { sha256 } = await store.blobs.keep(Buffer.from('bytes'))
    await query(
      `update durable_relay.attachments set content = 'other' where sha256 = '${sha256}'`,
      url,
    )
    await assert.rejects(store.blobs.content(sha256, 0, 1), { code: 'ATTACHMENT_DAMAGED' })
    const codes = (await store.upkeep.audit()).findings.map(({ code }) => code)
    assert.deepEqual(codes, ['damaged_attachment'])
    await store.blobs.keep(Buffer.from('bytes'))
    const { attachments, findings } = await store.upkeep.audit()
    assert.deepEqual([attachments, findings], [1, []])
  },
)
