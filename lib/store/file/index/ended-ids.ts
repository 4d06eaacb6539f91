import * as fs from 'node:fs'

import { namesIn, openPlain } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'
import { createSlices } from './slices.ts'

/** Bytes of a day's log that are read at a time. */
const CHUNK = 1024 * 1024

/** No row is longer: its headline and labels are bounded. */
const LONGEST_ROW = 64 * 1024

/** A row of a job that has ended, looked at without making an object of it. */
const ROW =
  /^\{"job_id":"([a-z2-7]{26})","state":"(completed|failed|cancelled|expired)",.*"updated_at":"([^"]+)".*\}$/

/**
 * A row may have reached the disk before the end of its job did. Of what ended in the hour before the last row,
 * the logs themselves are read.
 */
const UNSURE_MS = 3600 * 1000

/** What the listing of ended jobs says: these have ended, and these are said to have, as what. */
export type Ended = { ids: IdSet; unsure: Map<string, string> }

/**
 * The jobs that the listing of ended jobs knows as ended, in some 32 bytes of memory each, because a store may
 * have millions of them; and apart from them the latest.
 */
export async function readEnded(layout: Layout, now: number): Promise<Ended> {
  const ended: Ended = { ids: createIdSet(), unsure: new Map() }
  const slice = createSlices()
  const days = namesIn(layout.done).filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))
  const unsureFrom = new Date(Math.max(0, lastRowMs(layout, days, now) - UNSURE_MS)).toISOString()
  for (const day of days) {
    for (const rows of rowsOf(`${layout.done}/${day}`)) {
      for (const row of rows) {
        const [, jobId, state = '', at = ''] = ROW.exec(row) ?? []
        if (jobId === undefined) continue
        if (at < unsureFrom) ended.ids.add(jobId)
        else ended.unsure.set(jobId, state)
      }
      await slice()
    }
  }
  return ended
}

/** When the last row was written, as far as the clock can be trusted; days from the future say nothing. */
function lastRowMs(layout: Layout, days: string[], now: number): number {
  const today = new Date(now).toISOString().slice(0, 10)
  const last = days
    .filter((day) => day.slice(0, 10) <= today)
    .toSorted()
    .at(-1)
  let lastMs = 0
  if (last === undefined) return lastMs
  for (const rows of rowsOf(`${layout.done}/${last}`)) {
    for (const row of rows) {
      const ms = Date.parse(ROW.exec(row)?.[3] ?? '')
      if (ms > lastMs) lastMs = ms
    }
  }
  return Math.min(lastMs, now)
}

/** The rows of one day in the order in which they stand, a chunk at a time. */
function* rowsOf(path: string): Generator<string[]> {
  const fd = openPlain(path)
  // A hint like the others: what cannot be read is made again from the logs.
  if (fd === 'absent' || fd === 'foreign') return
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    let rest = ''
    for (;;) {
      const count = fs.readSync(fd, chunk)
      const rows = (rest + chunk.toString('latin1', 0, count)).split('\n')
      // The last row may continue in the next chunk. A row without an end does not count.
      rest = count === 0 ? '' : (rows.pop() ?? '').slice(0, LONGEST_ROW)
      yield rows
      if (count === 0) return
    }
  } finally {
    fs.closeSync(fd)
  }
}

/** A set of job ids, of which it keeps the first 24 characters: 120 bits of a SHA-256. */
export type IdSet = { add: (id: string) => void; has: (id: string) => boolean; size: () => number }

const WORDS = 4
const CHARACTERS_OF_A_WORD = 6
/** Marks a place as taken; a word itself has 30 bits. */
const TAKEN = 0x80000000

export function createIdSet(): IdSet {
  let places = 1024
  let table = new Uint32Array(places * WORDS)
  let size = 0
  const key = new Uint32Array(WORDS)

  /** The place of the key, or the free place where it belongs. */
  function placeOf(): number {
    let place = (key[0] ?? 0) & (places - 1)
    while (table[place * WORDS] !== 0 && !isKeyAt(place)) place = (place + 1) & (places - 1)
    return place
  }

  function isKeyAt(place: number): boolean {
    for (let word = 0; word < WORDS; word += 1) {
      if (table[place * WORDS + word] !== key[word]) return false
    }
    return true
  }

  function insert(): void {
    const place = placeOf()
    if (table[place * WORDS] !== 0) return
    table.set(key, place * WORDS)
    size += 1
  }

  function grow(): void {
    const old = table
    places *= 2
    table = new Uint32Array(places * WORDS)
    size = 0
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at] === 0) continue
      key.set(old.subarray(at, at + WORDS))
      insert()
    }
  }

  return {
    add(id) {
      if (size * 2 >= places) grow()
      readKey(id, key)
      insert()
    },
    has(id) {
      readKey(id, key)
      return table[placeOf() * WORDS] !== 0
    },
    size: () => size,
  }
}

/** The words of an id: base32 with the digits a-z and 2-7. */
function readKey(id: string, key: Uint32Array): void {
  for (let word = 0; word < WORDS; word += 1) {
    let bits = 0
    for (let at = word * CHARACTERS_OF_A_WORD; at < (word + 1) * CHARACTERS_OF_A_WORD; at += 1) {
      const code = id.charCodeAt(at)
      bits = (bits << 5) | (code >= 97 ? code - 97 : code - 24)
    }
    key[word] = word === 0 ? (bits | TAKEN) >>> 0 : bits
  }
}
