import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'

import { RelayError } from '../../errors.ts'
import { CALL_VARIABLE } from '../../process/around.ts'
import { createHead } from '../../process/output.ts'
import { identify, liveness, monotonicMs } from '../../process/process.ts'
import { killTree } from '../../process/tree.ts'
import type { Killed, Tree } from '../../process/tree.ts'
import type { ManagedProcess, ProcessEnd } from '../../schema/managed-process.ts'
import type { Prepared } from '../shell/prepare.ts'
import { askInside } from './ask-inside.ts'
import { keeperText } from './keeper-program.ts'
import { createRecords } from './records.ts'

/** `unknown`: it cannot be seen from here, as in another container. */
export type ProcessState = 'running' | 'ended' | 'unknown'

/** A managed process as it is now. `end` is absent when it ended without its keeper, as in a restart of the machine. */
export type Looked = { record: ManagedProcess; state: ProcessState; end: ProcessEnd | undefined }

/** What a process is started with, beside how it runs. */
export type Start = Pick<
  ManagedProcess,
  'root' | 'command' | 'purpose' | 'agent' | 'operation_id'
> & {
  prepared: Prepared
  logBytes: number
  at: string
}

/** Processes that tools started on this machine, and that outlive the server. */
export type Processes = {
  /** Starts a process, and waits a moment whether it fails at once. Throws `PROCESS_REFUSED`. */
  start(start: Start): Promise<Looked>
  /** The newest first. */
  list(): Looked[]
  /** Throws `PROCESS_NOT_FOUND`. */
  find(id: string): Looked
  /** Ends a process and everything that it started: SIGTERM, then SIGKILL after `graceMs`. */
  stop(id: string, graceMs: number): Promise<Killed>
  /** The folder of its log. */
  folderOf(id: string): string
}

/** The most managed processes that run at once, and the most ended ones that are remembered. */
const MOST_RUNNING = 20
const MOST_ENDED = 50

/** How long a process may take to exist, and how long its failure is waited for. */
const START_MS = 10_000
const FAILS_WITHIN_MS = 300

/** How long a keeper may take to write down the end of its process. */
const NOTE_MS = 2000

export function createProcesses(directory: string): Processes {
  const records = createRecords(directory)

  function look(record: ManagedProcess): Looked {
    const end = records.endOf(record.process_id)
    if (end !== undefined) return { record, state: 'ended', end }
    // The keeper of a process that has just ended is about to write down how.
    const seen = new Set([record.child, record.keeper].map((each) => each && liveness(each)))
    const state = seen.has('alive') ? 'running' : seen.has('unknown') ? 'unknown' : 'ended'
    return { record, state, end: undefined }
  }

  function find(id: string): Looked {
    const record = records.find(id)
    if (record !== undefined) return look(record)
    const message = `Cannot find process "${id.slice(0, 60)}": no managed process has this id. list_processes lists them.`
    throw new RelayError('PROCESS_NOT_FOUND', message)
  }

  function list(): Looked[] {
    return records.all().map(look)
  }

  /** Makes room for one more. The oldest ended ones are forgotten. */
  function makeRoom(): void {
    const known = list()
    const running = known.filter(({ state }) => state !== 'ended')
    if (running.length >= MOST_RUNNING) {
      throw refused(`${MOST_RUNNING} managed processes run already. Stop one with stop_process`)
    }
    const ended = known.filter(({ state }) => state === 'ended')
    for (const { record } of ended.slice(MOST_ENDED)) records.remove(record.process_id)
  }

  async function start({ prepared, logBytes, at, ...about }: Start): Promise<Looked> {
    makeRoom()
    const process_id = `p${randomBytes(8).toString('hex')}`
    const keeper = startKeeper()
    try {
      const identity = await keeper.identity()
      const record: ManagedProcess = {
        version: 1,
        process_id,
        ...about,
        cwd: prepared.relativeCwd,
        started_at: at,
        ...(prepared.sandbox === undefined ? {} : { sandbox: prepared.sandbox }),
        keeper: identity,
      }
      await records.save(record)
      const env = { ...prepared.env, [CALL_VARIABLE]: process_id }
      const folder = records.folderOf(process_id)
      const pid = await keeper.run({ folder, ...prepared.line, cwd: prepared.cwd, env, logBytes })
      const child = identify(pid)
      if (child !== undefined) await records.save({ ...record, child })
    } catch (error) {
      keeper.end()
      records.remove(process_id)
      throw error
    } finally {
      keeper.release()
    }
    await until(() => find(process_id).state === 'ended', FAILS_WITHIN_MS)
    return find(process_id)
  }

  async function stop(id: string, graceMs: number): Promise<Killed> {
    const { record } = find(id)
    const marker = { name: CALL_VARIABLE, value: id }
    const tree: Tree = { processes: record.child === undefined ? [] : [record.child], marker }
    // The sandbox's own processes come last: with them, everything inside ends at once.
    if (record.sandbox === 'bubblewrap') await askInside(tree, graceMs)
    const killed = await killTree({ ...tree, graceMs: record.sandbox === undefined ? graceMs : 0 })
    const hasEnded = await until(() => liveness(record.keeper) !== 'alive', NOTE_MS)
    if (!hasEnded) await killTree({ processes: [record.keeper], graceMs: 0 })
    return killed
  }

  return { start, list, find, stop, folderOf: records.folderOf }
}

type Specification = {
  folder: string
  command: string
  args: string[]
  cwd: string
  env: Record<string, string>
  logBytes: number
}

/**
 * Starts a keeper, which waits for its text on its standard input. Until `run` nothing else is started, so the caller can
 * first record which process it is.
 */
function startKeeper() {
  const env = { PATH: '/usr/bin:/bin', ...ofThisTurn() }
  const flags = ['--max-old-space-size=48', '--input-type=commonjs', '-']
  const keeper = spawn(process.execPath, flags, {
    cwd: '/',
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const failed = once(keeper, 'error').then(([error]) => Promise.reject(error as Error))
  failed.catch(() => {})
  // It may end before it has read everything.
  keeper.stdin.on('error', () => {})
  return {
    async identity() {
      const identity = keeper.pid === undefined ? undefined : identify(keeper.pid)
      if (identity !== undefined) return identity
      throw refused(`its keeper did not start (${await failed.catch(String)})`)
    },
    /** Starts the process, and returns its pid. */
    async run(specification: Specification): Promise<number> {
      keeper.stdin.end(`const specification = ${JSON.stringify(specification)}\n${keeperText()}`)
      const answer = createHead(4096)
      const isWhole = new Promise<void>((resolve) => {
        keeper.stdout.on('data', (chunk: Buffer) => {
          answer.add(chunk)
          if (chunk.includes('\n')) resolve()
        })
        keeper.stdout.once('end', resolve)
      })
      await Promise.race([isWhole, delay(START_MS, undefined, { ref: false })])
      return pidIn(answer.result().output)
    },
    end(): void {
      if (keeper.pid !== undefined) keeper.kill('SIGKILL')
    },
    /** Lets this process end while the keeper runs. */
    release(): void {
      keeper.stdout.destroy()
      keeper.unref()
    },
  }
}

function pidIn(line: string): number {
  const answer: unknown = line === '' ? {} : JSON.parse(line)
  const { pid, error } = answer as { pid?: unknown; error?: unknown }
  if (typeof pid === 'number') return pid
  const why = typeof error === 'string' ? error : 'its keeper did not answer'
  throw refused(`it did not start (${why})`)
}

/** A keeper inside a turn ends with the turn, as everything that the turn started. */
function ofThisTurn(): Record<string, string> {
  const names = ['RELAY_TURN', 'RELAY_JOB', 'RELAY_DATA_DIR', 'RELAY_WORKSPACE']
  if (process.env['RELAY_TURN'] === undefined) return {}
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Looks again and again; false when the time is over. */
async function until(isSo: () => boolean, ms: number): Promise<boolean> {
  const end = monotonicMs() + ms
  for (let pause = 5; !isSo(); pause = Math.min(pause * 2, 50)) {
    if (monotonicMs() >= end) return false
    await delay(pause)
  }
  return true
}

function refused(why: string): RelayError {
  return new RelayError('PROCESS_REFUSED', `Cannot start this process: ${why}.`)
}
