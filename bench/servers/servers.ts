import type { DataDisk } from '../disk/data-disk.ts'
import { startPostgres } from './postgres.ts'
import { startRedis } from './redis.ts'
import type { NotRun, Server } from './server.ts'

export type ServerName = 'redis' | 'postgres'

/** The servers that peers need. Each is started on first use and shared by all questions. */
export type Servers = {
  open: (name: ServerName) => Promise<Server | NotRun>
  /** The settings of the started servers, for the report. */
  settings: () => string[]
  stop: () => Promise<void>
}

const START: Record<ServerName, (disk: DataDisk) => Promise<Server | NotRun>> = {
  redis: startRedis,
  postgres: startPostgres,
}

/** Creates the registry of servers. They are stopped however the benchmark ends, except by SIGKILL. */
export function keepServers(disk: DataDisk): Servers {
  const opened = new Map<ServerName, Promise<Server | NotRun>>()
  const running: Server[] = []
  process.once('exit', () => running.forEach((server) => server.kill()))

  async function start(name: ServerName): Promise<Server | NotRun> {
    const server = await START[name](disk).catch((error: Error) => ({ notRun: error.message }))
    if ('notRun' in server) process.stderr.write(`bench: NOT RUN: ${server.notRun}\n`)
    else running.push(server)
    return server
  }

  return {
    open(name) {
      const server = opened.get(name) ?? start(name)
      opened.set(name, server)
      return server
    },
    settings: () => running.map(({ settings }) => settings),
    async stop() {
      // Waits for servers that are still starting, so that none is left running.
      await Promise.all(opened.values())
      await Promise.all(running.splice(0).map((server) => server.stop()))
    },
  }
}
