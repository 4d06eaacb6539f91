import { dirname } from 'node:path'

import { systemCode } from '../../../errors.ts'
import { flushDirectory, flushFile, isAbsent } from '../../../files/files.ts'
import { syncFileSystem } from '../../../process/sync-file-system.ts'
import type { Layout } from '../layout.ts'
import { closeLog, fold, openLog, readAll } from '../log/log.ts'
import { isMarkedFailed } from '../log/marks.ts'
import { markFailed, settleLog } from '../log/settle.ts'

/** From so many logs on, flushing the whole file system once is faster than flushing each of them. */
const MANY = 64

/** Flushes in progress at once. They run on the four threads of the pool; one stays free for other work. */
const AT_ONCE = 3

/**
 * Waits until the logs of these jobs, and their names, are on disk, so that no journal is needed for them any more. A log
 * that is gone was replaced by a process that flushed its replacement. Throws the first failure.
 */
export async function flushLogs(layout: Layout, jobIds: ReadonlySet<string>): Promise<void> {
  // Bytes of which a flush has failed count as written, so only flushing their log repairs them.
  const isSound = isAbsent(layout.flushFailed)
  if (isSound && jobIds.size >= MANY && (await syncFileSystem(layout.jobs))) return
  await flushEach(layout, jobIds)
}

async function flushEach(layout: Layout, jobIds: ReadonlySet<string>): Promise<void> {
  const shards = new Set<string>()
  const rest = jobIds[Symbol.iterator]()
  const lane = async () => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      const path = layout.log(next.value)
      await flushLog(path, next.value)
      shards.add(dirname(path))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  // Each directory once, after all of its logs.
  for (const shard of shards) await flushDirectory(shard).catch(unlessGone(shard))
}

/** Lines of which a flush has failed, here or in another process, are written again first. */
async function flushLog(path: string, jobId: string): Promise<void> {
  const log = openLog(path, jobId)
  if (log === undefined) return
  try {
    if (!isMarkedFailed(readAll(log))) {
      try {
        return await flushFile(log.fd)
      } catch (error) {
        if (systemCode(error) === undefined) throw error
        markFailed(log)
      }
    }
    await settleLog(log, fold(log))
  } finally {
    closeLog(log)
  }
}

/** Ignores the failure when the store itself was removed. */
function unlessGone(path: string): (error: unknown) => void {
  return (error) => {
    if (systemCode(error) === undefined || !isAbsent(path)) throw error
  }
}
