import { processTable } from './table.ts'

type Environment = Record<string, string | undefined>

/** What a worker tells every process of a turn: whose turn it is, and which store to use under which name. */
const TOLD = ['RELAY_JOB', 'RELAY_TURN', 'RELAY_AGENT', 'RELAY_WORKSPACE', 'RELAY_DATA_DIR']

/** A client's own process, a wrapper or a shell between it and its server; further up is somebody else. */
const LEVELS = 4

/**
 * The environment of this process, with what the turn told that it is part of. Codex starts MCP servers without
 * its own environment, so it is read from the processes above, where the system shows it (Linux); what was
 * given to this process itself goes first.
 */
export function environmentAround(own: Environment): Environment {
  if (own['RELAY_TURN'] !== undefined) return own
  let pid = process.ppid
  for (let level = 0; level < LEVELS && pid > 1; level += 1) {
    const told = toldTo(pid)
    if (told['RELAY_TURN'] !== undefined) return { ...told, ...own }
    pid = processTable.one(pid)?.parent ?? 0
  }
  return own
}

/** Levels above a command that are searched for a turn: shells in shells are seldom more. */
const LEVELS_OF_A_TURN = 32

/**
 * The job of the turn that this process runs in, when a process above it was given one for this data directory,
 * whatever its own environment has lost on the way. Undefined where the system shows no environments. A process
 * that left its parents (a daemon) is not found: it is a fence for an agent's shell and not a wall.
 */
export function turnAbove(dataDir: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  let pid = process.ppid
  for (let level = 0; level < LEVELS_OF_A_TURN && pid > 1; level += 1) {
    const told = toldTo(pid)
    const isHere = told['RELAY_DATA_DIR'] === dataDir
    if (told['RELAY_TURN'] !== undefined && isHere) return told['RELAY_JOB']
    pid = processTable.one(pid)?.parent ?? 0
  }
  return undefined
}

function toldTo(pid: number): Environment {
  const entries = Buffer.from(processTable.environment(pid) ?? '', 'latin1').toString('utf8')
  return Object.fromEntries(
    entries.split('\0').flatMap((entry) => {
      const name = TOLD.find((each) => entry.startsWith(`${each}=`))
      return name === undefined ? [] : [[name, entry.slice(name.length + 1)]]
    }),
  )
}
