import { once } from 'node:events'
import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { afterwards } from '../files/files.ts'

/** The longest log of a worker that a dispatch started, and what is kept of a longer one. In bytes. */
export const LOG_BYTES = 1024 * 1024
export const KEPT_BYTES = 64 * 1024

/** Says to a worker which of its descriptors is the pipe with the password of its store. */
const PIPE = 'RELAY_PASSWORD_FD'
const PIPE_FD = 3

export type Log = { path: string; fd: number }

/** Opens the log of an agent's workers to append, making its folder if it is missing. */
export function openLog(path: string): Log {
  fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return { path, fd: fs.openSync(path, 'a+', 0o600) }
}

/**
 * Starts the built worker and resolves once its process exists. Throws the system error when it cannot start.
 * A shell in a session of its own starts it in the background and exits, so the worker has no parent here:
 * it survives the end of the client and a kill of the client's process tree.
 */
export async function startWorker(on: {
  program: string
  agent: string
  idleTimeoutMs: number
  env: Record<string, string>
  /** The password of its store, if it finds it nowhere else: handed over in a pipe, which no other process can read. */
  password?: string | undefined
  log: Log
}): Promise<void> {
  const { program, agent, idleTimeoutMs, env, password, log } = on
  // Imported here, because few processes that could start a worker ever do.
  const { spawn } = await import('node:child_process')
  const flags = ['--spawned', '--agent', agent, '--idle-timeout', String(idleTimeoutMs)]
  const shell = spawn('/bin/sh', ['-c', '"$@" &', 'sh', process.execPath, program, ...flags], {
    cwd: dirname(log.path),
    env: password === undefined ? env : { ...env, [PIPE]: String(PIPE_FD) },
    detached: true,
    stdio: ['ignore', log.fd, log.fd, ...(password === undefined ? [] : (['pipe'] as const))],
  })
  const pipe = shell.stdio[PIPE_FD]
  if (pipe && 'end' in pipe) {
    // A worker that cannot start reads nothing; its log says why.
    pipe.on('error', () => {})
    pipe.end(password)
  }
  // Rejects with the system error when there is no process.
  await once(shell, 'exit')
}

/**
 * The environment of this process, completed with the password that the process which started it handed over. Call it
 * once, before anything is started: the password is in the returned object alone.
 */
export function withHandedPassword(
  own: Record<string, string | undefined>,
): Record<string, string | undefined> {
  if (own[PIPE] !== String(PIPE_FD)) return own
  try {
    return { ...own, PGPASSWORD: fs.readFileSync(PIPE_FD, 'utf8') }
  } finally {
    fs.closeSync(PIPE_FD)
  }
}

/**
 * Cuts an open log to its last lines when it has grown too long. It must be open to append, so that the next
 * line goes to the new end. Anything but a regular file is left alone; so is a file that the system refuses to
 * read or cut.
 */
export function keepShort(fd: number): void {
  afterwards(() => cutLog(fd))
}

function cutLog(fd: number): void {
  const stat = fs.fstatSync(fd)
  if (!stat.isFile() || stat.size <= LOG_BYTES) return
  const tail = Buffer.alloc(KEPT_BYTES)
  const length = fs.readSync(fd, tail, 0, KEPT_BYTES, stat.size - KEPT_BYTES)
  const from = tail.indexOf('\n') + 1
  fs.ftruncateSync(fd, 0)
  fs.writeSync(fd, tail, from, length - from)
}
