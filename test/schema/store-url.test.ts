import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readStoreUrl, storeTextProblem, withWorkspace } from '../../lib/schema/store-url.ts'

const userName = 'ann'

function placeOf(text: string, env: Record<string, string> = {}): string {
  assert.equal(storeTextProblem(text, { mayHoldPassword: true }), undefined, text)
  return readStoreUrl(text, { env, userName }).place
}

const COMPLETE: [text: string, place: string, env?: Record<string, string>][] = [
  ['postgres://relay@db.example.org:5433/jobs', 'postgres://relay@db.example.org:5433/jobs'],
  ['postgresql://relay@db/jobs', 'postgres://relay@db:5432/jobs'],
  ['postgres://relay:secret@db/jobs', 'postgres://relay@db:5432/jobs'],
  ['postgres://db', 'postgres://ann@db:5432/ann'],
  ['postgres://relay@db', 'postgres://relay@db:5432/relay'],
  ['postgres:///jobs', 'postgres://ann@localhost:5432/jobs'],
  ['postgres://[::1]:5/a', 'postgres://ann@[::1]:5/a'],
  ['postgres://a%40b:p%40ss@db/c%20d', 'postgres://a%40b@db:5432/c%20d'],
  ['postgres://relay@/jobs?host=/run/pg', 'postgres://relay@localhost:5432/jobs?host=%2Frun%2Fpg'],
  ['postgres://db/jobs', 'postgres://bob@db:6/jobs', { PGUSER: 'bob', PGPORT: '6' }],
  [
    'postgres://',
    'postgres://bob@far:5432/work',
    { PGUSER: 'bob', PGHOST: 'far', PGDATABASE: 'work' },
  ],
  ['postgres:///a', 'postgres://ann@localhost:5432/a?host=%2Frun', { PGHOST: '/run' }],
  ['postgres://db/a', 'postgres://ann@db:5432/a?sslmode=verify-full', { PGSSLMODE: 'verify-full' }],
  [
    'postgres://db/a?sslmode=disable',
    'postgres://ann@db:5432/a?sslmode=disable',
    { PGSSLMODE: 'x' },
  ],
]

for (const [text, place, env] of COMPLETE) {
  test(`${text} is completed to ${place}`, () => {
    assert.equal(placeOf(text, env), place)
  })
}

test('the password of a URL is read, and is not in what may be shown', () => {
  const text =
    'postgres://relay:p%40ss%2Fword@db/jobs?schema=relay&workspace=shop&password_file=/run/pw'
  assert.deepEqual(readStoreUrl(text, { env: {}, userName }), {
    place: 'postgres://relay@db:5432/jobs?schema=relay&workspace=shop&password_file=%2Frun%2Fpw',
    server: { host: 'db', port: '5432', database: 'jobs', user: 'relay' },
    password: 'p@ss/word',
    passwordFile: '/run/pw',
  })
})

test('another workspace of the same database has a URL of its own', () => {
  assert.equal(
    withWorkspace('postgres://a@db:5432/jobs?schema=s&workspace=one', '/home/ann/two'),
    'postgres://a@db:5432/jobs?schema=s&workspace=%2Fhome%2Fann%2Ftwo',
  )
})

const REFUSED: [text: string, why: RegExp][] = [
  ['postgres', /"files" or a URL such as/],
  ['mysql://relay@db/jobs', /"files" or a URL such as/],
  ['/home/ann/hunter2', /"files" or a URL such as/],
  ['postgres://relay:hunter2', /"files" or a URL such as/],
  ['postgres://relay:hun#ter2@db/jobs', /"files" or a URL such as/],
  ['postgres://relay:1#hunter2@db/jobs', /percent-encoded/],
  ['postgres://relay:1/hunter2@db/jobs', /percent-encoded/],
  ['postgres://relay:1?hunter2@db/jobs', /percent-encoded/],
  ['postgres://relay:1?hunter2', /an unknown parameter; known are schema/],
  ['postgres://relay:%hunter2@db/jobs', /% that does not begin/],
  ['postgres://db/jobs?sslmod=require', /an unknown parameter "sslmod"/],
  ['postgres://db/jobs?password=hunter2', /an unknown parameter "password"/],
  ['postgres://db/jobs?schema=Relay', /lower-case/],
  ['postgres://db/jobs?schema=pg_catalog', /lower-case/],
  ['postgres://db/jobs?schema=', /no usable value for "schema"/],
  ['postgres://db/jobs?workspace=a%0Ab', /no usable value for "workspace"/],
  ['postgres://db/jobs?password_file=secret', /absolute path/],
  ['postgres://db/jobs?sslmode=yes', /an sslmode of/],
  ['postgres://db/jobs?connect_timeout=soon', /1 to 999 s/],
  ['postgres://db/jobs/more', /the name of a database/],
]

for (const [text, why] of REFUSED) {
  test(`${text} is refused without repeating its password`, () => {
    const problem = storeTextProblem(text, { mayHoldPassword: true }) ?? ''
    assert.match(problem, why)
    assert.ok(!problem.includes('hunter2'), problem)
  })
}
