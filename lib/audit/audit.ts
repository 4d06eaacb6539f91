import type { NewAuditEntry } from '../schema/audit-entry.ts'
import type { Clock } from '../store/jobs.ts'
import type { LogEvent, Logs } from '../store/logs.ts'
import type { Head } from './chain.ts'
import { AUDIT } from './lines.ts'
import type { AuditPage, AuditQuery } from './read.ts'
import type { ChainReport } from './verify.ts'

/**
 * The audit log of a workspace: who did what and when, in one chain in which each line holds the hash of the line
 * before. It holds ids, names, hashes and codes, never a text, an input or a secret, and nothing is ever removed.
 */
export type AuditLog = {
  /**
   * Records a fact; durable when it resolves. Record what has happened once it is durable, and before the caller has
   * its answer: then every answered call is in the log, and a crash in between leaves out only a call that was never
   * answered. Facts that a process records at the same time share one line and one flush. Throws `LOG_CONTESTED`, and
   * what the store throws.
   */
  record(entry: NewAuditEntry): Promise<void>
  /** The same, for a fact that must not fail its caller: an error is logged. */
  note(entry: NewAuditEntry): Promise<void>
  /** Entries that pass, latest first. Throws `CURSOR_INVALID`. */
  read(query: AuditQuery): Promise<AuditPage>
  /** Reads the whole chain, and returns its end or its first break. `kept` is an end that was noted before, elsewhere. */
  verify(kept?: Head): Promise<ChainReport>
}

/** Opens the audit log of a store. Its code is loaded at the first use, because most short commands have none. */
export function createAudit(on: {
  logs: Logs
  clock: Clock
  workspace: string
  warn: (line: string) => void
}): AuditLog {
  const { logs, warn, workspace } = on
  let recorder: Promise<(entry: NewAuditEntry) => Promise<void>> | undefined
  const at = () => new Date(on.clock.now()).toISOString()

  async function load() {
    const { createRecorder } = await import('./record.ts')
    const { NewAuditEntry: Schema } = await import('../schema/audit-entry.ts')
    return createRecorder<NewAuditEntry>({
      logs,
      name: AUDIT,
      title: 'audit log',
      // A field that the schema does not know is refused: it may hold what must not be recorded.
      stamp: (entry) => ({ at: at(), ...Schema.parse(entry) }),
      // The first entry names the workspace that the log belongs to.
      beginning: ({ who }): LogEvent[] => [{ at: at(), what: 'audit.began', who, workspace }],
    })
  }

  async function record(entry: NewAuditEntry): Promise<void> {
    recorder ??= load()
    await (
      await recorder
    )(entry)
  }

  return {
    record,
    async note(entry) {
      try {
        await record(entry)
      } catch (error) {
        warn(`audit_failed: ${entry.what} was not recorded: ${String(error)}`)
      }
    },
    read: async (query) => (await import('./read.ts')).readPage(logs, query),
    verify: async (kept) => (await import('./verify.ts')).verifyChain(logs, AUDIT, kept),
  }
}
