import { hash } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import type { Blob } from '../../schema/result.ts'
import { damagedAttachment, isDigest } from '../attachment.ts'
import type { Blobs, Kept } from '../blobs.ts'
import type { Database } from './database.ts'

/** Bytes between two counts of units. A slice is read from the last count before it. */
const STEP = 65_536

/** The most bytes of one character in UTF-8. */
const LONGEST_CHARACTER = 4

/** Texts of jobs in the database. An equal text of a turn is stored once. */
export function createBlobs(database: Database): Blobs {
  const { workspaceId } = database

  async function put({ jobId, token, text }: Parameters<Blobs['put']>[0]): Promise<Blob> {
    const content = Buffer.from(text)
    const sha256 = hash('sha256', content)
    const file = `${jobId}.${token}.${sha256.slice(0, 16)}.output`
    await database.repeat('keep a text', PUT, [workspaceId, jobId, file, ...columnsOf(content)])
    return { file, bytes: content.length, sha256 }
  }

  async function read(blob: Blob): Promise<string> {
    const [row] = await database.read<{ content: Buffer }>(
      'read a text',
      'select content from @blobs where workspace_id = $1 and job_id = $2 and file = $3',
      [workspaceId, jobIdOf(blob), blob.file],
    )
    if (row === undefined) throw damaged(blob, 'it is missing')
    if (hash('sha256', row.content) !== blob.sha256) throw damaged(blob, OTHER_TEXT)
    return row.content.toString('utf8')
  }

  /** The database checks the digest and sends only the bytes around the slice. */
  async function readSlice(blob: Blob, offset: number, length: number) {
    const [row] = await database.read<SliceRow>('read a part of a text', SLICE, [
      workspaceId,
      jobIdOf(blob),
      blob.file,
      Math.min(offset, MOST_UNITS),
      Math.min(offset + length, MOST_UNITS),
      STEP,
      LONGEST_CHARACTER,
    ])
    if (row === undefined) throw damaged(blob, 'it is missing')
    if (row.sha256 !== blob.sha256) throw damaged(blob, OTHER_TEXT)
    const text = row.part.subarray(restOfCharacter(row.part)).toString('utf8')
    const start = offset - row.before
    return { text: text.slice(start, start + length), total: row.total }
  }

  async function keep(given: Uint8Array): Promise<Kept> {
    const sha256 = hash('sha256', given)
    await database.repeat('keep an attachment', KEEP, [workspaceId, sha256, Buffer.from(given)])
    return { sha256, bytes: given.length }
  }

  async function readAttachment(sha256: string, offset: number, length: number) {
    // A text of the database holds no NUL, and no digest does.
    if (!isDigest(sha256)) return undefined
    const [row] = await database.read<{ isSound: boolean; part: Buffer; total: number }>(
      'read an attachment',
      CONTENT,
      [workspaceId, sha256, Math.min(offset, MOST_UNITS - 1), Math.min(length, MOST_UNITS)],
    )
    if (row?.isSound === false) throw damagedAttachment(sha256, 'the database')
    return row && { content: row.part, total: row.total }
  }

  return {
    put,
    read,
    async head(blob, bytes) {
      const [row] = await database.read<{ part: Buffer }>('read the beginning of a text', HEAD, [
        workspaceId,
        jobIdOf(blob),
        blob.file,
        bytes,
      ])
      return row?.part.toString('utf8') ?? ''
    },
    keep,
    content: readAttachment,
    async slice({ output, output_blob }, offset, length) {
      if (output_blob !== undefined) return readSlice(output_blob, offset, length)
      return { text: output.slice(offset, offset + length), total: output.length }
    },
  }
}

const HEAD = `
  select substring(content from 1 for $4::int) as part
    from @blobs where workspace_id = $1 and job_id = $2 and file = $3`

/** The largest position that PostgreSQL takes; no text of a row is longer. */
const MOST_UNITS = 2 ** 31 - 1

/** Adds a text, after the key of its row and `columnsOf`. A row that does not hold what its name says is replaced. */
export const PUT = `
  insert into @blobs as b (workspace_id, job_id, file, content, units, length)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (workspace_id, job_id, file) do update
    set content = excluded.content, units = excluded.units, length = excluded.length
    where b.content is distinct from excluded.content`

/** The columns `content`, `units` and `length` of a text. */
export function columnsOf(content: Buffer): [Buffer, number[], number] {
  const { units, length } = unitsOf(content)
  return [content, units, length]
}

/** Adds an attachment, after the key of its row. A row that does not hold what its name says is replaced. */
export const KEEP = `
  insert into @attachments as a (workspace_id, sha256, content) values ($1, $2, $3)
  on conflict (workspace_id, sha256) do update set content = excluded.content
    where a.content is distinct from excluded.content`

const CONTENT = `
  select encode(sha256(content), 'hex') = sha256 as "isSound", octet_length(content) as total,
         substring(content from $3::int + 1 for least($4::int, octet_length(content))) as part
    from @attachments where workspace_id = $1 and sha256 = $2`

/** `part` begins at a multiple of `STEP` bytes, and `before` units of the text come before its first character. */
type SliceRow = { sha256: string; part: Buffer; before: number; total: number }

const SLICE = `
  select encode(sha256(content), 'hex') as sha256, length as total,
         units[first] as before,
         substring(content from (first - 1) * $6::int + 1 for (last - first + 1) * $6::int + $7::int) as part
    from (select content, units, length,
                 greatest(1, width_bucket($4::int, units)) as first,
                 greatest(1, width_bucket($5::int, units)) as last
            from @blobs where workspace_id = $1 and job_id = $2 and file = $3) as blob`

/** Counts the UTF-16 units of a text, and those that come before the first character of every `STEP` bytes. */
function unitsOf(content: Buffer): { units: number[]; length: number } {
  const units: number[] = []
  let length = 0
  // `for … of` over a buffer takes ten times as long.
  for (let at = 0; at < content.length || at === 0; at += 1) {
    if (at % STEP === 0) units.push(length)
    const byte = content[at]
    if (byte === undefined) break
    if (isContinuation(byte)) continue
    length += byte >= FOUR_BYTES ? 2 : 1
  }
  return { units, length }
}

/** The lowest first byte of a character of four bytes, which takes two UTF-16 units. */
const FOUR_BYTES = 0xf0

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

/** How many bytes at the beginning belong to a character that began before. */
function restOfCharacter(bytes: Buffer): number {
  const start = bytes.findIndex((byte) => !isContinuation(byte))
  return start === -1 ? bytes.length : start
}

const OTHER_TEXT = 'its SHA-256 is not the one in the log'

function jobIdOf({ file }: Blob): string {
  return file.slice(0, file.indexOf('.'))
}

function damaged(blob: Blob, reason: string): RelayError {
  const jobId = jobIdOf(blob)
  const message = `Cannot read the output of job "${jobId}": the text "${blob.file}" in the database is damaged, ${reason}. The job keeps its state; its output is lost unless a copy exists.`
  const details = { job_id: jobId, file: blob.file, line: 0, reason }
  return new RelayError('JOB_DAMAGED', message, { details })
}
