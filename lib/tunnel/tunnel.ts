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
  /** The address, where it is known beforehand; then the program need not print one. */
  address: URL | undefined
  /** How long the program may take to print its address. */
  addressMs: number
  /** Called with each address that is new, before `openTunnel` returns with the first one. */
  onAddress: (address: URL) => void
  warn: (line: string) => void
  /** Aborting ends the tunnel. */
  signal: AbortSignal
  /** How long to wait before the next start, after so many that did not last; `pauseBefore` when absent. */
  pauseMs?: ((starts: number) => number) | undefined
}

/** `ended` comes when the program and all that it started have gone, after `signal`. */
export type Tunnel = { ended: Promise<void> }

/** A program that ran for so long had started well. */
const LASTING_MS = 60_000

/** How much of the program's last words a message repeats. */
const LAST_WORDS = 300

/** What a shell answers when there is no such program. */
const NOT_FOUND = 127

/**
 * Runs the program, and stops it when standard input ends: a server that is killed can stop nothing itself, and
 * would leave an address of this machine open to the world. The program reads nothing, as in the background.
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
 * Starts a tunnel program and starts it again, each time later, whenever it ends. Returns when its first
 * address is known; throws `TUNNEL_UNUSABLE` when it is missing, ends before, or tells none in time.
 */
export async function openTunnel(on: TunnelOptions): Promise<Tunnel> {
  let known: string | undefined
  return new Promise((resolve, reject) => {
    const tell = (address: URL) => {
      if (address.href !== known) on.onAddress(address)
      known = address.href
      resolve({ ended })
    }
    const ended = superviseTunnel(on, tell, () => known !== undefined)
    // Before there is an address, the end of the program is the answer.
    ended.then(() => resolve({ ended }), reject)
  })
}

/** Twice as long after each start that did not last, from a second to a minute. */
export function pauseBefore(starts: number): number {
  return Math.min(60_000, 1000 * 2 ** (starts - 1))
}

/** Runs the program again and again until the signal; its first end without an address is an error. */
async function superviseTunnel(
  on: TunnelOptions,
  tell: (address: URL) => void,
  isOpen: () => boolean,
): Promise<void> {
  const pauseMs = on.pauseMs ?? pauseBefore
  let starts = 0
  while (!on.signal.aborted) {
    const begun = monotonicMs()
    const why = await runOnce(on, tell)
    if (on.signal.aborted) return
    if (!isOpen()) throw unusable(on.program, why)
    starts = monotonicMs() - begun > LASTING_MS ? 1 : starts + 1
    const pause = pauseMs(starts)
    on.warn(`the tunnel is down: ${why}. It is started again in ${Math.ceil(pause / 1000)} s.`)
    await delay(pause, undefined, { signal: on.signal }).catch(leaveAtOnce)
  }
}

/** One life of the program, from its start until all of it has gone; returns why it is over. */
async function runOnce(on: TunnelOptions, tell: (address: URL) => void): Promise<string> {
  const { command, args, env, addressIn } = on.program
  const silent = new AbortController()
  const overdue = setTimeout(() => silent.abort(), on.addressMs)
  let lastWords = ''
  const take = (address: URL | undefined) => {
    if (address === undefined) return
    clearTimeout(overdue)
    tell(address)
  }
  const read = ({ text }: { text: string }) => {
    if (text.trim() !== '') lastWords = text.trim().slice(0, LAST_WORDS)
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
  const said = lastWords === '' ? '' : `; its last line: ${JSON.stringify(lastWords)}`
  if (silent.signal.aborted) return `it printed no https address within ${on.addressMs} ms${said}`
  return `${wordsOf(end)}${said}`
}

function wordsOf(end: ProgramEnd): string {
  if (end.end === 'not_started') return `it did not start: ${end.message}`
  if (end.exitCode === NOT_FOUND) return 'it is not installed, or not in PATH'
  return `it ended with ${end.signal ?? end.exitCode ?? 'no code'}`
}

function unusable({ command }: TunnelProgram, why: string): RelayError {
  const message = `Cannot open the tunnel with "${command}": ${why}. Run it by hand to see more, or correct "tunnel" in the configuration file.`
  return new RelayError('TUNNEL_UNUSABLE', message, { details: { command } })
}

/** A pause that is cut short is what was wanted. */
function leaveAtOnce(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
