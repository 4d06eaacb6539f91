import type { DataDisk } from './disk/data-disk.ts'
import type { Plot } from './plots/plot.ts'
import type { Row } from './report.ts'
import type { Servers } from './servers/servers.ts'

/** What every question receives: the programs to run, a disk for their data, and how much to measure. */
export type Bench = {
  /** The path of a bundled program. */
  program: (name: string) => string
  /** The path of a built root process, such as `server`. */
  built: (name: string) => string
  disk: DataDisk
  servers: Servers
  isQuick: boolean
  /** The number of finished jobs that the question `growth` reaches. */
  stored: number
  /** Adds a picture to the report. */
  draw: (plot: Plot) => void
}

/** One question of the benchmark; returns its rows of the table. */
export type Question = (bench: Bench) => Promise<Row[]>
