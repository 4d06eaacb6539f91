import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import type { DataDisk } from '../disk/data-disk.ts'
import { startDaemon } from './daemon.ts'
import type { NotRun, Server } from './server.ts'

/** Every command is flushed before it is answered. No snapshots and no port. */
const SETTINGS = { appendonly: 'yes', appendfsync: 'always', save: '', port: '0' }

/** Starts a Redis that loses no acknowledged command. */
export async function startRedis(disk: DataDisk): Promise<Server | NotRun> {
  const found = spawnSync('redis-server', ['--version'], { encoding: 'utf8' })
  if (found.status !== 0) {
    return { notRun: 'redis-server is not installed (Debian package redis-server)' }
  }
  const directory = disk.newDirectory('redis')
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
