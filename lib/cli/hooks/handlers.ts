import type { HookClient } from '../../schema/client-hooks.ts'

/** A command that a client runs at an event. The timeout is in seconds, as clients expect. */
export type Handler = { type: 'command'; command: string; timeout: number; asyncRewake?: true }

/** Handlers by their event. */
export type Handlers = Record<string, Handler[]>

/** The hook takes milliseconds; a slow disk should not delay the start of a session for long. */
const START_SECONDS = 10

/** A Stop hook may be set to wait for jobs in flight; its own limit ends that wait. */
const STOP_SECONDS = 3600

/** A hook that waits in the background lasts as long as a person may return to the session. */
const REWAKE_SECONDS = 86_400

/**
 * The handlers that notify the sessions of a client about ended jobs. `hook` is the path of hook.js, quoted for a
 * shell. Only Claude Code can be woken while it is idle.
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

/** True for a command of ours, whatever the path of its hook.js. */
export function isOurs(command: unknown): command is string {
  return typeof command === 'string' && OURS.test(command)
}

const OURS = /^node .*\bhook\.js['"]? (session-start|stop|rewake|monitor) --client (claude|codex)$/s

/** The path of hook.js in one of our commands; undefined when the path begins with a variable. */
export function hookPathIn(command: string): string | undefined {
  const quoted = /^node '(.*)' [a-z-]+ --client [a-z]+$/s.exec(command)?.[1]
  return quoted?.replaceAll(`'\\''`, `'`)
}

/** A word, quoted for a POSIX shell. */
export function quoteForShell(word: string): string {
  return `'${word.replaceAll(`'`, `'\\''`)}'`
}
