import * as fs from 'node:fs'

import { RelayError } from '../../errors.ts'
import { readDocument } from '../../files/document.ts'
import type { StoreDocument } from '../../schema/registry.ts'
import type { Clock } from '../jobs.ts'
import type { FileStore } from './file-store.ts'
import { beat } from './registry/beat.ts'
import { fileTime } from './file-time.ts'
import type { Layout } from './layout.ts'

/** The machine that a store is opened on. */
export type Machine = {
  /** See `hostId`. */
  host: string | undefined
  /** The name that people use for it. */
  name: string
  /** When the machine was started, by the wall clock. */
  startedAtMs: number
}

/** How often a process with an open store records that its boot uses it. */
const BEAT_MS = 30_000
/** A process that has not checked for this long, because it was paused, checks before it writes. */
const STALE_MS = 1.5 * BEAT_MS
/** After this time without a sign of life, no process of that boot uses the store. */
const SILENT_MS = 3 * BEAT_MS
/** How far the wall clock may have been set back between two boots of one machine. */
const SKEW_MS = 60_000

/**
 * Refuses to take a store over from another boot that uses it. Two machines on one directory cannot see each
 * other's processes and, on most file systems, do not see each other's writes in time. An earlier boot of this
 * machine has ended when its last sign of life is older than this boot; a boot of another machine counts as
 * ended after 90 s without a sign of life. Throws `STORE_IN_USE`.
 */
export function refuseOtherBoot(layout: Layout, document: StoreDocument, machine?: Machine): void {
  // Earlier versions recorded no machine and supported only one.
  if (machine === undefined || document.host_name === undefined) return
  const beatAt = fs.statSync(layout.document).mtimeMs
  const age = fileTime(layout.time) - beatAt
  if (isSame(document, machine) && (beatAt < machine.startedAtMs || age < -SKEW_MS)) return
  if (age > SILENT_MS) return
  // A sign of life in the future would block the store for ever. After this one it ages normally.
  if (age < -SKEW_MS) beat(layout.document)
  const seconds = Math.ceil((SILENT_MS - Math.max(0, age)) / 1000)
  throw inUse(
    layout,
    document.host_name,
    `If "${document.host_name}" is off, try again in ${seconds} s.`,
  )
}

/** Compares machine ids where they exist, because a host name may change with the network. */
function isSame(document: StoreDocument, { host, name }: Machine): boolean {
  if (document.host !== undefined || host !== undefined) return document.host === host
  return document.host_name === name
}

/**
 * Wraps a store so that it records that this boot uses it, and writes nothing after another boot has taken it
 * over.
 */
export function keepPresence(
  store: FileStore,
  on: { layout: Layout; bootId: string; clock: Clock; retake: () => Promise<void> },
): FileStore {
  const { layout, clock } = on
  const { jobs } = store
  let checkedAt = clock.monotonic()
  let takenBy: string | undefined

  function checkOwner(): void {
    checkedAt = clock.monotonic()
    const document = readDocument(layout.document) as Partial<StoreDocument> | undefined
    takenBy =
      document === undefined || document.boot_id === on.bootId ? undefined : document.host_name
    if (document?.boot_id === on.bootId) beat(layout.document)
  }

  function check(): void {
    if (clock.monotonic() - checkedAt > STALE_MS) checkOwner()
    if (takenBy !== undefined) {
      throw inUse(
        layout,
        takenBy,
        'It took the store over while this machine was paused; start again here when it no longer uses the store.',
      )
    }
  }

  const timer = setInterval(() => {
    try {
      checkOwner()
      if (takenBy !== undefined) void on.retake().then(checkOwner, () => {})
    } catch {
      // The document cannot be read now, or is being replaced; the next check follows soon.
    }
  }, BEAT_MS).unref()

  return {
    ...store,
    jobs: {
      ...jobs,
      create: (event) => attempt(() => jobs.create(event)),
      claim: (request) => attempt(() => jobs.claim(request)),
      change: (jobId, decide) => attempt(() => jobs.change(jobId, decide)),
    },
    close() {
      clearInterval(timer)
      store.close()
    },
  }

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    check()
    return work()
  }
}

function inUse(layout: Layout, name: string, advice: string): RelayError {
  const message = `Cannot use the store "${layout.root}": machine "${name}" uses it now, and two machines on one directory would run jobs twice. Set RELAY_DATA_DIR to a directory of its own on each. ${advice}`
  return new RelayError('STORE_IN_USE', message, { details: { path: layout.root, host: name } })
}
