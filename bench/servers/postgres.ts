import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'

import type { Ground } from '../ground.ts'
import { serverEnvironment, startDaemon } from './daemon.ts'
import type { User } from './daemon.ts'
import type { NotRun, Server } from './server.ts'

/** Where Debian keeps the programs of each version; only clients are in the PATH. */
const DEBIAN = '/usr/lib/postgresql'

/** Starts a PostgreSQL with the settings it comes with: every commit waits for the disk. */
export async function startPostgres(ground: Ground): Promise<Server | NotRun> {
  const programs = findPrograms()
  if (programs === undefined) {
    return { notRun: 'PostgreSQL is not installed (Debian package postgresql)' }
  }
  const user = process.getuid?.() === 0 ? findUser('postgres') : undefined
  if (user === 'unknown') {
    return { notRun: 'PostgreSQL does not run as root, and there is no user "postgres"' }
  }
  const directory = ground.fresh('postgres')
  if (user !== undefined) {
    // The way down to its data; what stands beside them stays closed.
    fs.chmodSync(ground.directory, 0o711)
    fs.chownSync(directory, user.uid, user.gid)
  }
  const data = join(directory, 'data')
  const init = ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C']
  const made = spawnSync(join(programs, 'initdb'), init, {
    cwd: directory,
    env: serverEnvironment(directory),
    encoding: 'utf8',
    ...user,
  })
  if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${made.stderr}`)
  const daemon = await startDaemon({
    command: join(programs, 'postgres'),
    args: ['-D', data, '-k', directory, '-c', 'listen_addresses='],
    directory,
    user,
    readyWhen: 'ready to accept connections',
    // At once and without a last checkpoint: its data are removed anyway.
    stopSignal: 'SIGQUIT',
  })
  const version = fs.readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const address = `postgres://bench@/postgres?host=${encodeURIComponent(directory)}`
  return { ...daemon, address, settings: `PostgreSQL ${version} as it comes` }
}

/** The directory with `initdb` and `postgres`: in the PATH, else the latest of Debian's. */
function findPrograms(): string | undefined {
  const versions = fs.existsSync(DEBIAN) ? fs.readdirSync(DEBIAN) : []
  const latestFirst = versions.toSorted((a, b) => Number(b) - Number(a))
  const places = [
    ...(process.env.PATH ?? '').split(':'),
    ...latestFirst.map((version) => join(DEBIAN, version, 'bin')),
  ]
  return places.find((place) =>
    ['initdb', 'postgres'].every((name) => fs.existsSync(join(place, name))),
  )
}

function findUser(name: string): User | 'unknown' {
  const id = (option: string) => spawnSync('id', [option, name], { encoding: 'utf8' })
  const [uid, gid] = [id('-u'), id('-g')]
  if (uid.status !== 0 || gid.status !== 0) return 'unknown'
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}
