import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Bench } from '../bench.ts'
import { relayEnvironment, startChild } from '../child.ts'
import type { Child } from '../child.ts'
import { fillStore } from '../fill.ts'
import { median, short, timesAsLong } from '../numbers.ts'
import { pointOf } from '../plots/plot.ts'
import type { Point } from '../plots/plot.ts'
import type { Steps } from '../programs/serve.ts'
import type { Row } from '../report.ts'
import { coldOver } from './cold.ts'
import { FILTERS, pagesBy } from './listing.ts'

const STEPS = ['enqueue', 'claim', 'complete'] as const

/** Jobs are spread over fewer days than the default retention, so that no process collects them unasked. */
const DAYS = 24
/** Some days are older than this, as a daily collection finds them after a pause. */
const RETENTION = '20d'
const DAY_MS = 86_400_000

const MEGABYTE = 1e6

/** Measures one store as it grows: its steps at each size, and at the last one what depends on the size. */
export async function growth(bench: Bench): Promise<Row[]> {
  const directory = bench.disk.newDirectory('growth')
  const steps = await stepsBySize(bench, directory)
  const cold = await coldOver(bench, bench.program('cold-relay'), directory)
  const pages = await firstPages(bench, directory)
  const opened = await openAfterReboot(bench, directory)
  const collected = await collect(bench, directory)
  return [
    ...steps,
    {
      question: `cold dispatch over bare node, ${short(bench.stored)} finished jobs stored`,
      ours: `${short(cold)} ms`,
      goal: '< 15 ms',
      met: cold < 15,
    },
    pages,
    ...opened,
    ...collected,
  ]
}

/** Powers of ten from 1,000 to the last size, and that one. */
function sizesUpTo(last: number): number[] {
  const sizes = [0]
  for (let size = 1000; size < last; size *= 10) sizes.push(size)
  return [...sizes, last]
}

async function stepsBySize(bench: Bench, directory: string): Promise<Row[]> {
  const empty = await startChild(bench.program('relay'), bench.disk.newDirectory('growth-none'))
  await empty.ask('steps', { jobs: 500 })
  const points: Record<(typeof STEPS)[number], Point[]> = { enqueue: [], claim: [], complete: [] }
  const rows: Row[] = []
  let from = 0
  for (const size of sizesUpTo(bench.stored)) {
    await fillStore(bench, directory, {
      kind: 'finished',
      jobs: size,
      from,
      isMixed: true,
      days: DAYS,
    })
    from = size
    const child = await startChild(bench.program('relay'), directory)
    const rounds = await alternate(child, empty, bench.isQuick ? 6 : 12)
    await child.stop()
    for (const step of STEPS) {
      points[step].push(
        pointOf(
          size,
          rounds.ours.map((round) => median(round[step])),
        ),
      )
    }
    if (size > 0) rows.push(rowOf(size, rounds))
  }
  await empty.stop()
  bench.draw({
    name: 'growth',
    title: 'Time of each step by number of stored jobs',
    subtitle: `median, lowest and highest round of the medians of 40 jobs; ${bench.disk.fileSystem.name}`,
    x: { label: 'finished jobs stored', scale: 'steps' },
    y: { label: 'µs', scale: 'linear' },
    hasMarks: true,
    series: STEPS.map((step) => ({ name: step, points: points[step] })),
  })
  return rows
}

type Alternated = { ours: Steps[]; empty: Steps[] }

/** Runs steps in both stores in turns. */
export async function alternate(child: Child, empty: Child, rounds: number): Promise<Alternated> {
  const took: Alternated = { ours: [], empty: [] }
  await child.ask('steps', { jobs: 500 })
  for (let round = 0; round < rounds; round += 1) {
    const both = [
      async () => took.ours.push(await child.ask<Steps>('steps', { jobs: 40 })),
      async () => took.empty.push(await empty.ask<Steps>('steps', { jobs: 40 })),
    ]
    for (const side of round % 2 === 0 ? both : both.toReversed()) await side()
  }
  return took
}

/** The row of one size. */
export function rowOf(size: number, { ours, empty }: Alternated): Row {
  const medians = (rounds: Steps[], step: (typeof STEPS)[number]) =>
    rounds.map((round) => median(round[step]))
  const ratios = STEPS.map((step) => timesAsLong(medians(ours, step), medians(empty, step)))
  const text = (rounds: Steps[]) =>
    `${STEPS.map((step) => Math.round(median(medians(rounds, step)))).join(' / ')} µs`
  const slowest = Math.max(...ratios.map((ratio) => ratio.median))
  return {
    question: `enqueue / claim / complete with ${short(size)} stored (here peer: empty), p50`,
    ours: text(ours),
    peer: text(empty),
    ratio: { median: slowest, worst: Math.max(...ratios.map(({ worst }) => worst)) },
    goal: '≤ 1.3 for each step',
    met: slowest <= 1.3,
    rounds: Object.fromEntries(
      STEPS.flatMap((step) => [
        [step, medians(ours, step)],
        [`${step} when empty`, medians(empty, step)],
      ]),
    ),
  }
}

async function firstPages(bench: Bench, directory: string): Promise<Row> {
  const since = new Date(Date.now() - (DAYS / 2) * DAY_MS).toISOString()
  const first: number[][] = []
  for (const filter of FILTERS) {
    const pages = await pagesBy(filter, { bench, directory, kind: 'finished', since, later: 0 })
    first.push(pages.first)
  }
  const p50 = first.map(median)
  return {
    question: `first page of a fresh process, ${short(bench.stored)} stored, by ${FILTERS.join(' / ')}, p50 (worst)`,
    ours: `${p50.map(short).join(' / ')} (${short(Math.max(...first.flat()))}) ms`,
    goal: '< 150 ms',
    met: Math.max(...p50) < 150,
    rounds: Object.fromEntries(FILTERS.map((filter, index) => [filter, first[index] ?? []])),
  }
}

type Opened = { ms: number; peak: number }

/** Sets another boot id, as a reboot does, and opens the store in two processes at once. The caches stay warm. */
async function openAfterReboot(bench: Bench, directory: string): Promise<Row[]> {
  const took: Opened[][] = []
  for (let run = 0; run < 3; run += 1) {
    changeBootId(directory)
    took.push(await Promise.all([reopen(bench, directory), reopen(bench, directory)]))
  }
  const again = await reopen(bench, directory)
  const slower = took.map((both) => Math.max(...both.map(({ ms }) => ms)))
  const peak = Math.max(...took.flat().map((one) => one.peak))
  return [
    {
      question: `first open after a reboot, two processes at once, ${short(bench.stored)} stored, p50 (worst) of the later one`,
      ours: `${short(median(slower))} (${short(Math.max(...slower))}) ms`,
      goal: '< 2,000 ms',
      met: median(slower) < 2000,
      rounds: { ms: slower },
    },
    {
      question: '  its peak of resident memory, highest',
      ours: `${short(peak / MEGABYTE)} MB`,
      peer: `later open ${short(again.peak / MEGABYTE)} MB`,
      goal: '< 150 MB',
      met: peak / MEGABYTE < 150,
    },
  ]
}

function changeBootId(directory: string): void {
  for (const store of storesIn(directory)) {
    const path = join(store, 'store.json')
    const document = JSON.parse(readFileSync(path, 'utf8')) as object
    writeFileSync(path, JSON.stringify({ ...document, boot_id: randomUUID() }))
    // The time of the last use: before this machine was started.
    utimesSync(path, 0, 0)
  }
}

/**
 * Records that every day was observed long ago by a collection. The files of the filled jobs are new, and a
 * collection removes a job only when all times agree that it is old, or when its day was observed so long ago.
 */
function ageDays(directory: string): void {
  for (const store of storesIn(directory)) {
    const now = new Date().toISOString()
    const passed = { collected_at: now, next_at: now, passed: now }
    writeFileSync(join(store, 'upkeep.json'), JSON.stringify(passed))
    for (const name of readdirSync(join(store, 'done'))) {
      const day = /^(.*)\.log$/.exec(name)?.[1]
      if (day === undefined) continue
      writeFileSync(join(store, 'done', `${day}.seen`), JSON.stringify({ at: new Date(0) }))
    }
  }
}

function storesIn(directory: string): string[] {
  const data = join(directory, 'data')
  return readdirSync(data).map((name) => join(data, name))
}

async function reopen(bench: Bench, directory: string): Promise<Opened> {
  return JSON.parse(await outputOf([bench.program('reopen')], directory, {})) as Opened
}

async function collect(bench: Bench, directory: string): Promise<Row[]> {
  ageDays(directory)
  const peakPath = join(directory, 'peak')
  const begun = performance.now()
  const node = ['--import', bench.program('report-peak'), bench.built('cli')]
  const args = [...node, 'gc', '--json', '--older-than', RETENTION]
  const output = await outputOf(args, directory, { BENCH_PEAK: peakPath })
  const seconds = (performance.now() - begun) / 1000
  const peak = Number(readFileSync(peakPath, 'utf8')) / MEGABYTE
  const done = JSON.parse(output) as { jobs: number }
  return [
    {
      question: `relay gc, ${short(bench.stored)} stored, ${short(done.jobs)} of them old`,
      ours: `${short(seconds)} s`,
      goal: '',
    },
    {
      question: '  its peak of resident memory',
      ours: `${short(peak)} MB`,
      goal: 'bounded',
    },
  ]
}

async function outputOf(
  args: string[],
  directory: string,
  environment: Record<string, string>,
): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: directory,
    env: { ...relayEnvironment(directory), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args.join(' ')} exited with code ${String(code)}`)
  return output
}
