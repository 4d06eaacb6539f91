import { spawn, spawnSync } from 'node:child_process'

/** A user other than the one that runs the benchmark. */
export type User = { uid: number; gid: number }

/** A private server in the background. Stopping it twice is fine. */
export type Daemon = {
  stop: () => Promise<void>
  /** Signals it to stop without waiting, for use when this process is about to exit. */
  kill: () => void
}

/** How long a server may take to become ready. */
const READY_MS = 30_000

/** How long a server may take to stop before it is killed. */
const STOP_MS = 5000

/** A server's environment: none of this process's own settings, and messages in English. */
export function serverEnvironment(directory: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: directory, LC_ALL: 'C' }
}

/** Starts a server; resolves when it prints `readyWhen`. Throws with its last line if it does not. */
export function startDaemon(options: {
  command: string
  args: string[]
  directory: string
  user: User | undefined
  readyWhen: string
  stopSignal: NodeJS.Signals
}): Promise<Daemon> {
  const [command = '', ...args] = [...withParent(), options.command, ...options.args]
  const child = spawn(command, args, {
    cwd: options.directory,
    env: serverEnvironment(options.directory),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.user,
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const kill = () => void child.kill(options.stopSignal)

  async function stop(): Promise<void> {
    kill()
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await gone
    clearTimeout(late)
  }

  return new Promise((resolve, reject) => {
    let said = ''
    let isReady = false
    const refuse = (why: string) => {
      kill()
      reject(new Error(`${options.command} did not start: ${why}: ${lastLineOf(said)}`))
    }
    const late = setTimeout(() => refuse(`not ready after ${READY_MS} ms`), READY_MS)
    const hear = (bytes: Buffer) => {
      // Output is always read, so that the pipe never fills, but stored only until the server is ready.
      if (isReady) return
      said += bytes.toString()
      isReady = said.includes(options.readyWhen)
      if (!isReady) return
      clearTimeout(late)
      resolve({ stop, kill })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => refuse(error.message))
    child.once('close', (code) => {
      clearTimeout(late)
      refuse(`it exited with code ${String(code)}`)
    })
  })
}

/** The kernel ends the server with this process, even if this process is killed. */
function withParent(): string[] {
  const prefix = ['--pdeathsig', 'KILL']
  const isPossible = spawnSync('setpriv', [...prefix, 'true']).status === 0
  return isPossible ? ['setpriv', ...prefix] : []
}

function lastLineOf(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? ''
}
