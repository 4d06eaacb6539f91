import { fork } from 'node:child_process'

import { AGENT } from './programs/subject.ts'

/** A process under test that executes commands. */
export type Child = {
  ask: <Answer>(name: string, args?: Record<string, number>) => Promise<Answer>
  stop: () => Promise<void>
  /** Kills it with SIGKILL; resolves when it is gone. */
  kill: () => Promise<void>
}

/** The environment of our processes: one store in `directory`, and none of this process's own settings. */
export function relayEnvironment(directory: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: directory,
    RELAY_DATA_DIR: `${directory}/data`,
    RELAY_WORKSPACE: directory,
    RELAY_AGENT: AGENT,
  }
}

/** Starts a program; resolves when it is ready for commands. */
export function startChild(
  program: string,
  directory: string,
  options: { args?: string[]; node?: string[] } = {},
): Promise<Child> {
  const child = fork(program, [directory, ...(options.args ?? [])], {
    cwd: directory,
    env: relayEnvironment(directory),
    execArgv: options.node ?? [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (e: Error) => void }
  >()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let asked = 0
  let death: Error | undefined

  const handle: Child = {
    ask: (name, args = {}) =>
      new Promise((resolve, reject) => {
        if (death !== undefined) return reject(death)
        asked += 1
        waiting.set(asked, { resolve, reject })
        child.send({ id: asked, name, args })
      }),
    stop: () => {
      if (child.connected) child.disconnect()
      return gone
    },
    kill: () => {
      child.kill('SIGKILL')
      return gone
    },
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.on('message', (message: { ready?: true; id?: number; answer?: never }) => {
      if (message.ready === true) return resolve(handle)
      const waiter = waiting.get(message.id ?? 0)
      waiting.delete(message.id ?? 0)
      waiter?.resolve(message.answer as never)
    })
    child.once('exit', (code) => {
      death = new Error(`${program} exited with code ${code}`)
      for (const { reject: refuse } of waiting.values()) refuse(death)
      reject(death)
    })
  })
}

/** Starts `count` processes on one directory. The first starts alone, because it may create the store. */
export async function startChildren(
  count: number,
  program: string,
  directory: string,
  args: string[] = [],
): Promise<Child[]> {
  const start = () => startChild(program, directory, { args })
  const first = await start()
  return [first, ...(await Promise.all(Array.from({ length: count - 1 }, start)))]
}

export async function stopAll(children: Child[]): Promise<void> {
  await Promise.all(children.map((child) => child.stop()))
}
