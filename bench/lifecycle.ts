import { cpus, loadavg, release, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import type { Bench, Question } from './bench.ts'
import { bundlePrograms } from './bundle.ts'
import { openDataDisk } from './data-disk.ts'
import { calls } from './questions/calls.ts'
import { cold } from './questions/cold.ts'
import { dispatchWait } from './questions/dispatch-wait.ts'
import { growth } from './questions/growth.ts'
import { backlog } from './questions/backlog.ts'
import { idle } from './questions/idle.ts'
import { inFlight } from './questions/in-flight.ts'
import { listing } from './questions/listing.ts'
import { parallel } from './questions/parallel.ts'
import { sequential } from './questions/sequential.ts'
import { wake } from './questions/wake.ts'
import { tableOf } from './report.ts'
import type { Row } from './report.ts'
import { keepServers } from './servers/servers.ts'

/** In the order of the table. Questions that fill the disk come last, so that they do not affect the others. */
const QUESTIONS: Record<string, Question> = {
  sequential,
  parallel,
  wake,
  'dispatch-wait': dispatchWait,
  'in-flight': inFlight,
  cold,
  idle,
  calls,
  growth,
  backlog,
  listing,
}

const USAGE = `Usage: npm run bench -- [--quick] [--only NAME]... [--dir PATH]

  --quick      smaller numbers, under three minutes
  --only NAME  one of ${Object.keys(QUESTIONS).join(', ')}; repeatable
  --dir PATH   directory for the data; must be on a real disk
`

/** Measures a job's whole life, compares it with goals and peers, and prints one table. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      dir: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const chosen = values.only ?? Object.keys(QUESTIONS)
  const unknown = chosen.find((name) => QUESTIONS[name] === undefined)
  if (values.help === true || unknown !== undefined) {
    process.stdout.write(USAGE)
    process.exitCode = unknown === undefined ? 0 : 2
    return
  }
  const disk = openDataDisk(values.dir)
  const servers = keepServers(disk)
  let left: Promise<void> | undefined
  const leave = () => (left ??= servers.stop().finally(disk.remove))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void leave().finally(() => process.exit(1)))
  }
  try {
    const programs = await bundlePrograms(disk.directory)
    const program = (name: string) => join(programs, `${name}.mjs`)
    const server = join(import.meta.dirname, '..', 'server.js')
    const bench: Bench = { program, server, disk, servers, isQuick: values.quick === true }
    const rows = await askAll(bench, chosen)
    const about = machineOf(disk.fileSystem, servers.settings())
    process.stdout.write(`\n${about}\n\n${tableOf(rows)}\n`)
  } catch (error) {
    // After an interrupt, errors are expected: the servers and programs stop in the middle of a question.
    if (left === undefined) throw error
  } finally {
    await leave()
  }
}

async function askAll(bench: Bench, chosen: string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const name of chosen) {
    const begun = performance.now()
    rows.push(...((await QUESTIONS[name]?.(bench)) ?? []))
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    process.stderr.write(`bench: ${name} took ${seconds} s\n`)
  }
  return rows
}

function machineOf(fileSystem: string, servers: string[]): string {
  const load = loadavg().map((each) => each.toFixed(1))
  const cores = cpus()
  return [
    `${type()} ${release()}, node ${process.version}, ${cores.length}× ${cores[0]?.model ?? 'unknown processor'}, load ${load.join(' ')}`,
    `data on ${fileSystem}`,
    `peers: ${['a queue of 40 lines on SQLite, WAL, synchronous=FULL', ...servers].join('; ')}; every side flushes before it acknowledges`,
  ].join('\n')
}

await main(process.argv.slice(2))
