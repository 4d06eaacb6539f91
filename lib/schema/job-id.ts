import { hash } from 'node:crypto'

import type { Fork, Task } from './task.ts'
import { canonical } from './canonical.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** Characters of a job id: 130 of SHA-256's 256 bits. A collision by chance is expected after about 2^65 jobs. */
const LENGTH = 26

/** The job id of a request id: lower-case base32 (RFC 4648) of its SHA-256, cut to 26 characters. */
export function jobIdOf(requestId: string): string {
  // As text, one character for each byte, which takes half as long as a buffer.
  const bytes = hash('sha256', requestId, 'binary')
  let id = ''
  let bits = 0
  let value = 0
  for (let place = 0; id.length < LENGTH; place += 1) {
    value = (value << 8) | bytes.charCodeAt(place)
    bits += 8
    while (bits >= 5 && id.length < LENGTH) {
      bits -= 5
      id += ALPHABET.charAt((value >>> bits) & 31)
    }
    value &= (1 << bits) - 1
  }
  return id
}

/**
 * The job id of one sender's request id. Remote callers have a scope, which keeps their ids apart from those of
 * every other caller: a request id never contains a NUL.
 */
export function jobIdWithin(scope: string | undefined, requestId: string): string {
  return jobIdOf(scope === undefined ? requestId : `${scope}\0${requestId}`)
}

/** The directory of a job's files: the first byte of its hash, as two hex digits. */
export function shardOf(jobId: string): string {
  const value = (ALPHABET.indexOf(jobId.charAt(0)) << 5) | ALPHABET.indexOf(jobId.charAt(1))
  return (value >>> 2).toString(16).padStart(2, '0')
}

/** The shards that can hold ids with this prefix. */
export function shardsOf(prefix: string): string[] {
  if (prefix.length >= 2) return [shardOf(prefix)]
  return [...new Set(Array.from(ALPHABET).flatMap((next) => shardsOf(`${prefix}${next}`)))]
}

/**
 * SHA-256 (hex) of the receiver, the task and the forked thread, independent of key order. A repeated request
 * must have the same digest.
 */
export function digestOf(to: string, task: Task, fork?: Fork): string {
  return hash('sha256', canonical({ to, task, fork }))
}
