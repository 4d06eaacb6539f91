import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

const PROGRAM = '/usr/sbin/pgbouncer'

/** Options of a test that puts PgBouncer in front of the server. */
export const needsBouncer = {
  skip: fs.existsSync(PROGRAM) ? false : 'NOT RUN: PgBouncer is not installed',
}

/** Starts PgBouncer before a database, for the time of a test. Returns the URL through it. */
export async function startBouncer(
  t: TestContext,
  database: string,
  mode: 'session' | 'transaction',
): Promise<string> {
  const url = new URL(database)
  const folder = fs.mkdtempSync(join(tmpdir(), 'relay-bouncer-'))
  fs.chmodSync(folder, 0o777)
  const host = url.searchParams.get('host')
  fs.writeFileSync(join(folder, 'users'), `"${url.username}" ""\n`)
  fs.writeFileSync(
    join(folder, 'ini'),
    `[databases]
${url.pathname.slice(1)} = host=${host} port=${url.port} user=${url.username}
[pgbouncer]
unix_socket_dir = ${folder}
listen_port = 6432
auth_type = any
auth_file = ${folder}/users
pool_mode = ${mode}
default_pool_size = ${mode === 'session' ? 20 : 5}
`,
  )
  const user = process.getuid?.() === 0 ? ['-u', 'postgres'] : []
  const child = spawn(PROGRAM, [...user, join(folder, 'ini')], { stdio: 'ignore' })
  t.after(async () => {
    child.kill('SIGINT')
    if (child.exitCode === null) await once(child, 'exit')
    fs.rmSync(folder, { recursive: true, force: true })
  })
  const socket = join(folder, '.s.PGSQL.6432')
  while (!fs.existsSync(socket)) execFileSync('sleep', ['0.05'])
  url.port = '6432'
  url.searchParams.set('host', folder)
  return url.href
}
