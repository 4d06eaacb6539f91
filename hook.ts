import { writeSync } from 'node:fs'

import { runHook } from './lib/hook/hook.ts'

/** A hook that has printed is over after this long. */
const EXIT_MS = 300

/**
 * What clients run when a session starts or a turn ends: `hook.js session-start|stop|rewake|monitor
 * [--client claude|codex]`. It must never block a client: after any error it exits 0 and prints nothing, except
 * one line on standard error with RELAY_HOOK_DEBUG=1. It writes without Node's streams, which take longer to
 * set up than most hooks take to run.
 */
try {
  const print = (line: string) => void writeSync(1, `${line}\n`)
  const { stdout, stderr, exitCode } = await runHook(process.argv.slice(2), process.env, print)
  if (stdout !== '') print(stdout)
  if (stderr !== '') writeSync(2, `${stderr}\n`)
  process.exitCode = exitCode
  // A connection that hangs must not keep the client waiting.
  setTimeout(() => process.exit(), EXIT_MS).unref()
} catch (error) {
  if (process.env['RELAY_HOOK_DEBUG'] === '1') {
    writeSync(2, `durable-relay hook: ${String(error).replaceAll('\n', ' ')}\n`)
  }
}
