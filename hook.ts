import { writeSync } from 'node:fs'

import { runHook } from './lib/hook/run.ts'

/**
 * What clients run when a session starts or a turn ends: `hook.js session-start|stop|rewake|monitor
 * [--client claude|codex]`. It must never stand in a client's way: whatever goes wrong, it exits 0 in
 * silence, but for a line on standard error under RELAY_HOOK_DEBUG=1. It writes without Node's streams,
 * which cost more to set up than everything else that it mostly does.
 */
try {
  const print = (line: string) => void writeSync(1, `${line}\n`)
  const { stdout, stderr, exitCode } = await runHook(process.argv.slice(2), process.env, print)
  if (stdout !== '') print(stdout)
  if (stderr !== '') writeSync(2, `${stderr}\n`)
  process.exitCode = exitCode
} catch (error) {
  if (process.env['RELAY_HOOK_DEBUG'] === '1') {
    writeSync(2, `durable-relay hook: ${String(error).replaceAll('\n', ' ')}\n`)
  }
}
