import * as fs from 'node:fs'
import { join } from 'node:path'

import { namesIn, openPlain } from '../../files/files.ts'
import { decodeHead, decodeTail } from '../../process/output.ts'
import { redact } from '../../schema/redact/redact.ts'

/** A part of a log. Offsets count the bytes that the process has written since its start. */
export type LogPart = {
  text: string
  /** Where the text begins; later than asked for when what was there has been removed. */
  offset: number
  /** Where to continue. */
  next_offset: number
  /** Where the log ends now. */
  size: number
}

/** The files of a log, in order: the offset of each one's first byte, and its length. */
function filesOf(folder: string): { path: string; from: number; to: number }[] {
  return namesIn(folder)
    .filter((name) => /^log-\d{15}$/.test(name))
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      const stat = fs.lstatSync(path, { throwIfNoEntry: false })
      const from = Number(name.slice(4))
      return stat?.isFile() === true ? [{ path, from, to: from + stat.size }] : []
    })
}

/**
 * Reads at most `limit` bytes of a log: from `offset` on, or its end when there is none. No character is split, and no
 * line as long as others fit. Secrets are removed.
 */
export function readLog(
  folder: string,
  { offset, limit }: { offset: number | undefined; limit: number },
): LogPart {
  const files = filesOf(folder)
  const size = files.at(-1)?.to ?? 0
  const first = files[0]?.from ?? 0
  const asked = offset ?? Math.max(0, size - limit)
  const from = Math.min(Math.max(asked, first), size)
  const to = Math.min(size, from + limit)
  const bytes = Buffer.concat(files.map((file) => bytesOf(file, from, to)))
  const isWithoutBegin = offset === undefined && from > 0
  const begin = isWithoutBegin ? firstLineOf(bytes) : bytes
  const whole = to < size ? wholeLinesOf(begin) : wholeCharactersOf(begin)
  const begun = from + bytes.length - begin.length
  return {
    text: redact(decodeTail(whole)),
    offset: begun,
    next_offset: begun + whole.length,
    size,
  }
}

function bytesOf(file: { path: string; from: number; to: number }, from: number, to: number) {
  const begin = Math.max(from, file.from)
  const length = Math.min(to, file.to) - begin
  if (length <= 0) return Buffer.alloc(0)
  const fd = openPlain(file.path)
  // The keeper has removed it meanwhile.
  if (typeof fd !== 'number') return Buffer.alloc(0)
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, fs.readSync(fd, bytes, 0, length, begin - file.from))
  } finally {
    fs.closeSync(fd)
  }
}

/** What follows the first line end, if anything does: the line before it may have lost its beginning. */
function firstLineOf(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0x0a)
  return end === -1 || end === bytes.length - 1 ? bytes : bytes.subarray(end + 1)
}

function wholeLinesOf(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(0x0a)
  return end === -1 ? wholeCharactersOf(bytes) : bytes.subarray(0, end + 1)
}

function wholeCharactersOf(bytes: Buffer): Buffer {
  const length = Buffer.byteLength(decodeHead(bytes))
  // Bytes that are no UTF-8 become longer when they are decoded.
  return length < bytes.length && bytes.length - length < 4 ? bytes.subarray(0, length) : bytes
}
