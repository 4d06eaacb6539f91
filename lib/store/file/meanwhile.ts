import { setTimeout as delay } from 'node:timers/promises'

import { storeFault } from '../../files/files.ts'
import { lockHolder } from '../../process/lock.ts'
import { JOURNALED_FORMAT, formatOf } from '../../schema/format.ts'
import type { ProcessIdentity } from '../../schema/process.ts'
import type { NewEnqueue } from '../jobs.ts'
import { documentOf } from './change.ts'
import type { FileStore } from './file-store.ts'
import { isMadeForOther } from './find.ts'
import { hasJournalsToReplay } from './journal/replay.ts'
import type { Layout } from './layout.ts'
import { refuseOtherBoot } from './presence.ts'
import type { Machine } from './presence.ts'

/** How often a process checks whether every log is complete again. */
const CHECK_MS = 50

/**
 * The process of this boot that makes every hint match after a reboot, once every log is complete; undefined
 * when there is none, and this process must do it or must not use the store meanwhile. Throws `STORE_IN_USE` and
 * the store's faults.
 */
export async function rebuilderOf(
  layout: Layout,
  { bootId, machine, workspace }: { bootId: string; machine?: Machine; workspace: string },
): Promise<ProcessIdentity | undefined> {
  try {
    const document = documentOf(layout)
    if (document === undefined || document.boot_id === bootId) return undefined
    if (formatOf(document) > JOURNALED_FORMAT) return undefined
    if (isMadeForOther(document.root, workspace)) return undefined
    for (;;) {
      const holder = lockHolder(`${layout.root}/duty`)
      if (holder?.boot_id !== bootId) return undefined
      refuseOtherBoot(layout, document, machine)
      // It removes each journal of the earlier boot when the logs have all that is in it.
      if (!hasJournalsToReplay(layout, bootId)) return holder
      await delay(CHECK_MS)
    }
  } catch (error) {
    throw storeFault('open the store', layout.root, error)
  }
}

/** A call that waits longer for the hints than this reports why, once. */
const REPORT_MS = 2000

/**
 * A store for use while the process `by` makes its hints match. What the logs alone decide is done at once:
 * reading a job, and creating one that has no parent and no conversation. Everything else waits until `open`
 * resolves to the complete store, because hints may be missing: a listing would lack jobs, a cancellation would
 * not reach every child, and the second job of a conversation could run first. It throws what `open` throws.
 * Closing the store ends the wait.
 */
export function storeMeanwhile(
  files: FileStore,
  on: {
    open: (signal: AbortSignal) => Promise<FileStore>
    by: ProcessIdentity
    warn: ((line: string) => void) | undefined
  },
): FileStore {
  const closing = new AbortController()
  let store = files
  const opened = on.open(closing.signal).then((complete) => {
    if (closing.signal.aborted) complete.close()
    store = complete
    return complete
  })
  // Each call that waits throws the error.
  opened.catch(() => {})
  const complete = reportingWait(opened, () =>
    on.warn?.(
      `waiting for process ${on.by.pid}, which makes the hints of "${files.location}" match after a restart`,
    ),
  )
  const jobs = async () => (await complete()).jobs
  const upkeep = async () => (await complete()).upkeep
  const finder = async () => (await complete()).finder

  return {
    ...files,
    jobs: {
      ...files.jobs,
      create: async (event) => (dependsOnHints(event) ? await jobs() : store.jobs).create(event),
      claim: async (request) => (await jobs()).claim(request),
      change: async (jobId, decide) => (await jobs()).change(jobId, decide),
      list: async (page) => (await jobs()).list(page),
      queued: async (which) => (await jobs()).queued(which),
      dependents: async (jobId) => (await jobs()).dependents(jobId),
      ahead: async (job) => (await jobs()).ahead(job),
      renew: async (held) => (await jobs()).renew(held),
      held: async (which) => (await jobs()).held(which),
      settle: async (job, how) => (await jobs()).settle(job, how),
      tend: async () => (await jobs()).tend(),
      nextDue: async (agent, which) => (await jobs()).nextDue(agent, which),
    },
    finder: {
      count: async (request) => (await finder()).count(request),
      page: async (request) => (await finder()).page(request),
      children: async (jobId) => (await finder()).children(jobId),
    },
    upkeep: {
      probe: () => files.upkeep.probe(),
      audit: async (signal) => (await upkeep()).audit(signal),
      repair: async () => (await upkeep()).repair(),
      collect: async (before) => (await upkeep()).collect(before),
      collectWhenDue: async (before, most) => (await upkeep()).collectWhenDue(before, most),
    },
    close() {
      closing.abort()
      store.close()
    },
  }
}

function dependsOnHints({ parent, task }: NewEnqueue): boolean {
  return parent !== undefined || task.conversation_key !== undefined
}

/** Waits for a store, and calls `report` once if that takes long. */
function reportingWait(opened: Promise<FileStore>, report: () => void): () => Promise<FileStore> {
  let timer: NodeJS.Timeout | undefined
  return async () => {
    timer ??= setTimeout(report, REPORT_MS).unref()
    try {
      return await opened
    } finally {
      clearTimeout(timer)
    }
  }
}
