import { existsSync } from 'node:fs'

import { EXIT } from './output.ts'

/** Signals that ask a process to end, which are forwarded to the program that runs in its place. */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs another program of the relay in place of this one, with the same standard streams and signals. This process ends
 * with the same exit code or signal.
 */
export async function runInstead(file: string, args: string[]): Promise<void> {
  if (!existsSync(file)) {
    process.stderr.write(
      `relay: NOT_BUILT "${file}" was not found next to this program. In a checkout of durable-relay run: npm ci. (The plugin contains neither the dashboard nor "relay top".)\n`,
    )
    process.exitCode = EXIT.refused
    return
  }
  // Loaded only here, because no other command starts a program at once.
  const { spawn } = process.getBuiltinModule('node:child_process')
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: 'inherit' })
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      // Ctrl-C signals the whole foreground group, so the child has it already; a second one could force it to quit.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  const exit = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => resolve({ code, signal }))
    },
  )
  exitLike(exit)
}

function exitLike({ code, signal }: { code: number | null; signal: NodeJS.Signals | null }): void {
  if (signal === null) {
    process.exitCode = code ?? EXIT.refused
    return
  }
  for (const name of FORWARDED) process.removeAllListeners(name)
  process.kill(process.pid, signal)
}
