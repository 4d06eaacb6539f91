import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { Client } from 'pg'

import { monotonicMs } from '../../lib/process/process.ts'
import { chosenPostgres, NO_POSTGRES } from './installed.ts'
import type { Installed } from './installed.ts'

const run = promisify(execFile)

/** How a server ends: in order, as after a crash of all its processes, or by SIGKILL of its first process. */
export type Ending = 'fast' | 'immediate' | 'kill'

export type ClusterOptions = {
  /** The PostgreSQL to start; by default the one that `chosenPostgres` names. */
  installed?: Installed
  /** Off for plain functional tests: quicker, and nothing there depends on it. On by default. */
  fsync?: boolean
  /** Listens on 127.0.0.1 too, where every connection needs `password`: with TLS only, or without TLS. */
  tcp?: 'tls' | 'plain'
  /** More settings of `postgresql.conf`. */
  settings?: Record<string, string>
}

/** A private PostgreSQL server in a temporary folder, reached through a Unix socket by its superuser `relay`. */
export type Cluster = {
  readonly version: string
  readonly major: number
  /** The URL of a database through the socket. */
  url: (database: string) => string
  /** The URL of a database through 127.0.0.1, without its password. Throws when the server has no port. */
  tcpUrl: (database: string) => string
  /** The password of `relay` over TCP. */
  readonly password: string
  /** The certificate of the server, which signs itself; only with `tcp: 'tls'`. */
  readonly certificate: string
  /** Makes an empty database of a fresh name and returns its URL. */
  createDatabase: () => Promise<string>
  /** Runs one statement as the superuser, in the database `postgres` unless a URL says otherwise. */
  query: (text: string, url?: string) => Promise<Row[]>
  /** The process id of the server. Throws when it does not run. */
  pid: () => number
  /** Ends the server; its data stays. Resolves once its processes are gone. */
  halt: (ending: Ending) => Promise<void>
  /** Starts a halted server; resolves when it takes connections, after its recovery. */
  start: () => Promise<void>
  /** `halt` and `start`. */
  restart: (ending: Ending) => Promise<void>
  /** What the server has logged. */
  log: () => string
  /** Ends the server and removes its folder. A second call waits for the first. */
  stop: () => Promise<void>
}

/**
 * Starts a server that ends with this process, however this process ends: a watcher holds a pipe to it,
 * stops the server and removes its folder. As root everything runs as the user `postgres` or `nobody`,
 * because PostgreSQL refuses root.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const installed = options.installed ?? chosenPostgres()
  if (installed === undefined) throw new Error(`Cannot start a cluster: ${NO_POSTGRES}`)
  const user = unprivileged()
  const folder = fs.mkdtempSync(join(tmpdir(), 'relay-postgres-'))
  fs.chmodSync(folder, 0o755)
  if (user !== undefined) fs.chownSync(folder, user.uid, user.gid)
  const watcher = watch(folder, installed.bin, user)

  const [data, logFile] = [join(folder, 'data'), join(folder, 'log')]
  const password = randomBytes(12).toString('hex')
  const port = options.tcp === undefined ? 5432 : await freePort()
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' }
  const call = (program: string, args: string[]) =>
    run(join(installed.bin, program), args, { cwd: folder, env, ...user })

  const url = (database: string) =>
    `postgres://relay@localhost:${port}/${database}?host=${encodeURIComponent(folder)}`

  function pid(): number {
    const [line] = fs.readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return Number(line)
  }

  async function start(): Promise<void> {
    const end = monotonicMs() + 30_000
    for (;;) {
      try {
        await call('pg_ctl', ['start', '-D', data, '-l', logFile, '-w', '-t', '60', '-s'])
        return
      } catch (error) {
        // Processes of a killed server need a moment to notice that it is gone.
        if (monotonicMs() > end || !log().includes('is still in use')) throw explain(error, log())
      }
    }
  }

  async function halt(ending: Ending): Promise<void> {
    if (ending !== 'kill') {
      await call('pg_ctl', ['stop', '-D', data, '-m', ending, '-w', '-t', '60', '-s'])
      return
    }
    const first = pid()
    process.kill(first, 'SIGKILL')
    while (isAlive(first)) await new Promise((resolve) => setTimeout(resolve, 2))
  }

  const log = () => (fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8') : '')

  let databases = 0
  let stopped: Promise<void> | undefined
  const cluster: Cluster = {
    version: installed.version,
    major: installed.major,
    url,
    tcpUrl(database) {
      if (options.tcp === undefined) throw new Error('This cluster was started without a port.')
      return `postgres://relay@127.0.0.1:${port}/${database}`
    },
    password,
    certificate: join(folder, 'server.crt'),
    async createDatabase() {
      databases += 1
      const name = `test_${databases}`
      await query(`create database ${name}`, url('postgres'))
      return url(name)
    },
    query: (text, database = url('postgres')) => query(text, database),
    pid,
    halt,
    start,
    async restart(ending) {
      await halt(ending)
      await start()
    },
    log,
    stop: () => (stopped ??= watcher.end()),
  }

  try {
    await initialize()
    await start()
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return cluster

  async function initialize(): Promise<void> {
    const secret = join(folder, 'password')
    fs.writeFileSync(secret, password)
    // The collation that most installations have: another order than JavaScript's, and than "C".
    const locale = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US']
    const auth = ['-U', 'relay', '--auth=trust', `--pwfile=${secret}`]
    await call('initdb', ['-D', data, '-N', '-E', 'UTF8', ...locale, ...auth])
    if (options.tcp === 'tls') certify(folder, user)
    fs.appendFileSync(join(data, 'postgresql.conf'), settingsOf(options, folder, port))
    const way = options.tcp === 'tls' ? 'hostssl' : 'host'
    const rules = [
      'local all all trust',
      'local replication all trust',
      `${way} all all 127.0.0.1/32 scram-sha-256`,
    ]
    fs.writeFileSync(join(data, 'pg_hba.conf'), `${rules.join('\n')}\n`)
  }
}

type Row = Record<string, unknown>

/** Runs one statement on a connection of its own. */
export async function query(text: string, url: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

function settingsOf(options: ClusterOptions, folder: string, port: number): string {
  const settings: Record<string, string> = {
    listen_addresses: options.tcp === undefined ? '' : '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    max_connections: '400',
    shared_buffers: '64MB',
    fsync: options.fsync === false ? 'off' : 'on',
    full_page_writes: options.fsync === false ? 'off' : 'on',
    log_min_messages: 'warning',
    log_line_prefix: '%m [%p] %a ',
    ...(options.tcp === 'tls'
      ? {
          ssl: 'on',
          ssl_cert_file: join(folder, 'server.crt'),
          ssl_key_file: join(folder, 'server.key'),
        }
      : {}),
    ...options.settings,
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join('')
}

type User = { uid: number; gid: number }

/** The user that runs the server when this process is root. */
function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error('Cannot start PostgreSQL: it refuses root, and there is no user "postgres".')
}

/** Reads its input to the end, which comes with the end of this process; then stops the server of a folder. */
const WATCH = `
cat > /dev/null
[ -e "$1/data/postmaster.pid" ] && "$2/pg_ctl" stop -D "$1/data" -m immediate -w -s > /dev/null 2>&1
rm -rf "$1"
`

function watch(folder: string, bin: string, user: User | undefined): { end: () => Promise<void> } {
  const child = spawn('/bin/sh', ['-c', WATCH, 'watch', folder, bin], {
    // In a session of its own, so that what ends this process by its group or terminal spares the watcher.
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    ...user,
  })
  const exited = once(child, 'exit')
  child.unref()
  return {
    async end() {
      child.ref()
      child.stdin.end()
      await exited
    },
  }
}

function certify(folder: string, user: User | undefined): void {
  const [key, certificate] = [join(folder, 'server.key'), join(folder, 'server.crt')]
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1'
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const made = ['-keyout', key, '-out', certificate]
  const about = ['-days', '2', '-subj', '/CN=localhost', '-addext', names]
  execFileSync('openssl', ['req', '-x509', ...kind, ...made, ...about], { stdio: 'ignore' })
  fs.chmodSync(key, 0o600)
  if (user !== undefined) fs.chownSync(key, user.uid, user.gid)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    // No such process.
    return false
  }
}

function explain(error: unknown, log: string): Error {
  const tail = log.split('\n').slice(-20).join('\n')
  return new Error(`PostgreSQL does not start:\n${tail}`, { cause: error })
}
