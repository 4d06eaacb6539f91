import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'

import { RelayError } from '../errors.ts'
import { monotonicMs } from '../process/process.ts'
import { runProgram } from '../process/program.ts'
import type { ProgramEnd } from '../process/program.ts'
import type { TunnelProgram } from './tunnel-program.ts'

export type TunnelOptions = {
  program: TunnelProgram
  /** The address if it is known in advance; the program need not print one then. */
  address: URL | undefined
  /** How long the program may take to print its address. */
  addressMs: number
  /** Called with each new address; for the first one before `openTunnel` resolves. */
  onAddress: (address: URL) => void
  warn: (line: string) => void
  /** Aborting ends the tunnel. */
  signal: AbortSignal
  /** The wait before a restart, after this many starts that did not last; `pauseBefore` when absent. */
  pauseMs?: ((starts: number) => number) | undefined
}

/** `ended` resolves when the program and all its children have exited, after `signal`. */
export type Tunnel = { ended: Promise<void> }

/** A program that ran this long counts as started successfully. */
const LASTING_MS = 60_000

/** The longest last line of the program in a message, in UTF-16 units. */
const LAST_LINE = 300

/** The exit code of a shell when the program does not exist. */
const NOT_FOUND = 127

/**
 * Runs the program, and stops it when standard input ends: a killed server cannot stop it and would leave this
 * machine reachable from the internet. The program itself reads nothing, like one in the background.
 */
const GUARD = `unset PWD OLDPWD SHLVL
exec 3<&0
"$@" 3<&- &
program=$!
( read -r _ <&3; trap '' TERM; kill -TERM 0; sleep 5; kill -KILL 0 ) &
guard=$!
exec 3<&-
wait "$program"
code=$?
exec 2>/dev/null
kill -KILL "$guard"
exit "$code"`

/**
 * Starts a tunnel program, and restarts it with growing pauses whenever it exits. Resolves when its first address
 * is known. Throws `TUNNEL_UNUSABLE` if the program is missing, exits before that, or prints no address in time.
 */
export async function openTunnel(on: TunnelOptions): Promise<Tunnel> {
  let known: string | undefined
  return new Promise((resolve, reject) => {
    const publish = (address: URL) => {
      if (address.href !== known) on.onAddress(address)
      known = address.href
      resolve({ ended })
    }
    const ended = superviseTunnel(on, publish, () => known !== undefined)
    // If the program exits before it has an address, that is the result.
    ended.then(() => resolve({ ended }), reject)
  })
}

/** A pause that doubles with each start that did not last, from a second to a minute. */
export function pauseBefore(starts: number): number {
  return Math.min(60_000, 1000 * 2 ** (starts - 1))
}

/** Restarts the program until the signal. An exit before the first address is an error. */
async function superviseTunnel(
  on: TunnelOptions,
  publish: (address: URL) => void,
  isOpen: () => boolean,
): Promise<void> {
  const pauseMs = on.pauseMs ?? pauseBefore
  let starts = 0
  while (!on.signal.aborted) {
    const startedAtMs = monotonicMs()
    const why = await runOnce(on, publish)
    if (on.signal.aborted) return
    if (!isOpen()) throw unusable(on.program, why)
    starts = monotonicMs() - startedAtMs > LASTING_MS ? 1 : starts + 1
    const pause = pauseMs(starts)
    on.warn(`the tunnel failed: ${why}; restarting in ${Math.ceil(pause / 1000)} s`)
    await delay(pause, undefined, { signal: on.signal }).catch(ignoreAbort)
  }
}

/** Runs the program until it and its children have exited. Returns why. */
async function runOnce(on: TunnelOptions, publish: (address: URL) => void): Promise<string> {
  const { command, args, env, addressIn } = on.program
  const silent = new AbortController()
  const overdue = setTimeout(() => silent.abort(), on.addressMs)
  let lastLine = ''
  const take = (address: URL | undefined) => {
    if (address === undefined) return
    clearTimeout(overdue)
    publish(address)
  }
  const read = ({ text }: { text: string }) => {
    if (text.trim() !== '') lastLine = text.trim().slice(0, LAST_LINE)
    if (on.address === undefined) take(addressIn(text))
  }
  const marker = { name: 'RELAY_TUNNEL_PROCESS', value: randomUUID() }
  const end = await runProgram({
    command: '/bin/sh',
    args: ['-c', GUARD, 'sh', command, ...args],
    cwd: tmpdir(),
    env: { ...env, [marker.name]: marker.value },
    input: '',
    keepsInputOpen: true,
    signal: AbortSignal.any([on.signal, silent.signal]),
    timeoutMs: undefined,
    marker,
    onSpawn: () => take(on.address),
    onLine: read,
    onErrorLine: read,
  })
  clearTimeout(overdue)
  const output = lastLine === '' ? '' : `; its last line: ${JSON.stringify(lastLine)}`
  if (silent.signal.aborted) return `it printed no https address within ${on.addressMs} ms${output}`
  return `${reasonOf(end)}${output}`
}

function reasonOf(end: ProgramEnd): string {
  if (end.end === 'not_started') return `it did not start: ${end.message}`
  if (end.exitCode === NOT_FOUND) return 'it is not installed, or not in PATH'
  return `it exited with ${end.signal ?? end.exitCode ?? 'no code'}`
}

function unusable({ command }: TunnelProgram, why: string): RelayError {
  const message = `Cannot open the tunnel with "${command}": ${why}. Run it by hand to see more, or correct "tunnel" in the configuration file.`
  return new RelayError('TUNNEL_UNUSABLE', message, { details: { command } })
}

/** The signal ends a pause early on purpose. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
