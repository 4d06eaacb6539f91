import { spawn } from 'node:child_process'

/** A user other than the one who runs the benches. */
export type User = { uid: number; gid: number }

/** A server of ours in the background. Stopping it twice is fine. */
export type Daemon = {
  stop: () => Promise<void>
  /** Asks it to end and does not wait: for a process that is itself about to end. */
  kill: () => void
}

/** After that long a server that has not said that it is ready never will. */
const READY_MS = 30_000

/** After that long a server that was asked to end is ended. */
const STOP_MS = 5000

/** Nothing of this process's own settings, and messages in one language. */
export function serverEnvironment(directory: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: directory, LC_ALL: 'C' }
}

/** Starts a server; returns when it has said the words that mean it is ready. Throws what it said instead. */
export function startDaemon(options: {
  command: string
  args: string[]
  directory: string
  user: User | undefined
  readyWhen: string
  stopSignal: NodeJS.Signals
}): Promise<Daemon> {
  const child = spawn(options.command, options.args, {
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
      // It is read for ever, so that the pipe never fills, and kept until the server is ready.
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
      refuse(`it ended with ${String(code)}`)
    })
  })
}

function lastLineOf(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? ''
}
