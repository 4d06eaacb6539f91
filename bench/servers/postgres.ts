import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'

import type { DataDisk } from '../disk/data-disk.ts'
import { serverEnvironment, startDaemon } from './daemon.ts'
import type { User } from './daemon.ts'
import type { NotRun, Server } from './server.ts'

/** Debian installs each version's programs here; only the clients are in the PATH. */
const DEBIAN = '/usr/lib/postgresql'

/** Starts a PostgreSQL with its default settings: every commit waits for the disk. */
export async function startPostgres(disk: DataDisk): Promise<Server | NotRun> {
  const programs = findPrograms()
  if (programs === undefined) {
    return { notRun: 'PostgreSQL is not installed (Debian package postgresql)' }
  }
  const user = process.getuid?.() === 0 ? findUser('postgres') : undefined
  if (user === 'unknown') {
    return { notRun: 'PostgreSQL does not run as root, and there is no user "postgres"' }
  }
  const directory = disk.newDirectory('postgres')
  if (user !== undefined) {
    // Lets the user reach its own data; the other directories stay closed.
    fs.chmodSync(disk.directory, 0o711)
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
  if (made.status !== 0) throw new Error(`initdb exited with code ${made.status}: ${made.stderr}`)
  const daemon = await startDaemon({
    command: join(programs, 'postgres'),
    args: ['-D', data, '-k', directory, '-c', 'listen_addresses='],
    directory,
    user,
    readyWhen: 'ready to accept connections',
    // An immediate shutdown without a final checkpoint; the data is deleted anyway.
    stopSignal: 'SIGQUIT',
  })
  const version = fs.readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const address = `postgres://bench@/postgres?host=${encodeURIComponent(directory)}`
  return { ...daemon, address, settings: `PostgreSQL ${version}, default settings` }
}

/** The directory that contains `initdb` and `postgres`: from the PATH, else Debian's latest version. */
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
