import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { TestContext } from 'node:test'

import { endWith } from '../../programs/scratch.ts'

const NEEDED = ['Xvfb', 'xdotool', 'scrot', 'xterm']

/** False where a screen can be tested; otherwise why not, which is also printed. */
export const noScreen: string | false = missing()

function missing(): string | false {
  const found = NEEDED.filter((name) => spawnSync('which', [name]).status !== 0)
  if (found.length === 0) return false
  const why = `NOT RUN: ${found.join(', ')} missing. Install them with: npm run setup:desktop`
  process.stderr.write(`${why}\n`)
  return why
}

/** Starts a screen of its own; returns its `DISPLAY`. */
export async function startDisplay(t: TestContext): Promise<string> {
  // Without `-noreset` the server starts anew when its last client leaves, and ends the clients that just came.
  const screen = ['-screen', '0', '1000x700x24', '-nolisten', 'tcp', '-noreset']
  const flags = ['-displayfd', '1', ...screen]
  const server = spawn('Xvfb', flags, { stdio: ['ignore', 'pipe', 'ignore'] })
  endWith(t, server)
  const [number] = (await once(server.stdout, 'data')) as [Buffer]
  return `:${String(number).trim()}`
}

/** How long a terminal may take to show its window. */
const MOST_MS = 60_000

/** Opens a terminal that appends what is typed to a file, and gives it the keyboard. */
export async function openTerminal(
  t: TestContext,
  on: { display: string; title: string; file: string },
): Promise<void> {
  const env = { ...process.env, DISPLAY: on.display }
  const script = `exec cat >> '${on.file}'`
  const flags = ['-T', on.title, '-geometry', '80x24+50+50', '-e', 'sh', '-c', script]
  endWith(t, spawn('xterm', flags, { env, stdio: 'ignore' }))
  for (const endMs = performance.now() + MOST_MS; performance.now() < endMs;) {
    const { stdout } = spawnSync('xdotool', ['search', '--onlyvisible', '--name', on.title], {
      env,
      encoding: 'utf8',
    })
    const id = stdout.trim().split('\n')[0] ?? ''
    if (id !== '') {
      spawnSync('xdotool', ['windowfocus', '--sync', id], { env })
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The terminal has shown no window.')
}
