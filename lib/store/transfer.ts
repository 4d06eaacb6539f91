import type { Audit } from '../schema/audit-report.ts'
import type { StoredNotification } from '../schema/notification.ts'
import type { Subject } from '../schema/subject.ts'
import { SEGMENT_LINES } from './logs.ts'
import type { LogLine, LogName, Logs } from './logs.ts'
import type { Kind } from './registry.ts'

/** A job as a store holds it: every accepted line of its log is the JSON that was written. */
export type CarriedJob = {
  job_id: string
  /** Its events in order, or the one entry that has replaced them. */
  lines: string[]
  blobs: () => AsyncIterable<{ file: string; content: Buffer }>
  /** JSON without its version: the position of a line is its version. */
  deliveries: string[]
  /** JSON lines, some at a time. */
  activity: () => AsyncIterable<string[]>
}

/**
 * The documents that mean something in another store: agents, what is known of conversations, and webhooks with how far
 * each has come. All others are about
 * processes of this machine, or how its programs fared.
 */
export const CARRIED_KINDS = [
  'agent',
  'thread',
  'title',
  'conversation_jobs',
  'webhook',
  'webhook_state',
  'webhook_mark',
] as const satisfies Kind[]

/** A document as it is stored, with fields of later versions. `owner` is empty for a kind without owners. */
export type CarriedDocument = {
  kind: (typeof CARRIED_KINDS)[number]
  owner: string
  name: string
  document: unknown
}

/** Lines of a log, at most 1000 that follow each other. */
export type CarriedLines = { name: LogName; lines: LogLine[] }

/** The content of a store. Each part is read in bounded memory, in any order, and as it is at that moment. */
export type Carried = {
  jobs: () => AsyncIterable<CarriedJob>
  documents: () => AsyncIterable<CarriedDocument>
  notifications: () => AsyncIterable<StoredNotification>
  /** Deliveries of subjects other than jobs. */
  deliveries: () => AsyncIterable<{ subject: Subject; lines: string[] }>
  logs: () => AsyncIterable<CarriedLines>
  attachments: () => AsyncIterable<{ sha256: string; content: Buffer }>
}

/** What of a store a copy reads, and compares when it is done. */
export type Source = { carried: () => Carried; audit: () => Promise<Audit> }

/** Where a copy is written. */
export type Target = {
  /** For people: a directory, or the address of a database without secrets. */
  readonly place: string
  /**
   * Fills the workspace with all that is carried, or leaves it as it is: nothing is visible to others before `check`
   * has resolved, and a failure or a stop on the way undoes everything. Throws `COPY_REFUSED` when the workspace has
   * jobs.
   */
  receive: (carried: Carried, check: (copy: Source) => Promise<void>) => Promise<void>
}

/** Every line of every log, in parts that are the same in every store. */
export async function* linesOf(logs: Pick<Logs, 'list' | 'read'>): AsyncGenerator<CarriedLines> {
  for (const name of await logs.list([])) {
    for (let after = 0; ; after += SEGMENT_LINES) {
      const lines = await logs.read(name, { after, limit: SEGMENT_LINES, settled: false })
      if (lines.length > 0) yield { name, lines }
      if (lines.length < SEGMENT_LINES) break
    }
  }
}

/** A delivery line without its version. */
export function unnumbered(line: object): string {
  return JSON.stringify({ ...line, version: undefined })
}

/** A delivery line that was carried, with its version. */
export function numbered(line: string, version: number): string {
  return JSON.stringify({ version, ...JSON.parse(line) })
}
