import { RelayError } from '../../errors.ts'
import type { Outcome, ToolEntry } from '../../schema/tool-entry.ts'
import type { Logs } from '../../store/logs.ts'
import { JOURNAL, rowsOf } from './lines.ts'
import type { Placed } from './lines.ts'
import { riskOf } from './risk.ts'
import type { Risk } from './risk.ts'

type Begun = Extract<Placed, { phase: 'intent' | 'call' }>
type Ended = Extract<Placed, { phase: 'outcome' | 'call' }>

export type JournalQuery = {
  since?: string | undefined
  tool?: string | undefined
  root?: string | undefined
  /** The agent, or the person, that made the call. */
  agent?: string | undefined
  job_id?: string | undefined
  outcome?: Outcome | undefined
  risk?: Risk | undefined
  /** A path, or a folder that holds it. */
  path?: string | undefined
  /** `next` of an earlier page, to continue with what is older. */
  cursor?: string | undefined
  limit: number
}

/**
 * One call per row: its outcome, with what its intent says. `next` continues a page, and is absent at the end. A page
 * may hold fewer rows than its limit although more follow, because one call looks at a bounded number of lines.
 */
export type JournalPage = { calls: JournalCall[]; next: string | undefined }

/** What an entry says besides when, by which process and about which call. */
type Facts<E> = Omit<E, 'phase' | 'at' | 'process' | 'operation_id' | 'tool' | 'root' | 'outcome'>

/** A call with its end; `open` while it runs. `line` and `entry` are the place of its first entry. */
export type JournalCall = Facts<Extract<ToolEntry, { phase: 'intent' }>> &
  Partial<Facts<Extract<ToolEntry, { phase: 'outcome' }>>> &
  Pick<Begun, 'at' | 'operation_id' | 'tool' | 'root' | 'line' | 'entry'> & {
    outcome: Outcome | 'open'
    risk: Risk
  }

/** Lines that one step back reads, and the most that one page looks at. */
const STEP = 200
const MOST_LINES = 20_000

/** How far clocks of the processes of a workspace may differ, and the longest time between intent and outcome. */
const APART_MS = 24 * 3600 * 1000

/** Reads calls from the end of the journal. The cost does not depend on its length. Throws `CURSOR_INVALID`. */
export async function readPage(logs: Logs, query: JournalQuery): Promise<JournalPage> {
  const before = placeOf(query.cursor)
  const last = before ?? (await logs.last(JOURNAL)) + 1
  const stop = Math.max(0, last - 1 - MOST_LINES)
  const outcomes = new Map<string, Ended>()
  const calls: JournalCall[] = []
  for (let end = last - 1; end > stop;) {
    const after = Math.max(stop, end - STEP)
    const lines = await logs.read(JOURNAL, { after, limit: end - after })
    for (const line of lines.toReversed()) {
      for (const row of rowsOf(line).toReversed()) {
        if (row.phase === 'outcome') outcomes.set(row.operation_id, row)
        else {
          const call = callOf(row, row.phase === 'call' ? row : outcomes.get(row.operation_id))
          if (passes(call, query)) calls.push(call)
        }
      }
      // A whole line at a time, so that a cursor is the number of a line.
      if (calls.length >= query.limit) return { calls, next: cursorOf(line.version) }
      if (query.since !== undefined && isOld(line.at, query.since)) {
        return { calls, next: undefined }
      }
    }
    end = after
  }
  return { calls, next: stop === 0 ? undefined : cursorOf(stop + 1) }
}

function callOf(begun: Begun, ended: Ended | undefined): JournalCall {
  const { at, line, entry, operation_id, tool, scope, mode, root, who } = begun
  const { job_id, conversation_key, paths, input, approval_id } = begun
  const { code, reason, ms, effects, more_effects, outcome = 'open' } = ended ?? {}
  return {
    at,
    line,
    entry,
    operation_id,
    tool,
    scope,
    mode,
    root,
    who,
    job_id,
    conversation_key,
    paths,
    input,
    approval_id,
    outcome,
    code,
    reason,
    ms,
    effects,
    more_effects,
    risk: riskOf({ mode, outcome }),
  }
}

/** One call; undefined when there is none. Its id begins with its time, so a binary search finds the first line. */
export async function findOperation(
  logs: Logs,
  operationId: string,
): Promise<JournalCall | undefined> {
  const ms = Number(/^op_(\d{13})_/.exec(operationId)?.[1] ?? Number.NaN)
  if (Number.isNaN(ms)) return undefined
  let begun: Begun | undefined
  let after = await versionBefore(logs, ms - 60_000)
  for (;;) {
    const lines = await logs.read(JOURNAL, { after, limit: STEP })
    for (const row of lines.flatMap(rowsOf)) {
      if (row.operation_id !== operationId) continue
      if (row.phase !== 'outcome') begun = row
      if (begun !== undefined && row.phase !== 'intent') return callOf(begun, row)
    }
    const last = lines.at(-1)
    const isLast = last === undefined || lines.length < STEP
    if (isLast || Date.parse(last.at) > ms + APART_MS) return begun && callOf(begun, undefined)
    after = last.version
  }
}

/** The latest version that was written before a time. */
async function versionBefore(logs: Logs, ms: number): Promise<number> {
  let low = 0
  let high = await logs.last(JOURNAL)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const [line] = await logs.read(JOURNAL, { after: middle - 1, limit: 1 })
    if (line !== undefined && Date.parse(line.at) < ms) low = middle
    else high = middle - 1
  }
  return low
}

function placeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  if (/^[1-9]\d{0,14}$/.test(cursor)) return Number(cursor)
  const message = 'Cannot continue the journal: the cursor is not one of an earlier page.'
  throw new RelayError('CURSOR_INVALID', message)
}

function cursorOf(line: number): string | undefined {
  return line <= 1 ? undefined : String(line)
}

function passes(call: JournalCall, query: JournalQuery): boolean {
  const { since, tool, root, agent, job_id, outcome, risk, path } = query
  const { who } = call
  const name = 'person' in who ? who.person : who.agent
  return (
    (since === undefined || call.at >= since) &&
    (tool === undefined || call.tool === tool) &&
    (root === undefined || call.root === root) &&
    (agent === undefined || name === agent) &&
    (job_id === undefined || call.job_id === job_id) &&
    (outcome === undefined || call.outcome === outcome) &&
    (risk === undefined || call.risk === risk) &&
    (path === undefined || pathsOf(call).some((each) => isAtOrBelow(each, path)))
  )
}

function pathsOf({ paths = [], effects = [] }: JournalCall): string[] {
  return [...paths, ...effects.flatMap((effect) => [effect.path ?? [], effect.from ?? []].flat())]
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function isOld(at: string, since: string): boolean {
  return Date.parse(at) < Date.parse(since) - APART_MS
}
