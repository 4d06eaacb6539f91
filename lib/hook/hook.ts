import { readHookCall } from './call.ts'
import type { HookCall } from './call.ts'
import { findSession } from './find-session.ts'
import { findHookStore } from './inbox-store.ts'
import type { HookStore } from './hook-database.ts'
import { monitor } from './monitor.ts'
import { rewake } from './rewake.ts'
import { sessionStart } from './session-start.ts'
import { stop } from './stop.ts'

/** What a hook prints for its client, and how its process exits. */
export type HookEnd = { stdout: string; stderr: string; exitCode: 0 | 2 }

const SILENT: HookEnd = { stdout: '', stderr: '', exitCode: 0 }

/** The longest time that a turn is held open. */
const LONGEST_WAIT_MS = 3_600_000

/** How long a hook that its client waits for may take over a database, beside the time that holds a turn open. */
const LIMIT_MS = 4000

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
  const store = findHookStore(call, env)
  try {
    if (call.event === 'monitor') {
      await monitor(store, { call, env, print })
      return SILENT
    }
    const end = answer(store, call, env)
    const isWaitedFor = call.event !== 'rewake'
    return await (store.isRemote && isWaitedFor ? inTime(end, waitMsOf(env)) : end)
  } finally {
    await store.close()
  }
}

async function answer(
  store: HookStore,
  call: HookCall,
  env: Record<string, string | undefined>,
): Promise<HookEnd> {
  const inbox = await store.open()
  const session = inbox && (await findSession(inbox, call, env))
  if (session === undefined) return SILENT
  switch (call.event) {
    case 'session-start':
      return { ...SILENT, stdout: await sessionStart(session) }
    case 'stop': {
      const { isContinued } = call
      return { ...SILENT, stdout: await stop(session, { isContinued, waitMs: waitMsOf(env) }) }
    }
    case 'rewake': {
      // Without a terminal the client waits for this hook before it exits, and would wait until the job ends.
      if (env['CLAUDE_CODE_ENTRYPOINT'] === 'sdk-cli') return SILENT
      const message = await rewake(session)
      return message === '' ? SILENT : { stdout: '', stderr: message, exitCode: 2 }
    }
    case 'monitor':
      return SILENT
  }
}

/** How long a turn is held open. An invalid setting counts as 0, so that it never holds a turn. */
function waitMsOf(env: Record<string, string | undefined>): number {
  const text = env['RELAY_HOOK_WAIT_MS']
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(Number(text), LONGEST_WAIT_MS) : 0
}

/** Prints nothing when a database does not answer: the client waits for this hook. */
async function inTime(end: Promise<HookEnd>, waitMs: number): Promise<HookEnd> {
  // Nothing is left to do for what fails after the limit.
  end.catch(() => {})
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<HookEnd>((resolve) => {
    timer = setTimeout(() => resolve(SILENT), waitMs + LIMIT_MS)
  })
  return Promise.race([end, late]).finally(() => clearTimeout(timer))
}
