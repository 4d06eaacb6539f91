import type { Ground } from './ground.ts'
import type { Row } from './report.ts'
import type { Servers } from './servers/servers.ts'

/** What every question is given: where the programs stand, where data may go, and how much to measure. */
export type Bench = {
  /** The path of a bundled program. */
  program: (name: string) => string
  /** The built MCP server, as clients start it. */
  server: string
  ground: Ground
  servers: Servers
  isQuick: boolean
}

/** One question, answered with rows of the table. */
export type Question = (bench: Bench) => Promise<Row[]>
