/**
 * A table of very many job ids, kept by shard. It stores the first 24 characters of each id: 120 bits of a
 * SHA-256, in 16 bytes.
 */
export type IdTable = {
  /** Adds the id that starts at this byte. What is not an id is ignored. */
  add: (bytes: Buffer, at: number) => void
  /** The ids of one shard. Valid until the next call, so that only one shard is spread out in memory. */
  ofShard: (shard: string) => IdSet
}

/** True for a text that starts with an id of the set. */
export type IdSet = { has: (text: string) => boolean }

const WORDS = 4
const CHARACTERS_OF_A_WORD = 6
const SHARDS = 256
/** A word holds 30 bits; the first 8 of the first word are the shard. */
const SHARD_SHIFT = 22
/** Marks a slot as taken. */
const TAKEN = 0x80000000

export function createIdTable(): IdTable {
  const lists = Array.from({ length: SHARDS }, () => ({ words: new Uint32Array(0), used: 0 }))
  const key = new Uint32Array(WORDS)
  let slots = new Uint32Array(0)
  /** A power of two, at least twice the number of ids. */
  let places = 0

  function add(bytes: Buffer, at: number): void {
    if (!readBytes(bytes, at, key)) return
    const list = lists[((key[0] ?? 0) >>> SHARD_SHIFT) & (SHARDS - 1)]
    if (list === undefined) return
    if (list.used === list.words.length) {
      const longer = new Uint32Array(Math.max(16 * WORDS, 2 * list.used))
      longer.set(list.words)
      list.words = longer
    }
    list.words.set(key, list.used)
    list.used += WORDS
  }

  /** The slot of the key, or the free slot for it. */
  function placeOf(): number {
    // The last word is as random as the first, which is nearly the same for all ids of a shard.
    let place = (key[WORDS - 1] ?? 0) & (places - 1)
    while (slots[place * WORDS] !== 0 && !isKeyAt(place)) place = (place + 1) & (places - 1)
    return place
  }

  function isKeyAt(place: number): boolean {
    for (let word = 0; word < WORDS; word += 1) {
      if (slots[place * WORDS + word] !== key[word]) return false
    }
    return true
  }

  function ofShard(shard: string): IdSet {
    const { words, used } = lists[Number.parseInt(shard, 16)] ?? { words: [], used: 0 }
    places = 16
    while (places * WORDS < used * 2) places *= 2
    if (slots.length < places * WORDS) slots = new Uint32Array(places * WORDS)
    else slots.fill(0)
    for (let at = 0; at < used; at += WORDS) {
      for (let word = 0; word < WORDS; word += 1) key[word] = words[at + word] ?? 0
      slots.set(key, placeOf() * WORDS)
    }
    return {
      has: (text) => readText(text, key) && slots[placeOf() * WORDS] !== 0,
    }
  }

  return { add, ofShard }
}

/** Reads the id at the start of a text into words. False when it is not an id. */
function readText(text: string, key: Uint32Array): boolean {
  for (let word = 0; word < WORDS; word += 1) {
    let bits = 0
    for (let each = 0; each < CHARACTERS_OF_A_WORD; each += 1) {
      const digit = digitOf(text.charCodeAt(word * CHARACTERS_OF_A_WORD + each))
      if (digit === -1) return false
      bits = (bits << 5) | digit
    }
    key[word] = word === 0 ? (bits | TAKEN) >>> 0 : bits
  }
  return true
}

/** The same for bytes. Two functions, because one that calls back for each character takes five times as long. */
function readBytes(bytes: Buffer, at: number, key: Uint32Array): boolean {
  for (let word = 0; word < WORDS; word += 1) {
    let bits = 0
    for (let each = 0; each < CHARACTERS_OF_A_WORD; each += 1) {
      const digit = digitOf(bytes[at + word * CHARACTERS_OF_A_WORD + each] ?? 0)
      if (digit === -1) return false
      bits = (bits << 5) | digit
    }
    key[word] = word === 0 ? (bits | TAKEN) >>> 0 : bits
  }
  return true
}

/** The value of a base32 digit, a-z and 2-7; -1 for any other character. */
function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 50 && code <= 55 ? code - 24 : -1
}
