/**
 * A table of very many job ids, each with a number, kept by shard in about 20 bytes each. It stores the first 24
 * characters of an id: 120 bits of a SHA-256.
 */
export type IdTable = {
  /** Adds the id that starts at this byte. What is not an id is ignored. */
  add: (bytes: Buffer, at: number, value: number) => void
  /**
   * The ids of one shard, valid until the next call: only one shard at a time is spread out in memory. When an
   * id was added several times, its last number counts; `onRepeated` is called with the others.
   */
  ofShard: (shard: string, onRepeated?: (value: number) => void) => Ids
}

export type Ids = {
  /** The number of the id with which a text starts. */
  get: (text: string) => number | undefined
  size: number
}

/** Words of an id, and with its number. */
const KEY = 4
const ENTRY = KEY + 1
const CHARACTERS_OF_A_WORD = 6
const SHARDS = 256
/** A word holds 30 bits; the first 8 of the first word are the shard. */
const SHARD_SHIFT = 22
/** Marks a slot as taken. */
const TAKEN = 0x80000000

export function createIdTable(): IdTable {
  const lists = Array.from({ length: SHARDS }, () => ({ words: new Uint32Array(0), used: 0 }))
  const entry = new Uint32Array(ENTRY)
  let slots = new Uint32Array(0)
  /** A power of two, at least twice the number of ids. */
  let places = 0

  function add(bytes: Buffer, at: number, value: number): void {
    if (!readBytes(bytes, at, entry)) return
    const list = lists[((entry[0] ?? 0) >>> SHARD_SHIFT) & (SHARDS - 1)]
    if (list === undefined) return
    if (list.used === list.words.length) {
      const longer = new Uint32Array(Math.max(16 * ENTRY, 2 * list.used))
      longer.set(list.words)
      list.words = longer
    }
    entry[KEY] = value
    list.words.set(entry, list.used)
    list.used += ENTRY
  }

  /** The slot of the id in `entry`, or the free slot for it. */
  function placeOf(): number {
    // The last word is as random as the first, which is nearly the same for all ids of a shard.
    let place = (entry[KEY - 1] ?? 0) & (places - 1)
    while (slots[place * ENTRY] !== 0 && !isAt(place)) place = (place + 1) & (places - 1)
    return place
  }

  function isAt(place: number): boolean {
    for (let word = 0; word < KEY; word += 1) {
      if (slots[place * ENTRY + word] !== entry[word]) return false
    }
    return true
  }

  function ofShard(shard: string, onRepeated?: (value: number) => void): Ids {
    const { words, used } = lists[Number.parseInt(shard, 16)] ?? { words: [], used: 0 }
    places = 16
    while (places * ENTRY < used * 2) places *= 2
    if (slots.length < places * ENTRY) slots = new Uint32Array(places * ENTRY)
    else slots.fill(0)
    let size = 0
    for (let at = 0; at < used; at += ENTRY) {
      for (let word = 0; word < ENTRY; word += 1) entry[word] = words[at + word] ?? 0
      const slot = placeOf() * ENTRY
      if (slots[slot] === 0) size += 1
      else onRepeated?.(slots[slot + KEY] ?? 0)
      slots.set(entry, slot)
    }
    return { get, size }
  }

  function get(text: string): number | undefined {
    if (places === 0 || !readText(text, entry)) return undefined
    const slot = placeOf() * ENTRY
    return slots[slot] === 0 ? undefined : slots[slot + KEY]
  }

  return { add, ofShard }
}

/** Reads the id at the start of a text into words. False when it is not an id. */
function readText(text: string, words: Uint32Array): boolean {
  for (let word = 0; word < KEY; word += 1) {
    let bits = 0
    for (let each = 0; each < CHARACTERS_OF_A_WORD; each += 1) {
      const digit = digitOf(text.charCodeAt(word * CHARACTERS_OF_A_WORD + each))
      if (digit === -1) return false
      bits = (bits << 5) | digit
    }
    words[word] = word === 0 ? (bits | TAKEN) >>> 0 : bits
  }
  return true
}

/** The same for bytes. Two functions, because one that calls back for each character takes five times as long. */
function readBytes(bytes: Buffer, at: number, words: Uint32Array): boolean {
  for (let word = 0; word < KEY; word += 1) {
    let bits = 0
    for (let each = 0; each < CHARACTERS_OF_A_WORD; each += 1) {
      const digit = digitOf(bytes[at + word * CHARACTERS_OF_A_WORD + each] ?? 0)
      if (digit === -1) return false
      bits = (bits << 5) | digit
    }
    words[word] = word === 0 ? (bits | TAKEN) >>> 0 : bits
  }
  return true
}

/** The value of a base32 digit, a-z and 2-7; -1 for any other character. */
function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 50 && code <= 55 ? code - 24 : -1
}
