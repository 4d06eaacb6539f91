import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import type { Bench, Question } from './bench.ts'
import { bundlePrograms } from './bundle.ts'
import { openDataDisk } from './disk/data-disk.ts'
import { limitsText, measureLimits } from './disk/limits.ts'
import { FORMATS } from './disk/loop-image.ts'
import type { Format } from './disk/loop-image.ts'
import type { Plot } from './plots/plot.ts'
import { svgOf } from './plots/svg.ts'
import { calls } from './questions/calls.ts'
import { cold } from './questions/cold.ts'
import { dispatchWait } from './questions/dispatch-wait.ts'
import { growth } from './questions/growth.ts'
import { backlog } from './questions/backlog.ts'
import { idle } from './questions/idle.ts'
import { inFlight } from './questions/in-flight.ts'
import { kill } from './questions/kill.ts'
import { listing } from './questions/listing.ts'
import { messages } from './questions/messages.ts'
import { parallel } from './questions/parallel.ts'
import { processes } from './questions/processes.ts'
import { postgres } from './questions/postgres.ts'
import { sequential } from './questions/sequential.ts'
import { wake } from './questions/wake.ts'
import { wholeProcess } from './questions/whole-process.ts'
import { tableOf } from './report.ts'
import type { Row } from './report.ts'
import { keepServers } from './servers/servers.ts'

/** In the order of the table. Questions that fill the disk come last, so that they do not affect the others. */
const QUESTIONS: Record<string, Question> = {
  sequential,
  parallel,
  processes,
  postgres,
  wake,
  'dispatch-wait': dispatchWait,
  'in-flight': inFlight,
  cold,
  'whole-process': wholeProcess,
  idle,
  kill,
  messages,
  calls,
  backlog,
  listing,
  growth,
}

const USAGE = `Usage: npm run bench -- [--quick] [--only NAME]... [--fs FORMAT | --dir PATH] [--stored N]
                        [--json FILE] [--plots DIR]

  --quick       smaller numbers
  --only NAME   one of ${Object.keys(QUESTIONS).join(', ')}; repeatable
  --fs FORMAT   file system to make for the data when run as root: ${Object.keys(FORMATS).join(', ')}; default ext4
  --dir PATH    directory for the data, which must be on a real disk; makes no file system
  --stored N    finished jobs that the question growth reaches; default 100,000
  --json FILE   write every row, with the value of each round
  --plots DIR   write a picture (SVG) for each of the questions processes, wake and growth
`

/** Measures a job's whole life, compares it with goals and peers, and prints one table. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      fs: { type: 'string', default: 'ext4' },
      dir: { type: 'string' },
      stored: { type: 'string', default: '100000' },
      json: { type: 'string' },
      plots: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const chosen = values.only ?? Object.keys(QUESTIONS)
  const unknown = chosen.find((name) => QUESTIONS[name] === undefined)
  if (values.help === true || unknown !== undefined || !isFormat(values.fs)) {
    process.stdout.write(USAGE)
    process.exitCode = values.help === true ? 0 : 2
    return
  }
  const disk = openDataDisk({ dir: values.dir, format: values.fs })
  const servers = keepServers(disk)
  let left: Promise<void> | undefined
  const leave = () => (left ??= servers.stop().finally(disk.remove))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void leave().finally(() => process.exit(1)))
  }
  try {
    const programs = await bundlePrograms(disk.directory)
    const plots: Plot[] = []
    const bench: Bench = {
      program: (name) => join(programs, `${name}.mjs`),
      built: (name) => join(import.meta.dirname, '..', `${name}.js`),
      disk,
      servers,
      isQuick: values.quick === true,
      stored: Number(values.stored),
      draw: (plot) => plots.push(plot),
    }
    const limits = measureLimits(disk.newDirectory('limits'))
    const answers = await askAll(bench, chosen)
    const about = [...machineOf(disk.about, servers.settings()), ...limitsText(limits)]
    process.stdout.write(`\n${about.join('\n')}\n\n${tableOf(Object.values(answers).flat())}\n`)
    if (values.json !== undefined) {
      const results = { about, limits, answers, plots }
      writeFileSync(values.json, `${JSON.stringify(results, withFiveDigits)}\n`)
    }
    if (values.plots !== undefined) writePlots(values.plots, plots)
  } catch (error) {
    // After an interrupt, errors are expected: the servers and programs stop in the middle of a question.
    if (left === undefined) throw error
  } finally {
    await leave()
  }
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name)
}

async function askAll(bench: Bench, chosen: string[]): Promise<Record<string, Row[]>> {
  const answers: Record<string, Row[]> = {}
  for (const name of chosen) {
    const begun = performance.now()
    answers[name] = (await QUESTIONS[name]?.(bench)) ?? []
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    process.stderr.write(`bench: ${name} took ${seconds} s\n`)
  }
  return answers
}

/** More digits of a measurement mean nothing. */
function withFiveDigits(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value
}

function writePlots(directory: string, plots: Plot[]): void {
  mkdirSync(directory, { recursive: true })
  for (const plot of plots) writeFileSync(join(directory, `${plot.name}.svg`), svgOf(plot))
}

function machineOf(fileSystem: string, servers: string[]): string[] {
  const load = loadavg().map((each) => each.toFixed(1))
  const cores = cpus()
  return [
    `${type()} ${release()}, node ${process.version}, ${cores.length}× ${cores[0]?.model ?? 'unknown processor'}, load ${load.join(' ')}`,
    `data on ${fileSystem}`,
    `peers: ${['a queue of 40 lines on SQLite, WAL, synchronous=FULL', ...servers].join('; ')}; every side flushes before it acknowledges`,
  ]
}

await main(process.argv.slice(2))
