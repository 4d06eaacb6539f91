import { readdirSync, readFileSync } from 'node:fs'

import { systemCode } from '../errors.ts'

/**
 * One row of the system's process table. `isDead`: a zombie, which has ended but was not collected by its parent.
 * `isStopped`: it runs again only when a signal or a debugger continues it.
 */
export type ProcessRow = {
  pid: number
  parent: number
  group: number
  session: number
  /** The start time in the system's own notation; only to be compared for equality. */
  start: string
  isDead: boolean
  isStopped: boolean
}

/** What the system reports about its processes. */
export type ProcessTable = {
  one: (pid: number) => ProcessRow | undefined
  all: () => ProcessRow[]
  /** The environment a process was started with, entries ended by NUL; undefined where it cannot be read. */
  environment: (pid: number) => string | undefined
}

/** Linux: /proc. Start times count clock ticks since the boot, so a change of the clock does not move them. */
export const procTable: ProcessTable = {
  one: procRow,
  all: () =>
    readdirSync('/proc').flatMap((name) =>
      /^\d+$/.test(name) ? (procRow(Number(name)) ?? []) : [],
    ),
  environment: (pid) => readOf(pid, 'environ'),
}

/** Other systems with `ps`, such as macOS. Start times are exact to the second. */
export const psTable: ProcessTable = {
  one: psRow,
  all: () => ps(['-A']),
  environment: () => undefined,
}

export const processTable = process.platform === 'linux' ? procTable : psTable

/**
 * Parses the fields after the command's name, which is in parentheses and may itself contain spaces, line ends and
 * parentheses. In proc_pid_stat(5) the state is field 3 and the start time is field 22.
 */
function procRow(pid: number): ProcessRow | undefined {
  const text = readOf(pid, 'stat')
  if (text === undefined) return undefined
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state, parent, group, session] = fields
  const start = fields[22 - 3]
  if (state === undefined || start === undefined) return undefined
  return {
    pid,
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    start,
    isDead: state === 'Z' || state === 'X',
    isStopped: state === 'T' || state === 't',
  }
}

/** Reads a file of a process that may end at any moment, or belong to another user. */
function readOf(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES' || code === 'EPERM') {
      return undefined
    }
    throw error
  }
}

/** Also undefined when `ps` cannot be started: then nothing is known of the process. */
function psRow(pid: number): ProcessRow | undefined {
  try {
    return ps(['-p', String(pid)])[0]
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

function ps(selection: string[]): ProcessRow[] {
  // Loaded only here, because most processes that need their own identity never start a child.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const columns = 'pid=,ppid=,pgid=,sess=,stat=,lstart='
  const done = spawnSync('ps', [...selection, '-o', columns], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC0' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (done.error !== undefined) throw done.error
  return done.stdout.split('\n').flatMap(parsePsLine)
}

function parsePsLine(line: string): ProcessRow[] {
  const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line)
  if (match === null) return []
  const [, pid, parent, group, session, state, start] = match
  return [
    {
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: Number(session),
      start: start ?? '',
      isDead: state?.startsWith('Z') === true,
      isStopped: state?.startsWith('T') === true,
    },
  ]
}
