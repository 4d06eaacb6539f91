import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { MIGRATIONS, SCHEMA_VERSION } from '../../lib/store/postgres/migrations/migrations.ts'
import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore, PostgresStoreOptions } from '../../lib/store/postgres/open.ts'
import { needsPostgres, sharedCluster } from '../postgres/shared.ts'
import { birth, claimNext, claimRequest, complete } from './jobs.ts'

const LIMIT = { timeout: 60_000, ...needsPostgres }

async function setup(t: TestContext) {
  const cluster = await sharedCluster()
  const database = await cluster.createDatabase()
  const query = (text: string) => cluster.query(text, database)
  const opened: PostgresStore[] = []
  const open = async (url = database, more: Partial<PostgresStoreOptions> = {}) => {
    const store = await openPostgresStore({
      url,
      workspace: '/home/ada/shop',
      patienceMs: 3000,
      ...more,
    })
    opened.push(store)
    return store
  }
  t.after(async () => {
    for (const store of opened) store.close()
    await Promise.all(opened.map(({ ended }) => ended))
  })
  /** A role without any right but to connect, and the database's URL with it. */
  const createRole = async () => {
    const role = `role_${randomUUID().replaceAll('-', '')}`
    await query(`create role ${role} login`)
    const url = new URL(database)
    url.username = role
    return { role, url: url.href }
  }
  return { database, query, open, createRole }
}

/** Records a migration of a later program, so many versions after this one. */
function laterVersion(later: number, compatibleFrom: number): string {
  return `insert into durable_relay.migrations (version, compatible_from) values (${SCHEMA_VERSION + later}, ${compatibleFrom})`
}

/** Everything that a job goes through. */
async function exercise(store: PostgresStore): Promise<void> {
  await store.jobs.create(birth(store.clock))
  const job = await claimNext(store)
  assert.ok(job !== undefined)
  assert.equal(await store.jobs.renew(job), true)
  await store.jobs.change(job.job_id, () => complete(store.clock, job.token))
  await store.jobs.tend()
  await store.jobs.held({ judge: true })
}

test(
  'of ten programs that open an empty database at once, one creates the tables',
  LIMIT,
  async (t) => {
    const { query, open } = await setup(t)
    const stores = await Promise.all(Array.from({ length: 10 }, () => open()))
    const versions = await query('select version from durable_relay.migrations order by version')
    assert.deepEqual(
      versions,
      MIGRATIONS.map(({ version }) => ({ version })),
    )
    assert.equal((await query('select from durable_relay.workspaces')).length, 1)
    await Promise.all(stores.map(exercise))
  },
)

test(
  'a role that may not create the schema is refused, with the statement that helps',
  LIMIT,
  async (t) => {
    const { query, open, createRole } = await setup(t)
    const { role, url } = await createRole()
    const refused = await open(url).catch((error: unknown) => error)
    assert.ok(refused instanceof Error && 'code' in refused)
    assert.equal(refused.code, 'STORE_REFUSED')
    const statement = `create schema durable_relay authorization ${role}`
    assert.ok(refused.message.includes(`\`${statement}\``), refused.message)
    // It helps, and the role needs no other right.
    await query(statement)
    await exercise(await open(url))
    await query(`drop owned by ${role}`)
  },
)

test('a role that may not use the tables of another one is refused', LIMIT, async (t) => {
  const { query, open, createRole } = await setup(t)
  await open()
  const { role, url } = await createRole()
  await assert.rejects(open(url), { code: 'STORE_REFUSED', message: /permission denied/ })
  await query(`grant usage on schema durable_relay to ${role}`)
  await query(`grant select on all tables in schema durable_relay to ${role}`)
  const reader = await open(url)
  assert.deepEqual((await reader.jobs.list({ of: 'queued', limit: 9 })).rows, [])
  await assert.rejects(reader.jobs.create(birth(reader.clock)), { code: 'STORE_REFUSED' })
})

test(
  'tables that a later program made are used, unless it says that older ones must not',
  LIMIT,
  async (t) => {
    const { query, open } = await setup(t)
    const running = await open()
    await exercise(running)
    await query(laterVersion(1, SCHEMA_VERSION))
    // What was prepared for the earlier tables is prepared again.
    await query('alter table durable_relay.jobs alter column agent type varchar')
    await running.jobs.held()
    await exercise(running)
    await exercise(await open())
    await query(laterVersion(2, SCHEMA_VERSION + 2))
    await assert.rejects(open(), {
      code: 'STORE_FORMAT_UNKNOWN',
      message: new RegExp(`version ${SCHEMA_VERSION + 2}.+version ${SCHEMA_VERSION}\\. Update`),
    })
    const options = { mustExist: true }
    await assert.rejects(open(undefined, options), { code: 'STORE_FORMAT_UNKNOWN' })
  },
)

test(
  'a running program writes nothing once a later one has changed the tables',
  LIMIT,
  async (t) => {
    const { query, open } = await setup(t)
    const store = await open()
    await exercise(store)
    await store.jobs.create(birth(store.clock))
    const { job: free } = await store.jobs.create(birth(store.clock))
    const job = await store.jobs.claim(claimRequest())
    assert.ok(job !== undefined)
    await query(`
    begin;
    alter table durable_relay.jobs rename to work;
    alter table durable_relay.events rename to log;
    ${laterVersion(1, SCHEMA_VERSION + 1)};
    commit`)
    const count = async () => (await query('select count(*) from durable_relay.log'))[0]
    const before = await count()
    const event = { type: 'cancel', by: { person: 'Ada' }, at: new Date().toISOString() } as const
    for (const work of [
      () => store.jobs.create(birth(store.clock)),
      () => store.jobs.create(birth(store.clock, { task: { prompt: 'p', conversation_key: 'k' } })),
      () => store.jobs.claim(claimRequest()),
      () => store.jobs.claim(claimRequest({ limit: 9 })),
      () => store.jobs.renew(job),
      () => store.jobs.change(job.job_id, () => complete(store.clock, job.token)),
      () => store.jobs.change(free.job_id, () => ({ event, durable: true })),
      () => store.jobs.tend(),
      () => store.jobs.read(job.job_id),
    ]) {
      await assert.rejects(work, { code: 'STORE_FORMAT_UNKNOWN', message: /Update durable-relay/ })
    }
    assert.deepEqual(await count(), before)
  },
)

test('a program whose tables were removed reports that', LIMIT, async (t) => {
  const { query, open } = await setup(t)
  const store = await open()
  await exercise(store)
  await query('drop schema durable_relay cascade')
  await assert.rejects(claimNext(store), { code: 'STORE_REFUSED', message: /has no tables/ })
  await assert.rejects(open(undefined, { mustExist: true }), { code: 'WORKSPACE_NOT_FOUND' })
})

test('functions and operators of another user are never called', LIMIT, async (t) => {
  const { database, query, open, createRole } = await setup(t)
  const { role, url } = await createRole()
  await query(`create schema durable_relay authorization ${role}`)
  // Every function of the server that the relay calls, with the same arguments, and one that suits them better.
  const names = [...CALLED].map((name) => `'${name}'`).join(', ')
  await query(`
    create function public.hostile() returns void language plpgsql as
      $$ begin raise exception 'hostile'; end $$;
    do $$
    declare f record;
    begin
      for f in select proname, pg_get_function_identity_arguments(oid) as arguments, pronargs
        from pg_proc where pronamespace = 'pg_catalog'::regnamespace and prokind = 'f' and proname in (${names})
          and pg_get_function_identity_arguments(oid) !~ 'VARIADIC|any'
      loop
        execute format('create function public.%I(%s) returns void language sql volatile as %L',
          f.proname, f.arguments, 'select public.hostile()');
      end loop;
    end $$;
    create function public.array_position(int[], int) returns int language sql volatile as
      'select 1 from public.hostile()';
    create function public.same(int, int) returns boolean language sql volatile as
      'select true from public.hostile()';
    create operator public.= (leftarg = int, rightarg = int, function = public.same);`)
  await query(
    `alter database ${new URL(database).pathname.slice(1)} set search_path = public, pg_catalog`,
  )
  await assert.rejects(
    query('select now()').then(() => query('select 1 = 1')),
    /hostile/,
  )
  const store = await open(url)
  await exercise(store)
  await exercise(await open(url))
  assert.deepEqual((await store.upkeep.audit()).findings, [])
})

const CALLED = new Set([
  'array_position',
  'clock_timestamp',
  'current_setting',
  'encode',
  'hashtextextended',
  'nextval',
  'octet_length',
  'pg_advisory_lock',
  'pg_advisory_xact_lock',
  'pg_backend_pid',
  'pg_notify',
  'pg_try_advisory_xact_lock_shared',
  'set_config',
  'sha256',
  'starts_with',
  'timezone',
  'to_char',
])
