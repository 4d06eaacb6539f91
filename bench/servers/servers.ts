import type { Ground } from '../ground.ts'
import { startPostgres } from './postgres.ts'
import { startRedis } from './redis.ts'
import type { NotRun, Server } from './server.ts'

export type ServerName = 'redis' | 'postgres'

/** The servers that peers need: each is started when the first peer asks, and serves all questions. */
export type Servers = {
  open: (name: ServerName) => Promise<Server | NotRun>
  /** Of those that were started, for people to read. */
  settings: () => string[]
  stop: () => Promise<void>
}

const START: Record<ServerName, (ground: Ground) => Promise<Server | NotRun>> = {
  redis: startRedis,
  postgres: startPostgres,
}

/** Keeps the servers, and ends them whichever way the benches end, but for SIGKILL. */
export function keepServers(ground: Ground): Servers {
  const opened = new Map<ServerName, Promise<Server | NotRun>>()
  const running: Server[] = []
  process.once('exit', () => running.forEach((server) => server.kill()))

  async function start(name: ServerName): Promise<Server | NotRun> {
    const server = await START[name](ground).catch((error: Error) => ({ notRun: error.message }))
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
      // One that is about to be ready has to be waited for, or nobody would stop it.
      await Promise.all(opened.values())
      await Promise.all(running.splice(0).map((server) => server.stop()))
    },
  }
}
