import type { ProcessIdentity } from '../schema/process.ts'
import { identityOf } from './process.ts'
import { processTable } from './table.ts'

type Environment = Record<string, string | undefined>

/** The variables that a worker sets for every process of a turn: the turn, the agent, the store, the place in a trace. */
const SET = [
  'RELAY_JOB',
  'RELAY_TURN',
  'RELAY_AGENT',
  'RELAY_WORKSPACE',
  'RELAY_DATA_DIR',
  'RELAY_STORE',
  'PGPASSFILE',
  'RELAY_MEMBER',
  'RELAY_MEMBER_NONCE',
  'TRACEPARENT',
  'TRACESTATE',
]

/** Processes above an MCP server that may belong to its client: the client, a wrapper, a shell. */
const LEVELS = 4

/**
 * The environment of this process, completed with the variables of the turn, or of the member's session, that it is part of. Codex starts MCP servers
 * without its own environment, so the variables are read from the processes above, where the system shows them (Linux).
 * Variables of this process take precedence.
 */
export function environmentAround(own: Environment): Environment {
  if (own['RELAY_TURN'] !== undefined) return own
  let pid = process.ppid
  for (let level = 0; level < LEVELS && pid > 1; level += 1) {
    const set = variablesOf(pid)
    const isPart = set['RELAY_TURN'] !== undefined || set['RELAY_MEMBER'] !== undefined
    if (isPart) return { ...set, ...own }
    pid = processTable.one(pid)?.parent ?? 0
  }
  return own
}

/** Processes above a command that are searched for a turn; nested shells are rarely more. */
const LEVELS_OF_A_TURN = 32

/**
 * The job of the turn that this process runs in, if a process above it has the variables of a turn of this data
 * directory; this process itself may have lost them. Undefined where the system shows no environments. A daemon, which
 * has left its parents, is not found: this keeps an agent's shell from mistakes, not from attacks.
 */
export function turnAbove(dataDir: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  let pid = process.ppid
  for (let level = 0; level < LEVELS_OF_A_TURN && pid > 1; level += 1) {
    const set = variablesOf(pid)
    const isHere = set['RELAY_DATA_DIR'] === dataDir
    if (set['RELAY_TURN'] !== undefined && isHere) return set['RELAY_JOB']
    pid = processTable.one(pid)?.parent ?? 0
  }
  return undefined
}

/** The variable of every process that a guarded tool started; its value names the call or the managed process. */
export const CALL_VARIABLE = 'RELAY_CALL'

/**
 * True inside a command or process that a guarded tool started, by its own environment or by that of a process above
 * it, where the system shows those. As `turnAbove`, it keeps an agent's shell from mistakes, not from attacks.
 */
export function isInsideCall(own: Environment): boolean {
  if (own[CALL_VARIABLE] !== undefined) return true
  if (process.platform !== 'linux') return false
  let pid = process.ppid
  for (let level = 0; level < LEVELS_OF_A_TURN && pid > 1; level += 1) {
    const environment = processTable.environment(pid) ?? ''
    if (`\0${environment}`.includes(`\0${CALL_VARIABLE}=`)) return true
    pid = processTable.one(pid)?.parent ?? 0
  }
  return false
}

/** A turn, as the value of its marker (see `turnMarker`), and its processes that run here. */
export type TurnHere = { turn: string; processes: ProcessIdentity[] }

/** The turns of a workspace whose processes run on this host; none where the system shows no environments. */
export function turnsHere(of: { dataDir: string; workspace: string }): TurnHere[] {
  if (process.platform !== 'linux') return []
  const turns = new Map<string, ProcessIdentity[]>()
  for (const { pid, start, isDead } of processTable.all()) {
    const set = isDead ? {} : variablesOf(pid)
    const turn = set['RELAY_TURN']
    if (turn === undefined || set['RELAY_DATA_DIR'] !== of.dataDir) continue
    if (set['RELAY_WORKSPACE'] !== of.workspace) continue
    turns.set(turn, [...(turns.get(turn) ?? []), identityOf(pid, start)])
  }
  return [...turns].map(([turn, processes]) => ({ turn, processes }))
}

function variablesOf(pid: number): Environment {
  const entries = Buffer.from(processTable.environment(pid) ?? '', 'latin1').toString('utf8')
  return Object.fromEntries(
    entries.split('\0').flatMap((entry) => {
      const name = SET.find((each) => entry.startsWith(`${each}=`))
      return name === undefined ? [] : [[name, entry.slice(name.length + 1)]]
    }),
  )
}
