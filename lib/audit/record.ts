import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'

import { mayHeal, RelayError } from '../errors.ts'
import type { LogEvent, LogName, Logs } from '../store/logs.ts'
import { linkAfter } from './chain.ts'
import type { Head } from './chain.ts'
import { headAfter, headOf, markHead } from './lines.ts'

/** Entries that share a line. */
const MOST_ENTRIES = 100

/** Races that a line may lose. Each is won by a line of another process, so the log grows in any case. */
const MOST_RACES = 200

/** Races that are lost without a pause, and the longest pause after more. */
const QUICK_RACES = 3
const LONGEST_PAUSE_MS = 10

/** A chain of lines, each of which holds the hash of the line before. */
type Chain<Entry> = {
  logs: Logs
  name: LogName
  /** What the chain is, for messages. */
  title: string
  /** The entry as it is written. Throws for one that must not be recorded. */
  stamp: (entry: Entry) => LogEvent
  /** The entries before the first one of a new chain. */
  beginning?: ((first: LogEvent) => LogEvent[]) | undefined
}

type Waiting = { entry: LogEvent; resolve: () => void; reject: (error: unknown) => void }

/**
 * Returns the function that records the entries of one process, in the order of its calls. Entries that arrive while a
 * line is being written share the next line.
 */
export function createRecorder<Entry>(on: Chain<Entry>) {
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
      head = await append(on, head ?? (await headOf(on.logs, on.name)), entries)
    } catch (error) {
      head = undefined
      for (const { reject } of batch) reject(error)
      return
    }
    for (const { resolve } of batch) resolve()
    await markHead(on.logs, on.name, head).catch(unlessBug)
  }

  return (entry: Entry): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ entry: on.stamp(entry), resolve, reject })
      void writeAll()
    })
}

/** Appends one line after the lines of other processes, and returns the new end. */
async function append(on: Chain<never>, known: Head, entries: LogEvent[]): Promise<Head> {
  const { logs, name, title, beginning } = on
  let head = known
  for (let race = 0; race < MOST_RACES; race += 1) {
    // A line that loses a race stays in the file as waste, so another look before each try is cheap.
    head = await headAfter(logs, name, head)
    const [first] = entries
    const before = head.version === 0 && first !== undefined ? (beginning?.(first) ?? []) : []
    const link = linkAfter(head, [...before, ...entries])
    const version = head.version + 1
    const line = await logs.append(name, version, link)
    if (line !== undefined) return { version, hash: link.hash }
    if (race >= QUICK_RACES) await delay(randomInt(1, LONGEST_PAUSE_MS))
  }
  const message = `Cannot record in the ${title}: other processes wrote first, ${MOST_RACES} times in a row. Try again.`
  throw new RelayError('LOG_CONTESTED', message)
}

/** Only a bug is passed on: the entries are recorded, and the next mark covers them. */
function unlessBug(error: unknown): void {
  if (!mayHeal(error)) throw error
}
