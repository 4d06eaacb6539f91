import * as fs from 'node:fs'
import { join } from 'node:path'

import { query, startCluster } from '../../postgres/cluster.ts'
import type { Ending } from '../../postgres/cluster.ts'
import type { Random } from '../random.ts'
import type { Healed } from './checker.ts'

/** The store that a run tortures. */
export type TorturedStore = {
  /** What every program needs in its environment, besides a data directory. */
  env: Record<string, string>
  /** The jobs' logs, as they are documented, without any code of the relay. */
  readLogs: (dataDir: string) => Promise<Healed['logs']>
  /** Ends the server of the store and starts it again; absent for a store without one. */
  strike?: (random: Random) => Promise<void>
  close: () => Promise<void>
}

export const fileStore: TorturedStore = {
  env: {},
  readLogs: (dataDir) => Promise.resolve(readFiles(dataDir)),
  close: () => Promise.resolve(),
}

const ENDINGS: Ending[] = ['immediate', 'kill', 'fast']

/** A database on a server of its own, which flushes as servers do. */
export async function postgresStore(): Promise<TorturedStore> {
  const cluster = await startCluster()
  const url = await cluster.createDatabase()
  return {
    env: { RELAY_STORE: url },
    readLogs: () => readEvents(url),
    strike: (random) => cluster.restart(random.pick(ENDINGS)),
    close: () => cluster.stop(),
  }
}

type Line = { version: number; type: string; reason?: string | null }

/** One JSON document a line, torn ones and blank ones between them. */
function readFiles(dataDir: string): Healed['logs'] {
  const logs: Healed['logs'] = new Map()
  for (const path of fs.readdirSync(dataDir, { recursive: true, encoding: 'utf8' })) {
    const jobId = /jobs\/[0-9a-f]{2}\/([a-z2-7]{26})\.jsonl$/.exec(path)?.[1]
    if (jobId === undefined) continue
    const lines = fs.readFileSync(join(dataDir, path), 'utf8').split('\n')
    const events = lines.flatMap((line) => {
      if (!/"crc32":"[0-9a-f]{8}"\}$/.test(line)) return []
      return [JSON.parse(line) as Line]
    })
    // An empty log is a birth that nobody was told of.
    if (events.length > 0) logs.set(jobId, events)
  }
  return logs
}

async function readEvents(url: string): Promise<Healed['logs']> {
  const logs: Healed['logs'] = new Map()
  const rows = await query(
    `select job_id, version, event->>'type' as type, event->>'reason' as reason from durable_relay.events order by job_id, version`,
    url,
  )
  for (const row of rows as (Line & { job_id: string })[]) {
    const lines = logs.get(row.job_id) ?? []
    logs.set(row.job_id, [...lines, row])
  }
  return logs
}
