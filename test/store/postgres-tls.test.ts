import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TestContext } from 'node:test'
import { inspect } from 'node:util'

import { RelayError } from '../../lib/errors.ts'
import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import { startCluster } from '../postgres/cluster.ts'
import type { Cluster } from '../postgres/cluster.ts'
import { needsPostgres } from '../postgres/shared.ts'
import { birth } from './jobs.ts'

const LIMIT = { timeout: 60_000, ...needsPostgres }

const started = new Map<'tls' | 'plain', Promise<Cluster>>()
after(async () => {
  for (const cluster of started.values()) await (await cluster).stop()
})

/** A server over TCP, with TLS only or without TLS. */
async function setup(t: TestContext, tcp: 'tls' | 'plain') {
  const starting = started.get(tcp) ?? startCluster({ fsync: false, tcp })
  started.set(tcp, starting)
  const cluster = await starting
  const { pathname } = new URL(await cluster.createDatabase())
  const folder = fs.mkdtempSync(join(tmpdir(), 'relay-tls-'))
  t.after(() => fs.rmSync(folder, { recursive: true }))
  const use = async (parameters: Record<string, string>, change: (url: URL) => void = () => {}) => {
    const url = new URL(cluster.tcpUrl(pathname.slice(1)))
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    change(url)
    const password = () => cluster.password
    const store = await openPostgresStore({
      url: url.href,
      password,
      workspace: '/home/ada/shop',
      patienceMs: 1000,
    })
    try {
      await store.jobs.create(birth(store.clock))
      const [row] = await cluster.query(
        `select bool_and(ssl) as encrypted from pg_stat_ssl join pg_stat_activity using (pid)
          where application_name = 'durable-relay'`,
      )
      return row?.['encrypted']
    } finally {
      store.close()
      await store.ended
    }
  }
  /** Refused at once, with a reason, and without the password. */
  const refused = async (work: Promise<unknown>, reason: RegExp, code = 'STORE_REFUSED') => {
    const error = await work.then(
      () => assert.fail('It was not refused.'),
      (refusal: unknown) => refusal,
    )
    assert.ok(error instanceof RelayError, inspect(error))
    assert.equal(error.code, code, error.message)
    assert.match(error.message, reason)
    assert.ok(!inspect(error, { depth: 20, showHidden: true }).includes(cluster.password))
  }
  /** A certificate of another authority. */
  const strange = () => {
    const [key, certificate] = [join(folder, 'key'), join(folder, 'crt')]
    const made = [
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      key,
    ]
    const of = ['-out', certificate, '-subj', '/CN=other']
    execFileSync('openssl', ['req', '-x509', ...made, ...of], { stdio: 'ignore' })
    return { key, certificate }
  }
  return { cluster, folder, use, refused, strange }
}

test('each sslmode encrypts, and checks what it says', LIMIT, async (t) => {
  const { cluster, use, refused, strange } = await setup(t, 'tls')
  const sslrootcert = cluster.certificate
  for (const sslmode of ['prefer', 'require', 'no-verify'])
    assert.equal(await use({ sslmode }), true)
  for (const sslmode of ['require', 'verify-ca', 'verify-full']) {
    assert.equal(await use({ sslmode, sslrootcert }), true)
    const other = strange().certificate
    await refused(
      use({ sslmode, sslrootcert: other }),
      /certificate was not accepted .+ sslrootcert/,
    )
  }
  await refused(use({ sslmode: 'verify-full' }), /certificate was not accepted/)
  await refused(use({ sslmode: 'verify-ca' }), /requires specifying a CA with sslrootcert/)
  await refused(use({ sslmode: 'disable' }), /no encryption/)
  await refused(use({}), /no encryption/)
  // The certificate names 127.0.0.1, and not this address of the same host.
  const elsewhere = (url: URL) => {
    url.hostname = '127.0.0.1'
    url.searchParams.set('host', '127.1')
  }
  assert.equal(await use({ sslmode: 'verify-ca', sslrootcert }, elsewhere), true)
  await refused(
    use({ sslmode: 'verify-full', sslrootcert }, elsewhere),
    /host by the name that its/,
  )
})

test('a file of a certificate that cannot be read is named', LIMIT, async (t) => {
  const { folder, use, refused } = await setup(t, 'tls')
  const missing = join(folder, 'missing.crt')
  await refused(
    use({ sslmode: 'verify-full', sslrootcert: missing }),
    /missing\.crt.+begin with ssl/,
  )
})

test('a server without TLS is refused where the URL asks for it', LIMIT, async (t) => {
  const { use, refused } = await setup(t, 'plain')
  assert.equal(await use({ sslmode: 'disable' }), false)
  assert.equal(await use({}), false)
  for (const sslmode of ['prefer', 'require', 'no-verify', 'verify-full']) {
    await refused(use({ sslmode }), /offers no encryption/)
  }
})

test('no refusal shows the password', LIMIT, async (t) => {
  const { cluster, use, refused } = await setup(t, 'plain')
  const role = (name: string) => (url: URL) => (url.username = name)
  await refused(use({}, role('unknown')), /authentication failed|does not exist/)
  await refused(
    use({}, (url) => (url.pathname = '/unknown')),
    /database "unknown" does not exist/,
  )
  await refused(
    use({}, (url) => (url.port = '1')),
    /cannot be reached/,
    'STORE_UNREACHABLE',
  )
  await refused(use({ host: 'no-such-host.invalid' }), /cannot be reached/, 'STORE_UNREACHABLE')
  const inUrl = (url: URL) => {
    url.password = cluster.password
    url.port = '1'
  }
  await refused(use({}, inUrl), /cannot be reached/, 'STORE_UNREACHABLE')
})
