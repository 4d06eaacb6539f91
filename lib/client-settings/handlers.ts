import type { HookClient } from '../schema/client-hooks.ts'

/** A command that a client runs on an event. The timeout is in seconds, as clients expect. */
export type Handler = { type: 'command'; command: string; timeout: number; asyncRewake?: true }

/** Handlers by event name. */
export type Handlers = Record<string, Handler[]>

/** The hook takes milliseconds; this limits how long a slow disk can delay the start of a session. */
const START_SECONDS = 10

/** A Stop hook can be configured to wait for running jobs; it limits that wait itself. */
const STOP_SECONDS = 3600

/** The hook waits in the background for as long as a person may return to the session. */
const REWAKE_SECONDS = 86_400

/**
 * The handlers that notify a client's sessions of ended jobs. `hook` is the path of hook.js, quoted for a shell. Only
 * Claude Code can be woken while it is idle.
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

/** True for a command that runs the relay's hook.js, wherever that file is. */
export function isRelayCommand(command: unknown): command is string {
  return typeof command === 'string' && RELAY_COMMAND.test(command)
}

const RELAY_COMMAND =
  /^node .*\bhook\.js['"]? (session-start|stop|rewake|monitor) --client (claude|codex)$/s

/** The path of hook.js in a relay command; undefined if the path starts with a variable. */
export function hookPathIn(command: string): string | undefined {
  const quoted = /^node '(.*)' [a-z-]+ --client [a-z]+$/s.exec(command)?.[1]
  return quoted?.replaceAll(`'\\''`, `'`)
}

/** Quotes a word for a POSIX shell. */
export function quoteForShell(word: string): string {
  return `'${word.replaceAll(`'`, `'\\''`)}'`
}
