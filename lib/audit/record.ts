import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'

import type * as z from 'zod/mini'

import { mayHeal, RelayError } from '../errors.ts'
import { NewAuditEntry } from '../schema/audit-entry.ts'
import type { Clock } from '../store/jobs.ts'
import type { Logs } from '../store/logs.ts'
import { linkAfter } from './chain.ts'
import type { Head } from './chain.ts'
import { headAfter, headOf, markHead, NAME } from './lines.ts'

/** Entries that share a line. */
const MOST_ENTRIES = 100

/** Races that a line may lose. Each is won by a line of another process, so the log grows in any case. */
const MOST_RACES = 200

/** Races that are lost without a pause, and the longest pause after more. */
const QUICK_RACES = 3
const LONGEST_PAUSE_MS = 10

type On = { logs: Logs; clock: Clock; workspace: string }
/** An entry with its time, as it is written. */
type Stamped = { at: string } & z.infer<typeof NewAuditEntry>
type Waiting = { entry: Stamped; resolve: () => void; reject: (error: unknown) => void }

/**
 * Returns the function that records the entries of one process, in the order of its calls. Entries that arrive while a
 * line is being written share the next line.
 */
export function createRecorder(on: On) {
  const waiting: Waiting[] = []
  let isWriting = false
  /** The end of the log when this process last looked. */
  let head: Head | undefined

  async function writeAll(): Promise<void> {
    if (isWriting) return
    isWriting = true
    while (waiting.length > 0) await writeLine(waiting.splice(0, MOST_ENTRIES))
    isWriting = false
  }

  async function writeLine(batch: Waiting[]): Promise<void> {
    try {
      const entries = batch.map(({ entry }) => entry)
      head = await append(on, head ?? (await headOf(on.logs)), entries)
    } catch (error) {
      head = undefined
      for (const { reject } of batch) reject(error)
      return
    }
    for (const { resolve } of batch) resolve()
    await markHead(on.logs, head).catch(unlessBug)
  }

  return (entry: NewAuditEntry): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ entry: stamped(on.clock, entry), resolve, reject })
      void writeAll()
    })
}

/** A field that the schema does not know is refused: it may hold what must not be recorded. */
function stamped(clock: Clock, entry: NewAuditEntry): Stamped {
  return { at: timeOf(clock), ...NewAuditEntry.parse(entry) }
}

/** Appends one line after the lines of other processes, and returns the new end. */
async function append(on: On, known: Head, entries: Stamped[]): Promise<Head> {
  let head = known
  for (let race = 0; race < MOST_RACES; race += 1) {
    // A line that loses a race stays in the file as waste, so another look before each try is cheap.
    head = await headAfter(on.logs, head)
    const link = linkAfter(
      head,
      head.version === 0 ? [beginning(on, entries), ...entries] : entries,
    )
    const version = head.version + 1
    const line = await on.logs.append(NAME, version, link)
    if (line !== undefined) return { version, hash: link.hash }
    if (race >= QUICK_RACES) await delay(randomInt(1, LONGEST_PAUSE_MS))
  }
  const message = `Cannot record in the audit log: other processes wrote first, ${MOST_RACES} times in a row. Try again.`
  throw new RelayError('LOG_CONTESTED', message)
}

/** The first entry of a log: it names the workspace that the log belongs to. */
function beginning({ clock, workspace }: On, [first]: Stamped[]): Stamped {
  const who = first?.who ?? { agent: 'relay' }
  return { at: timeOf(clock), what: 'audit.began', who, workspace }
}

function timeOf(clock: Clock): string {
  return new Date(clock.now()).toISOString()
}

/** Only a bug is passed on: the entries are recorded, and the next mark covers them. */
function unlessBug(error: unknown): void {
  if (!mayHeal(error)) throw error
}
