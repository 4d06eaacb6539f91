import * as fs from 'node:fs'

import type { MessageId } from '../../../schema/channel.ts'
import { openPlain } from '../../../files/files.ts'
import { bytesOf } from '../named-logs/segment.ts'

/**
 * One text of a message in the file of words, or in memory before it is written there. `edit` counts the lines of the
 * message's marks up to the edit that this text is from, 0 for the text that was sent.
 */
export type Text = { message_id: MessageId; from: string; at: string; edit: number; words: string }

/*
 * A line is a newline, the head and the words. The parts of the head have a character between them that no word and no
 * part has; each word has a space on both sides. So a word is found by a search for its bytes and those two spaces.
 */
const BETWEEN = '\u0001'
const NEWLINE = 0x0a

/** The bytes of one text. */
export function encodeText({ message_id, from, at, edit, words }: Text): Buffer {
  return Buffer.from(`\n${[message_id, from, at, edit].join(BETWEEN)}${BETWEEN} ${words} `)
}

/** What is searched for at once, so that the memory of a search does not depend on how much there is. */
const CHUNK = 1024 * 1024

/** Texts in a part of a file that have all words, the part that was written last first. */
export function* textsIn(path: string, length: number, words: string[]): Generator<Text[]> {
  const fd = openPlain(path)
  if (typeof fd === 'string') throw new MissingWords(path)
  try {
    for (let end = length; end > 0;) {
      const { bytes, start } = linesBefore(fd, end)
      yield matchesIn(bytes, words)
      end = start
    }
  } finally {
    fs.closeSync(fd)
  }
}

/** The file of words is not what its manifest says; it is made again. */
export class MissingWords extends Error {}

/** Whole lines that end at a position of a file: about `CHUNK` bytes of them. */
function linesBefore(fd: number, end: number): { bytes: Buffer; start: number } {
  for (let size = CHUNK; ; size *= 2) {
    const from = Math.max(0, end - size)
    const bytes = bytesOf(fd, from, end)
    if (bytes.length < end - from) throw new MissingWords('The file of words is too short.')
    const first = bytes.indexOf(NEWLINE)
    if (first !== -1) return { bytes: bytes.subarray(first), start: from + first }
    if (from === 0) throw new MissingWords('The file of words has no lines.')
  }
}

/** The texts in some lines that have all words, in their order. */
export function matchesIn(lines: Buffer, words: string[]): Text[] {
  // The longest word is probably the rarest one.
  const [rarest, ...others] = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => Buffer.from(` ${word} `))
  const found: Text[] = []
  if (rarest === undefined) return found
  for (let at = lines.indexOf(rarest); at !== -1;) {
    const start = lines.lastIndexOf(NEWLINE, at)
    const next = lines.indexOf(NEWLINE, at)
    const end = next === -1 ? lines.length : next
    const line = lines.subarray(start + 1, end)
    const text = others.every((word) => line.includes(word)) ? decodeText(line) : undefined
    if (text !== undefined) found.push(text)
    at = next === -1 ? -1 : lines.indexOf(rarest, end)
  }
  return found
}

function decodeText(line: Buffer): Text | undefined {
  const [message_id, from, at, edit, words] = line.toString('utf8').split(BETWEEN)
  if (message_id === undefined || from === undefined || at === undefined || words === undefined)
    return undefined
  return { message_id, from, at, edit: Number(edit), words: words.trim() }
}
