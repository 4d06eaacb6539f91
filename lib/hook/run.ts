import { readHookCall } from './call.ts'
import { monitor } from './monitor.ts'
import { rewake } from './rewake.ts'
import { findSeat } from './seat.ts'
import { sessionStart } from './session-start.ts'
import { stop } from './stop.ts'

/** What a hook has to say to its client, and how its process ends. */
export type HookEnd = { stdout: string; stderr: string; exitCode: 0 | 2 }

/** Does what a client's hook is for. `print` is for a monitor, which speaks while it runs. */
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
  const seat = await findSeat(call, env)
  if (seat === undefined) return SILENT
  switch (call.event) {
    case 'session-start':
      return { ...SILENT, stdout: await sessionStart(seat) }
    case 'stop': {
      const { isContinued } = call
      return {
        ...SILENT,
        stdout: await stop(seat, { isContinued, waitMs: env['RELAY_HOOK_WAIT_MS'] }),
      }
    }
    case 'rewake': {
      // Without a terminal the client waits for this hook before it ends, and would hang until the job does.
      if (env['CLAUDE_CODE_ENTRYPOINT'] === 'sdk-cli') return SILENT
      // Exit code 2 and a text on standard error is how an asynchronous hook wakes a session.
      const line = await rewake(seat)
      return line === '' ? SILENT : { stdout: '', stderr: line, exitCode: 2 }
    }
  }
}

const SILENT: HookEnd = { stdout: '', stderr: '', exitCode: 0 }
