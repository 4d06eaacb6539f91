import * as fs from 'node:fs'

import { median, quantile } from '../numbers.ts'

/** Microseconds of each sample of each kind of flush. */
export type Limits = { inPlace: number[]; growing: number[]; created: number[] }

/** Bytes of one record; a job's lines have about as many. */
const RECORD = Buffer.alloc(700, 'r')

/** Bytes of the preallocated file: as many as one of our journals. */
const PREALLOCATED = 4 * 1024 * 1024

const ROUNDS = 30
const SAMPLES_OF_A_ROUND = 10

/**
 * Measures what the disk itself takes for a durable write, in alternating rounds: in place in a preallocated file;
 * at the end of a growing file; and to a new file, with its name.
 */
export function measureLimits(directory: string): Limits {
  const limits: Limits = { inPlace: [], growing: [], created: [] }
  const preallocated = fs.openSync(`${directory}/preallocated`, 'w', 0o600)
  fs.writeSync(preallocated, Buffer.alloc(PREALLOCATED))
  fs.fsyncSync(preallocated)
  const growing = fs.openSync(`${directory}/growing`, 'a', 0o600)
  const names = fs.openSync(directory, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY)
  let at = 0
  let files = 0

  function inPlace(): void {
    fs.writeSync(preallocated, RECORD, 0, RECORD.length, at)
    fs.fdatasyncSync(preallocated)
    at += RECORD.length
  }

  function append(): void {
    fs.writeSync(growing, RECORD)
    fs.fdatasyncSync(growing)
  }

  function create(): void {
    files += 1
    const fd = fs.openSync(`${directory}/${files}`, 'wx', 0o600)
    fs.writeSync(fd, RECORD)
    fs.fdatasyncSync(fd)
    fs.closeSync(fd)
    fs.fsyncSync(names)
  }

  for (let round = 0; round < ROUNDS; round += 1) {
    limits.inPlace.push(...timesOf(inPlace))
    limits.growing.push(...timesOf(append))
    limits.created.push(...timesOf(create))
  }
  for (const fd of [preallocated, growing, names]) fs.closeSync(fd)
  return limits
}

function timesOf(write: () => void): number[] {
  return Array.from({ length: SAMPLES_OF_A_ROUND }, () => {
    const begun = performance.now()
    write()
    return (performance.now() - begun) * 1000
  })
}

/** The limits as lines of the report: what one durable write takes, and what that allows. */
export function limitsText({ inPlace, growing, created }: Limits): string[] {
  const times = (samples: number[]) =>
    `${Math.round(median(samples))} µs (p90 ${Math.round(quantile(samples, 0.9))})`
  const perSecond = (flushes: number) =>
    Math.round(1e6 / (flushes * median(inPlace))).toLocaleString('en')
  return [
    `one write and flush, p50: in place in a preallocated file ${times(inPlace)}; at the end of a growing file ${times(growing)}; of a new file and its directory ${times(created)}`,
    `so one process that flushes in place one job at a time can reach ${perSecond(2)} jobs/s with 2 flushes a job (the relay) and ${perSecond(3)} with 3 (SQLite FULL), if everything else took no time`,
  ]
}
