import { randomBytes } from 'node:crypto'

import type { ChainReport } from '../../audit/verify.ts'
import type { Head } from '../../audit/chain.ts'
import { isGone } from '../../process/process.ts'
import { ToolEntry } from '../../schema/tool-entry.ts'
import type { NewToolEntry } from '../../schema/tool-entry.ts'
import type { Clock, Watch } from '../../store/jobs.ts'
import type { LogEvent, Logs } from '../../store/logs.ts'
import { watchGrowth } from '../growth.ts'
import { JOURNAL, rowsOf } from './lines.ts'
import { findOperation, readPage } from './read.ts'
import type { JournalCall, JournalPage, JournalQuery } from './read.ts'

/** Lines that one read takes. */
const PAGE = 1000

/** No call lasts longer. An intent of another host, whose processes cannot be looked up, is given up after this time. */
const LONGEST_MS = 24 * 3600 * 1000

/** How often the journal is looked through for calls whose process died. */
const LOOK_MS = 10_000

/**
 * The record of every guarded call of a workspace: intent before the effect, outcome after it, denials and dry runs. One
 * chain, as the audit log: each line holds the hash of the line before, and nothing is removed.
 */
export type ToolJournal = {
  /** A new id for a call. */
  operationId(): string
  /** Records an entry; durable when it resolves. Throws `LOG_CONTESTED`, and what the store throws. */
  record(entry: NewToolEntry): Promise<void>
  /** Entries that pass, latest first. Throws `CURSOR_INVALID`. */
  read(query: JournalQuery): Promise<JournalPage>
  /** One call; undefined when there is none with this id. */
  find(operationId: string): Promise<JournalCall | undefined>
  /** Records the outcome `unknown` for calls whose process died. Cheap when called often. */
  recover(): Promise<void>
  /** Calls back when a call may have begun or ended. */
  watch(listener: () => void): Watch
  /** Reads the whole chain, and returns its end or its first break. */
  verify(kept?: Head): Promise<ChainReport>
}

type Open = { at: string; entry: Extract<ToolEntry, { phase: 'intent' }> }

export function createToolJournal(on: { logs: Logs; clock: Clock }): ToolJournal {
  const { logs, clock } = on
  const iso = () => new Date(clock.now()).toISOString()
  let recorder: Promise<(entry: NewToolEntry) => Promise<void>> | undefined
  /** Intents without an outcome, up to the version that was read last. */
  const open = new Map<string, Open>()
  let seen: number | undefined
  let nextLookMs = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined

  async function load() {
    const { createRecorder } = await import('../../audit/record.ts')
    return createRecorder<NewToolEntry>({
      logs,
      name: JOURNAL,
      title: 'tool journal',
      // The schema refuses a field that it does not know. It holds nothing but JSON.
      stamp: (entry) => ToolEntry.parse({ at: iso(), ...entry }) as unknown as LogEvent,
    })
  }

  async function record(entry: NewToolEntry): Promise<void> {
    recorder ??= load()
    await (
      await recorder
    )(entry)
  }

  /** The version before the lines of the last day in which something happened: nothing older can be open. */
  async function beginning(): Promise<number> {
    const last = await logs.last(JOURNAL)
    const [end] = await logs.read(JOURNAL, { after: Math.max(0, last - 1), limit: 1 })
    if (end === undefined) return 0
    const since = Date.parse(end.at) - LONGEST_MS
    for (let version = last; version > 0;) {
      const after = Math.max(0, version - PAGE)
      const lines = await logs.read(JOURNAL, { after, limit: version - after })
      const old = lines.findLast(({ at }) => Date.parse(at) < since)
      if (old !== undefined) return old.version
      version = after
    }
    return 0
  }

  async function readOn(): Promise<void> {
    seen ??= await beginning()
    for (;;) {
      const lines = await logs.read(JOURNAL, { after: seen, limit: PAGE })
      for (const row of lines.flatMap(rowsOf)) {
        if (row.phase === 'intent') open.set(row.operation_id, { at: row.at, entry: row })
        if (row.phase === 'outcome') open.delete(row.operation_id)
      }
      seen = lines.at(-1)?.version ?? seen
      if (lines.length < PAGE) return
    }
  }

  async function closeDead(): Promise<void> {
    await readOn()
    for (const [operation_id, { at, entry }] of open) {
      const isOld = clock.now() - Date.parse(at) > LONGEST_MS
      if (!isOld && !isGone(entry.process)) continue
      // Its own outcome may have been written since the last look.
      await readOn()
      if (!open.has(operation_id)) continue
      const { tool, root } = entry
      const reason = 'The process that made the change ended before it could record the outcome.'
      const about = root === undefined ? { tool } : { tool, root }
      await record({ phase: 'outcome', operation_id, ...about, outcome: 'unknown', reason })
      open.delete(operation_id)
    }
  }

  return {
    operationId: () => `op_${String(clock.now()).padStart(13, '0')}_${idPart()}`,
    record,
    read: (query) => readPage(logs, query),
    find: (operationId) => findOperation(logs, operationId),
    async recover() {
      if (looking !== undefined) return looking
      if (clock.monotonic() < nextLookMs) return
      nextLookMs = clock.monotonic() + LOOK_MS
      looking = closeDead().finally(() => {
        looking = undefined
      })
      await looking
    },
    watch: (listener) => watchGrowth(logs, JOURNAL, listener),
    verify: async (kept) =>
      (await import('../../audit/verify.ts')).verifyChain(logs, JOURNAL, kept),
  }
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 12 characters of 36: enough for calls of one millisecond on many machines. */
function idPart(): string {
  return [...randomBytes(12)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}
