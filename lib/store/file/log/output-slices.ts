import { createHash } from 'node:crypto'
import * as fs from 'node:fs'

import { openPlain } from '../../../files/files.ts'
import type { Blob, Result } from '../../../schema/result.ts'
import type { Layout } from '../layout.ts'
import { createSlices } from '../slices.ts'
import { damagedOutput } from './output-file.ts'

/** Bytes between two known positions of a text; a slice reads at most two of these more than it returns. */
const STEP = 64 * 1024

/** Positions are remembered for this many texts, the latest ones: 13 kB for a text of 100 MB. */
const MOST_KNOWN = 64

/** Where a text's characters are in its file. `units[i]` is the UTF-16 offset of the first character after byte `at[i]`. */
type Positions = { identity: string; at: number[]; units: number[]; total: number }

type Slice = { text: string; total: number }

/**
 * Reads slices of outputs without reading the whole file for each: a file is checked against its digest once, in slices
 * of time that let the process do other work, and again only after it was touched. Throws `JOB_DAMAGED`.
 */
export function createOutputSlices(layout: Layout) {
  const known = new Map<string, Promise<Positions>>()

  return async function slice(result: Result, offset: number, length: number): Promise<Slice> {
    const { output, output_blob: blob } = result
    if (blob === undefined) {
      return { text: output.slice(offset, offset + length), total: output.length }
    }
    const jobId = blob.file.slice(0, blob.file.indexOf('.'))
    const path = layout.output(jobId, blob.file)
    const fd = openPlain(path)
    if (fd === 'absent') throw damagedOutput(path, jobId, 'it is missing')
    if (fd === 'foreign') throw damagedOutput(path, jobId, 'it is not a plain file')
    try {
      const positions = await positionsOf(fd, { blob, path, jobId })
      return { text: textIn(fd, positions, offset, length), total: positions.total }
    } finally {
      fs.closeSync(fd)
    }
  }

  async function positionsOf(fd: number, of: File): Promise<Positions> {
    const identity = identityOf(fd)
    const found = known.get(of.path)
    if (found !== undefined && (await found.catch(() => undefined))?.identity === identity) {
      return found
    }
    const measured = measure(fd, identity, of)
    known.delete(of.path)
    known.set(of.path, measured)
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KNOWN) break
      known.delete(oldest)
    }
    measured.catch(() => known.delete(of.path))
    return measured
  }
}

type File = { blob: Blob; path: string; jobId: string }

/** Changes whenever the file was written, replaced or touched. */
function identityOf(fd: number): string {
  const { dev, ino, size, ctimeNs } = fs.fstatSync(fd, { bigint: true })
  return `${dev} ${ino} ${size} ${ctimeNs}`
}

/** Checks the whole file and notes a position every `STEP` bytes. */
async function measure(fd: number, identity: string, { blob, path, jobId }: File) {
  const { size } = fs.fstatSync(fd)
  if (size !== blob.bytes) {
    throw damagedOutput(path, jobId, `it has ${size} bytes instead of ${blob.bytes}`)
  }
  const rest = createSlices()
  const digest = createHash('sha256')
  const positions: Positions = { identity, at: [0], units: [0], total: 0 }
  const buffer = Buffer.allocUnsafe(Math.min(STEP, Math.max(size, 1)))
  for (let start = 0; start < size;) {
    const read = fs.readSync(fd, buffer, 0, buffer.length, start)
    if (read === 0) throw damagedOutput(path, jobId, 'it became shorter while it was read')
    const whole = start + read === size ? read : wholeCharacters(buffer, read)
    const part = buffer.subarray(0, whole)
    digest.update(part)
    positions.total += part.toString('utf8').length
    start += whole
    positions.at.push(start)
    positions.units.push(positions.total)
    await rest()
  }
  if (digest.digest('hex') !== blob.sha256) {
    throw damagedOutput(path, jobId, 'its SHA-256 is not the one in the log')
  }
  return positions
}

function textIn(fd: number, { at, units, total }: Positions, offset: number, length: number) {
  const end = Math.min(total, offset + length)
  if (offset >= end) return ''
  const first = lastUpTo(units, offset)
  const last = lastUpTo(units, end - 1) + 1
  const from = at[first] ?? 0
  const bytes = Buffer.allocUnsafe((at[last] ?? from) - from)
  for (let done = 0; done < bytes.length;) {
    const read = fs.readSync(fd, bytes, done, bytes.length - done, from + done)
    if (read === 0) break
    done += read
  }
  const start = offset - (units[first] ?? 0)
  return bytes.toString('utf8').slice(start, start + (end - offset))
}

/** How many of the bytes hold whole characters: the last character may be cut. */
function wholeCharacters(buffer: Buffer, length: number): number {
  let start = length - 1
  while (start > 0 && ((buffer[start] ?? 0) & 0xc0) === 0x80) start -= 1
  const lead = buffer[start] ?? 0
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  return start + size <= length ? length : start
}

/** The index of the last number that is not above a limit, in a sorted list that begins with 0. */
function lastUpTo(sorted: number[], limit: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
