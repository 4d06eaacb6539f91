import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

import { EXIT } from './answer.ts'

/** Signals that ask a process to end. They are passed on, because they are meant for the program behind this one. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs another program of the relay in place of this one: it has the same standard streams and gets the same signals,
 * and this process ends as that one ends, also when a signal ended it.
 */
export async function runInstead(file: string, args: string[]): Promise<void> {
  if (!existsSync(file)) {
    process.stderr.write(
      `relay: NOT_BUILT "${file}" was not found next to this program. In a checkout of durable-relay run: npm ci. (The copy in the plugin has neither the page nor "relay top".)\n`,
    )
    process.exitCode = EXIT.refused
    return
  }
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: 'inherit' })
  for (const signal of PASSED_ON) {
    process.on(signal, () => {
      // Ctrl-C reaches the whole foreground group: the child has it already, and a second one could mean "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  const end = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => resolve({ code, signal }))
    },
  )
  endAs(end)
}

function endAs({ code, signal }: { code: number | null; signal: NodeJS.Signals | null }): void {
  if (signal === null) {
    process.exitCode = code ?? EXIT.refused
    return
  }
  for (const name of PASSED_ON) process.removeAllListeners(name)
  process.kill(process.pid, signal)
}
