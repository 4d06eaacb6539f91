import type { HookClient } from '../../schema/client-hooks.ts'

/** A command that a client runs at an event. Its timeout is in seconds, as clients want it. */
export type Handler = { type: 'command'; command: string; timeout: number; asyncRewake?: true }

/** Handlers by the event that they are for. */
export type Handlers = Record<string, Handler[]>

/** Looking costs milliseconds; a slow disk is no reason to keep a session from starting. */
const START_SECONDS = 10

/** A Stop hook may be set to wait for jobs in flight; its own limit is what ends that. */
const STOP_SECONDS = 3600

/** A waiter in the background lasts as long as somebody may come back to the session. */
const REWAKE_SECONDS = 86_400

/**
 * What a client has to run so that its sessions learn of ended jobs. `hook` is the path of hook.js, written
 * as a shell reads it. Only Claude Code can be woken while it is idle.
 */
export function handlersOf(client: HookClient, hook: string): Handlers {
  const run = (verb: string, timeout: number): Handler => ({
    type: 'command',
    command: `node ${hook} ${verb} --client ${client}`,
    timeout,
  })
  const rewake: Handler = { ...run('rewake', REWAKE_SECONDS), asyncRewake: true }
  return {
    SessionStart: [run('session-start', START_SECONDS)],
    Stop: [run('stop', STOP_SECONDS), ...(client === 'claude' ? [rewake] : [])],
  }
}

/** Whether a command is one of ours, wherever its hook.js stood when it was put there. */
export function isOurs(command: unknown): command is string {
  return typeof command === 'string' && OURS.test(command)
}

const OURS = /^node .*\bhook\.js['"]? (session-start|stop|rewake|monitor) --client (claude|codex)$/s

/** The path of hook.js in one of our commands; undefined for a path that a variable begins. */
export function hookPathIn(command: string): string | undefined {
  const quoted = /^node '(.*)' [a-z-]+ --client [a-z]+$/s.exec(command)?.[1]
  return quoted?.replaceAll(`'\\''`, `'`)
}

/** A word as a POSIX shell reads it back, whatever is in it. */
export function quoteForShell(word: string): string {
  return `'${word.replaceAll(`'`, `'\\''`)}'`
}
