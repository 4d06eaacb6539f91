import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import type { Ground } from '../ground.ts'
import { startDaemon } from './daemon.ts'
import type { NotRun, Server } from './server.ts'

/** Every command is on the disk before it is answered; no snapshots beside that, no port. */
const SETTINGS = { appendonly: 'yes', appendfsync: 'always', save: '', port: '0' }

/** Starts a Redis that loses nothing it has answered. */
export async function startRedis(ground: Ground): Promise<Server | NotRun> {
  const found = spawnSync('redis-server', ['--version'], { encoding: 'utf8' })
  if (found.status !== 0) {
    return { notRun: 'redis-server is not installed (Debian package redis-server)' }
  }
  const directory = ground.fresh('redis')
  const address = join(directory, 'redis.sock')
  const settings = { ...SETTINGS, dir: directory, unixsocket: address, unixsocketperm: '600' }
  const daemon = await startDaemon({
    command: 'redis-server',
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    directory,
    user: undefined,
    readyWhen: 'ready to accept connections',
    stopSignal: 'SIGTERM',
  })
  const version = /v=([\d.]+)/.exec(found.stdout)?.[1] ?? ''
  return { ...daemon, address, settings: `Redis ${version}, appendfsync always` }
}
