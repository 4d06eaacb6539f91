import * as fs from 'node:fs'

import { systemCode } from '../../errors.ts'
import { runProgram } from '../../process/program.ts'
import { procTable } from '../../process/table.ts'
import { redact } from '../../schema/redact/redact.ts'
import { cut, oneLine } from '../../text/cut.ts'

/** A process of this machine. `start`: with the pid it names one process for ever; only to be compared. */
export type MachineProcess = {
  pid: number
  parent: number
  user: string
  start: string
  started_at: string | undefined
  /** Its command line without secrets, on one line, cut. */
  command: string
}

/** Characters of a command line that are shown. */
const COMMAND_CHARACTERS = 200

/** Clock ticks per second in /proc, on every Linux that Node runs on. */
const TICKS = 100

/** All processes of this machine that this user may see. */
export async function machineProcesses(platform: NodeJS.Platform): Promise<MachineProcess[]> {
  return platform === 'linux' ? linuxProcesses() : parsePs(await psText())
}

function linuxProcesses(): MachineProcess[] {
  const bootSeconds = Number(/^btime (\d+)$/m.exec(textOf('/proc/stat') ?? '')?.[1])
  const users = usersIn(textOf('/etc/passwd') ?? '')
  return procTable.all().flatMap(({ pid, parent, start, isDead }) => {
    const stat = fs.statSync(`/proc/${pid}`, { throwIfNoEntry: false })
    if (isDead || stat === undefined) return []
    const line = textOf(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim()
    const name = textOf(`/proc/${pid}/comm`)?.trim() ?? ''
    const startedMs = (bootSeconds + Number(start) / TICKS) * 1000
    return {
      pid,
      parent,
      start,
      user: users.get(stat.uid) ?? String(stat.uid),
      started_at: Number.isNaN(startedMs) ? undefined : new Date(startedMs).toISOString(),
      command: shownCommand(line || `[${name}]`),
    }
  })
}

function usersIn(passwd: string): Map<number, string> {
  return new Map(
    passwd.split('\n').map((line) => {
      const [name = '', , uid] = line.split(':')
      return [Number(uid), name] as const
    }),
  )
}

/** The command line that `parsePs` reads the output of. */
export const PS_ARGUMENTS = ['-axww', '-o', 'pid=,ppid=,user=,lstart=,command=']

/** Parses what `ps` prints with these arguments in the C locale and in UTC; `lstart` has five words. */
export function parsePs(text: string): MachineProcess[] {
  const line = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\d{4})\s+(.*)$/
  return text.split('\n').flatMap((row) => {
    const [, pid, parent, user = '', start = '', command = ''] = line.exec(row) ?? []
    if (pid === undefined) return []
    const startedMs = Date.parse(`${start} UTC`)
    return {
      pid: Number(pid),
      parent: Number(parent),
      user,
      start,
      started_at: Number.isNaN(startedMs) ? undefined : new Date(startedMs).toISOString(),
      command: shownCommand(command),
    }
  })
}

async function psText(): Promise<string> {
  const end = await runProgram({
    command: 'ps',
    args: PS_ARGUMENTS,
    cwd: '/',
    input: '',
    timeoutMs: 10_000,
    env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC0' },
    signal: new AbortController().signal,
    maxOutputBytes: 16 * 1024 * 1024,
  })
  return end.end === 'not_started' ? '' : end.output
}

function shownCommand(command: string): string {
  return cut(oneLine(redact(command.slice(0, 8192))), COMMAND_CHARACTERS)
}

/** Undefined for a process that has ended, or a file that this user may not read. */
function textOf(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}
