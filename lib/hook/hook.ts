import { readHookCall } from './call.ts'
import { findSession } from './find-session.ts'
import { monitor } from './monitor.ts'
import { rewake } from './rewake.ts'
import { sessionStart } from './session-start.ts'
import { stop } from './stop.ts'

/** What a hook prints for its client, and how its process exits. */
export type HookEnd = { stdout: string; stderr: string; exitCode: 0 | 2 }

const SILENT: HookEnd = { stdout: '', stderr: '', exitCode: 0 }

/**
 * Runs one hook of a client. The four events are four of the ways in which a session is notified (see
 * `lib/inbox/inbox.ts`):
 *
 * - `session-start` adds what arrived before the session to its context
 * - `stop` runs when a turn ends and continues it when a notification arrived
 * - `rewake` runs asynchronously when a turn ends, waits, and wakes the idle session with exit code 2
 * - `monitor` runs as long as its client and prints a line for each notification; only it uses `print`
 */
export async function runHook(
  args: string[],
  env: Record<string, string | undefined>,
  print: (line: string) => void,
): Promise<HookEnd> {
  const call = readHookCall(args, env)
  if (call.event === 'monitor') {
    await monitor(call, env, print)
    return SILENT
  }
  const session = await findSession(call, env)
  if (session === undefined) return SILENT
  switch (call.event) {
    case 'session-start':
      return { ...SILENT, stdout: await sessionStart(session) }
    case 'stop': {
      const { isContinued } = call
      const waitMs = env['RELAY_HOOK_WAIT_MS']
      return { ...SILENT, stdout: await stop(session, { isContinued, waitMs }) }
    }
    case 'rewake': {
      // Without a terminal the client waits for this hook before it exits, and would wait until the job ends.
      if (env['CLAUDE_CODE_ENTRYPOINT'] === 'sdk-cli') return SILENT
      const message = await rewake(session)
      return message === '' ? SILENT : { stdout: '', stderr: message, exitCode: 2 }
    }
  }
}
