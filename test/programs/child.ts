import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { endWith } from './scratch.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export type Ended = { code: number | null; signal: string | null; stdout: string; stderr: string }

export type Program = { child: ChildProcess; pid: number; ended: Promise<Ended> }

/** Starts a built program of ours (`worker.js`, `cli.js` …); whatever is left of it goes with the test. */
export function startProgram(
  t: TestContext,
  file: string,
  args: string[],
  options: { env: Record<string, string>; cwd?: string; input?: string },
): Program {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    env: options.env,
    cwd: options.cwd ?? root,
    stdio: 'pipe',
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, ...said }))
  })
  endWith(t, child)
  if (child.pid === undefined) throw new Error(`${file} did not start`)
  return { child, pid: child.pid, ended }
}

/** Runs a built program to its end. */
export function runProgram(
  t: TestContext,
  file: string,
  args: string[],
  options: { env: Record<string, string>; cwd?: string; input?: string },
): Promise<Ended> {
  return startProgram(t, file, args, options).ended
}
