import type { DataDisk } from './data-disk.ts'
import type { Row } from './report.ts'
import type { Servers } from './servers/servers.ts'

/** What every question receives: the programs to run, a disk for their data, and how much to measure. */
export type Bench = {
  /** The path of a bundled program. */
  program: (name: string) => string
  /** The path of the built MCP server, as clients start it. */
  server: string
  disk: DataDisk
  servers: Servers
  isQuick: boolean
}

/** One question of the benchmark; returns its rows of the table. */
export type Question = (bench: Bench) => Promise<Row[]>
