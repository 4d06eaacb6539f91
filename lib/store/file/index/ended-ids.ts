import * as fs from 'node:fs'

import { namesIn, openPlain } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'
import { createSlices } from './slices.ts'

/** Bytes per read of a day's log. */
const CHUNK = 1024 * 1024

/** No row is longer, because headlines and labels are bounded. */
const LONGEST_ROW = 64 * 1024

/** Matches the row of an ended job without parsing its JSON. */
const ROW =
  /^\{"job_id":"([a-z2-7]{26})","state":"(completed|failed|cancelled|expired)",.*"updated_at":"([^"]+)".*\}$/

/**
 * A row can reach the disk before the end of its job does, so the logs of jobs that ended within the hour
 * before the last row are read.
 */
const UNSURE_MS = 3600 * 1000

/**
 * The listing of ended jobs: `ids` have ended; `unsure` maps the latest ones to the state that the listing
 * gives them.
 */
export type Ended = { ids: IdSet; unsure: Map<string, string> }

/**
 * Reads the ids of ended jobs from their listing, in about 32 bytes of memory each, because a store may have
 * millions. The latest ones are returned separately.
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

/** When the last row was written, as far as the clock can be trusted: days in the future are ignored. */
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

/** The rows of one day in file order, a chunk at a time. */
function* rowsOf(path: string): Generator<string[]> {
  const fd = openPlain(path)
  // A rebuild restores the rows of an unreadable file.
  if (fd === 'absent' || fd === 'foreign') return
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    let rest = ''
    for (;;) {
      const count = fs.readSync(fd, chunk)
      const rows = (rest + chunk.toString('latin1', 0, count)).split('\n')
      // The last row may continue in the next chunk. A row without a newline does not count.
      rest = count === 0 ? '' : (rows.pop() ?? '').slice(0, LONGEST_ROW)
      yield rows
      if (count === 0) return
    }
  } finally {
    fs.closeSync(fd)
  }
}

/** A set of job ids that stores the first 24 characters of each: 120 bits of a SHA-256. */
export type IdSet = { add: (id: string) => void; has: (id: string) => boolean; size: () => number }

const WORDS = 4
const CHARACTERS_OF_A_WORD = 6
/** Marks a slot as taken; a word uses 30 bits. */
const TAKEN = 0x80000000

export function createIdSet(): IdSet {
  let places = 1024
  let table = new Uint32Array(places * WORDS)
  let size = 0
  const key = new Uint32Array(WORDS)

  /** The slot of the key, or the free slot for it. */
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

/** Reads an id into words: base32 with the digits a-z and 2-7. */
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
