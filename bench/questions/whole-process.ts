import { spawn, spawnSync } from 'node:child_process'

import type { Bench } from '../bench.ts'
import { relayEnvironment } from '../child.ts'
import { fillStore } from '../fill.ts'
import { median, short, timesAsLong } from '../numbers.ts'
import { AGENT, PROMPT } from '../programs/subject.ts'
import type { Row } from '../report.ts'

/** Finished jobs stored meanwhile. */
const STORED = 1000

/** The first four runs after an update store compiled code, which all later ones load. */
const WARM_UP = 5

/** One call of a built process, with its goal. */
type Call = {
  title: string
  args: string[]
  /** The most that it may take, as a multiple of `node -e 0`. */
  times?: number
  /** The most that it may take longer than `node -e 0`. */
  overMs?: number
}

/** Measures whole processes as users and clients start them, each between two runs of `node -e 0`. */
export async function wholeProcess(bench: Bench): Promise<Row[]> {
  const directory = bench.disk.newDirectory('whole-process')
  await fillStore(bench, directory, { kind: 'finished', jobs: STORED, isMixed: true })
  const cli = (...args: string[]) => [bench.built('cli'), ...args]
  const calls: Call[] = [
    { title: 'relay --help', args: cli('--help') },
    { title: 'relay list', args: cli('list'), times: 2.2 },
    { title: 'relay show', args: cli('show', firstJob(bench, directory)), times: 2 },
    { title: 'relay why', args: cli('why', firstJob(bench, directory)) },
    { title: 'relay dispatch', args: cli('dispatch', AGENT, PROMPT), overMs: 15 },
    {
      title: 'hook with nothing to report',
      args: [bench.built('hook'), 'session-start', '--client', 'claude'],
      times: 1.6,
    },
  ]
  const bare = () => runOnce(['-e', '0'], directory)
  const rows: Row[] = []
  for (const call of calls) {
    const run = () => runOnce(call.args, directory)
    rows.push(await rowOf(call, { isQuick: bench.isQuick, run, bare }))
  }
  rows.push(
    await rowOf(
      { title: 'MCP server: spawn to initialize response', args: [], times: 3 },
      {
        isQuick: bench.isQuick,
        run: () => msToInitialize(bench.built('server'), directory),
        bare,
      },
    ),
  )
  return rows
}

/** The id of a stored job. */
function firstJob(bench: Bench, directory: string): string {
  const args = [bench.built('cli'), 'list', '--json']
  const { stdout } = spawnSync(process.execPath, args, {
    ...optionsIn(directory),
    encoding: 'utf8',
  })
  const { jobs } = JSON.parse(stdout) as { jobs: { job_id: string }[] }
  return jobs[0]?.job_id ?? ''
}

async function rowOf(
  { title, times, overMs }: Call,
  on: { isQuick: boolean; run: () => number | Promise<number>; bare: () => number },
): Promise<Row> {
  const took: number[] = []
  const bare: number[] = []
  for (let run = 0; run < WARM_UP; run += 1) await on.run()
  for (let pair = 0; pair < (on.isQuick ? 9 : 31); pair += 1) {
    const before = on.bare()
    took.push(await on.run())
    bare.push((before + on.bare()) / 2)
  }
  const ratio = timesAsLong(took, bare)
  const over = median(took.map((ms, index) => ms - (bare[index] ?? Number.NaN)))
  const row = {
    question: `whole process: ${title} (here peer: node -e 0), p50`,
    ours: `${short(median(took))} ms, ${short(over)} over`,
    peer: `${short(median(bare))} ms`,
    ratio,
    rounds: { ours: took, bare },
  }
  if (times !== undefined) return { ...row, goal: `< ${times}×`, met: ratio.median < times }
  if (overMs !== undefined) return { ...row, goal: `< ${overMs} ms over`, met: over < overMs }
  return { ...row, goal: '' }
}

function optionsIn(directory: string) {
  return { cwd: directory, env: relayEnvironment(directory) }
}

function runOnce(args: string[], directory: string): number {
  const begun = performance.now()
  const options = optionsIn(directory)
  const { status } = spawnSync(process.execPath, args, { ...options, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${args.join(' ')} exited with code ${String(status)}`)
  return performance.now() - begun
}

/** Milliseconds from the start of the server's process to its first response. */
function msToInitialize(server: string, directory: string): Promise<number> {
  const begun = performance.now()
  const child = spawn(process.execPath, [server], {
    ...optionsIn(directory),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const request = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'bench', version: '1' },
    },
  }
  child.stdin.write(`${JSON.stringify(request)}\n`)
  return new Promise((resolve, reject) => {
    let ms: number | undefined
    child.stdout.once('data', () => {
      ms = performance.now() - begun
      child.stdin.end()
    })
    child.once('exit', () =>
      ms === undefined ? reject(new Error('the server did not respond')) : resolve(ms),
    )
  })
}
