import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

import type { Bench } from '../bench.ts'
import { relayEnvironment } from '../child.ts'
import { short } from '../numbers.ts'
import { BEGIN_MARK, END_MARK, MARKED_JOBS } from '../programs/marks.ts'
import type { Row } from '../report.ts'

/** Counts a job's system calls. Unlike times, counts do not depend on other load. */
export function calls(bench: Bench): Promise<Row[]> {
  if (spawnSync('strace', ['-V']).status !== 0) {
    const question = 'flushes and file calls per job'
    return Promise.resolve([
      { question, ours: 'not counted: strace is missing', goal: '2 / 3, ≤ 32' },
    ])
  }
  const read = countCalls(bench, 'calls-relay', [])
  const write = countCalls(bench, 'calls-relay', ['--write'])
  const peer = countCalls(bench, 'calls-sqlite', [])
  return Promise.resolve([
    {
      question: 'flushes per job: read-only / write job',
      ours: `${short(read.flushes)} / ${short(write.flushes)}`,
      peer: short(peer.flushes),
      goal: '= 2 for a read-only job',
      met: read.flushes === 2,
    },
    {
      question: '  of these not in place in a journal: read-only / write job',
      ours: `${short(read.elsewhere)} / ${short(write.elsewhere)}`,
      goal: '= 0 for a read-only job',
      met: read.elsewhere === 0,
    },
    {
      question: 'file calls per job: read-only / write job',
      ours: `${short(read.calls)} / ${short(write.calls)}`,
      peer: short(peer.calls),
      goal: '≤ 32 for a read-only job',
      met: read.calls <= 32,
    },
  ])
}

type Counted = {
  flushes: number
  /** Flushes of files other than a preallocated journal. */
  elsewhere: number
  calls: number
}

const FLUSHES = new Set(['fsync', 'fdatasync'])

/** System calls per job that name a file of the store, by path or by descriptor. */
function countCalls({ program, disk }: Bench, name: string, args: string[]): Counted {
  const directory = disk.newDirectory(name)
  const trace = `${directory}.trace`
  const strace = ['-f', '-y', '-qq', '-s', '400', '-o', trace, '-e', 'trace=%file,%desc']
  const command = [process.execPath, program(name), directory, ...args]
  const done = spawnSync('strace', [...strace, ...command], {
    cwd: directory,
    env: relayEnvironment(directory),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0)
    throw new Error(`strace of ${name} exited with code ${String(done.status)}`)
  const text = readFileSync(trace, 'utf8')
  const counted = text.slice(text.indexOf(BEGIN_MARK), text.indexOf(END_MARK)).split('\n')
  const byName = new Map<string, number>()
  let elsewhere = 0
  for (const line of counted) {
    const call = /^\d+ +(\w+)\(/.exec(line)?.[1]
    if (call === undefined || !line.includes(directory)) continue
    byName.set(call, (byName.get(call) ?? 0) + 1)
    if (FLUSHES.has(call) && !line.includes('/journal/')) elsewhere += 1
  }
  const sum = (names: Iterable<string>) =>
    [...names].reduce((total, call) => total + (byName.get(call) ?? 0), 0) / MARKED_JOBS
  if (process.env.BENCH_CALLS === '1') {
    const each = [...byName].map(([call, times]) => `${call} ${times / MARKED_JOBS}`)
    process.stderr.write(`${name} ${args.join(' ')}: ${each.toSorted().join(', ')}\n`)
  }
  return {
    flushes: sum(FLUSHES),
    elsewhere: elsewhere / MARKED_JOBS,
    calls: sum(byName.keys()),
  }
}
