import * as fs from 'node:fs'
import { join } from 'node:path'

import { systemCode } from '../../errors.ts'
import { monotonicMs } from '../../process/process.ts'
import type { Check } from '../../schema/api-health.ts'

/** The oldest supported version, as in `engines` of package.json. */
const NODE = [20, 19] as const

/** A shorter flush cannot have reached a disk: the fastest real one measured took about 90 µs. */
const SHORTEST_FLUSH_MS = 0.02

const LOW_SPACE_BYTES = 256 * 1024 * 1024

export function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isSupported = major > NODE[0] || (major === NODE[0] && minor >= NODE[1])
  return isSupported
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
  return free >= LOW_SPACE_BYTES
    ? { name: 'space', state: 'ok', message }
    : { name: 'space', state: 'warning', message, repair: 'Free space, or run: relay gc' }
}

/** Times real flushes. If they return at once, the disk or container does not flush, and a power cut can lose data. */
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
  return median >= SHORTEST_FLUSH_MS
    ? { name: 'flush', state: 'ok', message }
    : {
        name: 'flush',
        state: 'warning',
        message: `${message}, too fast to have reached a disk`,
        repair: 'To survive a power cut, keep the data directory on a real disk.',
      }
}

/** Checks that file events work. Without them, waiting processes poll every 250 ms. */
export function checkWatch(directory: string): Check {
  const begun = monotonicMs()
  try {
    fs.watch(directory).close()
    return { name: 'watch', state: 'ok', message: `file events work (${monotonicMs() - begun} ms)` }
  } catch (error) {
    return {
      name: 'watch',
      state: 'warning',
      message: `no file events (${systemCode(error) ?? 'refused'}); waiting processes poll every 250 ms instead`,
      repair: 'On Linux, raise fs.inotify.max_user_instances, or end processes that watch files.',
    }
  }
}
