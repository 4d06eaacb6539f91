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
  /** As people call it. */
  name: string
  /** When it was started, by the wall clock. */
  startedAtMs: number
}

/** How often a process that keeps a store open says that its boot uses it. */
const BEAT_MS = 30_000
/** After so long without a look of its own, as after a pause, a process looks before it writes. */
const STALE_MS = 1.5 * BEAT_MS
/** Without a beat for so long, no process of a boot uses the store any more. */
const SILENT_MS = 3 * BEAT_MS
/** A wall clock may have been set back by so much between two boots of one machine. */
const SKEW_MS = 60_000

/**
 * Refuses to take a store over from another boot that uses it: two machines on one directory see neither each
 * other's processes nor, on most file systems, each other's writes in time. A boot of this machine is over when
 * its last beat came before this start; any other when it gave none for 90 s. Throws `STORE_IN_USE`.
 */
export function refuseOtherBoot(layout: Layout, document: StoreDocument, machine?: Machine): void {
  // Earlier versions named no machine, and then there was one.
  if (machine === undefined || document.host_name === undefined) return
  const beatAt = fs.statSync(layout.document).mtimeMs
  const age = fileTime(layout.time) - beatAt
  if (isSame(document, machine) && (beatAt < machine.startedAtMs || age < -SKEW_MS)) return
  if (age > SILENT_MS) return
  // A beat from the future would keep the store shut: from now on it ages as any other.
  if (age < -SKEW_MS) beat(layout.document)
  const seconds = Math.ceil((SILENT_MS - Math.max(0, age)) / 1000)
  throw inUse(
    layout,
    document.host_name,
    `If "${document.host_name}" is off, try again in ${seconds} s.`,
  )
}

/** By the machine's id, where there is one; a name alone may change with the network. */
function isSame(document: StoreDocument, { host, name }: Machine): boolean {
  if (document.host !== undefined || host !== undefined) return document.host === host
  return document.host_name === name
}

/** What a store shows that its boot uses, and that writes nothing once another boot has taken it over. */
export function keepPresence(
  store: FileStore,
  on: { layout: Layout; bootId: string; clock: Clock; retake: () => Promise<void> },
): FileStore {
  const { layout, clock } = on
  const { jobs } = store
  let lookedAt = clock.monotonic()
  let takenBy: string | undefined

  function look(): void {
    lookedAt = clock.monotonic()
    const document = readDocument(layout.document) as Partial<StoreDocument> | undefined
    takenBy =
      document === undefined || document.boot_id === on.bootId ? undefined : document.host_name
    if (document?.boot_id === on.bootId) beat(layout.document)
  }

  function check(): void {
    if (clock.monotonic() - lookedAt > STALE_MS) look()
    if (takenBy !== undefined) {
      throw inUse(
        layout,
        takenBy,
        'It took the store over while this machine was paused; start again here when it has left.',
      )
    }
  }

  const timer = setInterval(() => {
    try {
      look()
      if (takenBy !== undefined) void on.retake().then(look, () => {})
    } catch {
      // The document cannot be read now, or is just being replaced; the next look is soon.
    }
  }, BEAT_MS).unref()

  return {
    ...store,
    jobs: {
      ...jobs,
      create: (event) => attempt(() => jobs.create(event)),
      append: (jobId, version, proposal) => attempt(() => jobs.append(jobId, version, proposal)),
      change: (jobId, decide) => attempt(() => jobs.change(jobId, decide)),
      take: (agent, which) => attempt(() => jobs.take(agent, which)),
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
