import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

import { EXIT } from './exit.ts'

/** Signals that end a process politely; whoever sends one to this process means the one behind it. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs another of the relay's processes in this one's place: same standard streams, signals passed on,
 * and it ends as that one ends, also when a signal ended it.
 */
export async function runInstead(file: string, args: string[]): Promise<void> {
  if (!existsSync(file)) {
    process.stderr.write(
      `relay: NOT_BUILT "${file}" does not stand beside this program. In a checkout of durable-relay run: npm ci. (The copy that the plugin carries has neither the page nor the list of "relay top".)\n`,
    )
    process.exitCode = EXIT.refused
    return
  }
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: 'inherit' })
  for (const signal of PASSED_ON) {
    process.on(signal, () => {
      // Ctrl-C reaches the whole foreground group: the child has it already, and twice could mean "at once".
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
