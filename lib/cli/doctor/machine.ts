import * as fs from 'node:fs'
import { join } from 'node:path'

import { systemCode } from '../../errors.ts'
import { monotonicMs } from '../../process/process.ts'
import type { Check } from '../../operations/upkeep/examine.ts'

/** The lowest version that has everything used here; `engines` of the package says the same. */
const NODE = [20, 19] as const

/** A faster flush cannot have reached a disk; the fastest that did took about 90 µs. */
const HONEST_FLUSH_MS = 0.02

const LOW_SPACE = 256 * 1024 * 1024

export function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNew = major > NODE[0] || (major === NODE[0] && minor >= NODE[1])
  return isNew
    ? { name: 'node', state: 'ok', message: `Node ${process.versions.node}` }
    : {
        name: 'node',
        state: 'error',
        message: `Node ${process.versions.node} is too old`,
        repair: `Install Node ${NODE.join('.')} or newer.`,
      }
}

export function checkSpace(directory: string): Check {
  const { bavail, bsize } = fs.statfsSync(directory)
  const free = bavail * bsize
  const message = `${Math.round(free / 1024 / 1024)} MiB free for "${directory}"`
  return free >= LOW_SPACE
    ? { name: 'space', state: 'ok', message }
    : { name: 'space', state: 'warning', message, repair: 'Free space, or run: relay gc' }
}

/** Times real flushes: a disk or container that returns at once does not flush, and a power cut may lose data. */
export function checkFlush(directory: string): Check {
  const path = join(directory, `doctor.${process.pid}`)
  const fd = fs.openSync(path, 'w', 0o600)
  const times: number[] = []
  try {
    for (let round = 0; round < 9; round += 1) {
      fs.writeSync(fd, 'x'.repeat(512))
      const begun = process.hrtime.bigint()
      fs.fdatasyncSync(fd)
      times.push(Number(process.hrtime.bigint() - begun) / 1e6)
    }
  } finally {
    fs.closeSync(fd)
    fs.unlinkSync(path)
  }
  const median = times.toSorted((a, b) => a - b)[4] ?? 0
  const message = `a flush takes ${median.toFixed(2)} ms`
  return median >= HONEST_FLUSH_MS
    ? { name: 'flush', state: 'ok', message }
    : {
        name: 'flush',
        state: 'warning',
        message: `${message}, too short to have reached a disk`,
        repair: 'Keep the data directory on a real disk if a power cut must lose nothing.',
      }
}

/** Whether this process gets file events. Without them waiting processes poll every 250 ms. */
export function checkWatch(directory: string): Check {
  const begun = monotonicMs()
  try {
    fs.watch(directory).close()
    return { name: 'watch', state: 'ok', message: `file events work (${monotonicMs() - begun} ms)` }
  } catch (error) {
    return {
      name: 'watch',
      state: 'warning',
      message: `no file events (${systemCode(error) ?? 'refused'}); waiting processes look every 250 ms instead`,
      repair: 'On Linux raise fs.inotify.max_user_instances, or end processes that watch files.',
    }
  }
}
