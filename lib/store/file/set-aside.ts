import * as fs from 'node:fs'

import { RelayError } from '../../errors.ts'
import { flushDirectory, flushFile, ifPresent, writeWhole } from '../../files.ts'
import { FORMAT } from '../../schema/format.ts'
import type { SetAside, Tombstone } from '../../schema/event.ts'
import type { Layout } from './layout.ts'
import { encodeRecord } from './line.ts'

/** True for the refusal of a log that a person had set aside: known, kept, and no news. */
export function isSetAside(error: unknown): boolean {
  return error instanceof RelayError && error.details.set_aside === true
}

/**
 * Moves a damaged log into the quarantine and puts one line in its place, so that its request id can
 * never start a second run. Returns where the bytes are. A stop in between leaves the damaged log as it
 * was, or the copy and the log.
 */
export async function setAside(
  layout: Layout,
  jobId: string,
  told: { at: string; reason: string },
): Promise<string> {
  const kept = `${layout.quarantine}/${jobId}.${told.at.replace(/[^0-9]/g, '')}.jsonl`
  const entry: SetAside = {
    format: FORMAT,
    version: 1,
    type: 'set_aside',
    at: told.at,
    writer: 'doctor',
    job_id: jobId,
    kept_as: kept,
    reason: told.reason,
  }
  const log = layout.log(jobId)
  const isLink = ifPresent(() => {
    if (fs.lstatSync(log).isFile()) fs.linkSync(log, kept)
    else fs.renameSync(log, kept)
  })
  if (isLink) await flushDirectory(layout.quarantine)
  await replaceLog(layout, jobId, entry)
  ifPresent(() => fs.unlinkSync(layout.attention(jobId)))
  return kept
}

/** Puts one line in the place of a whole log: whoever reads it sees the old log or the new one. */
export async function replaceLog(
  layout: Layout,
  jobId: string,
  entry: SetAside | Tombstone,
): Promise<void> {
  const log = layout.log(jobId)
  const next = `${log}.next`
  const fd = fs.openSync(next, 'w', 0o600)
  try {
    writeWhole(fd, encodeRecord(entry))
    await flushFile(fd)
  } finally {
    fs.closeSync(fd)
  }
  fs.renameSync(next, log)
  await flushDirectory(layout.shard(jobId))
}
