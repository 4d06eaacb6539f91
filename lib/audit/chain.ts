import { hash } from 'node:crypto'

import { canonical } from '../schema/canonical.ts'
import type { LogEvent } from '../store/logs.ts'

/** The hash that the first line follows. */
const NO_HASH = '0'.repeat(64)

/** One line of the audit log: its entries, the hash of the line before, and its own (SHA-256, hex). */
export type Link = { entries: LogEvent[]; previous: string; hash: string }

/** The end of a chain: the version of its last line, 0 for none, and the hash of that line. */
export type Head = { version: number; hash: string }

/** The end of a chain that has no line yet. */
export const ORIGIN: Head = { version: 0, hash: NO_HASH }

/** The line that follows a head. */
export function linkAfter(head: Head, entries: LogEvent[]): Link {
  const content = { entries, previous: head.hash }
  return { ...content, hash: hashOf(head.version + 1, content) }
}

/** The hash that a line must hold: of its version, and of everything in it but that hash. */
export function hashOf(version: number, event: LogEvent): string {
  const { hash: _, ...content } = event
  return hash('sha256', canonical([version, content]))
}

/** Why a line does not continue a chain; undefined when it does. */
export function breakOf(
  head: Head,
  { version, event }: { version: number; event: LogEvent },
): string | undefined {
  const next = head.version + 1
  if (version !== next) return `line ${next} is missing or damaged`
  if (event['hash'] !== hashOf(version, event)) return `line ${next} was changed`
  if (event['previous'] === head.hash) return undefined
  return next === 1
    ? 'line 1 is not the first line of a log'
    : `line ${next} does not follow line ${head.version}: one of them was replaced`
}
