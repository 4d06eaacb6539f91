import { readSync } from 'node:fs'

import { systemCode } from '../errors.ts'
import { isObject } from '../schema/session.ts'

const EVENTS = ['session-start', 'stop', 'rewake', 'monitor'] as const
const CLIENTS = ['claude', 'codex'] as const

/** The most bytes of input. It can contain the last message of the agent. */
const INPUT_BYTES = 16 * 1024 * 1024
const CHUNK_BYTES = 64 * 1024

/** Why and by which client the hook was started, and what its input says. */
export type HookCall = {
  event: (typeof EVENTS)[number]
  client: (typeof CLIENTS)[number]
  session: string | undefined
  cwd: string | undefined
  /** True when a Stop hook has already continued this turn. */
  isContinued: boolean
}

/** Reads the command line and, except for a monitor, JSON on standard input. Throws when either is not valid. */
export function readHookCall(args: string[], env: Record<string, string | undefined>): HookCall {
  const [word, flag, name = 'claude', ...rest] = args
  const event = EVENTS.find((known) => known === word)
  const client = CLIENTS.find((known) => known === name)
  const isFlagged = flag === undefined || (flag === '--client' && args.length === 3)
  if (event === undefined || client === undefined || !isFlagged || rest.length > 0) {
    throw new Error(`usage: hook.js ${EVENTS.join('|')} [--client ${CLIENTS.join('|')}]`)
  }
  const input = event === 'monitor' ? {} : readInput()
  return {
    event,
    client,
    session: text(input['session_id']) ?? text(env['CLAUDE_CODE_SESSION_ID']),
    cwd: text(input['cwd']),
    isContinued: input['stop_hook_active'] === true,
  }
}

/** Empty input is valid: the environment can name the session. */
function readInput(): Record<string, unknown> {
  const line = readAll()
  const input: unknown = line.trim() === '' ? {} : JSON.parse(line)
  return isObject(input) ? input : {}
}

/** Reads standard input to its end. Throws when it is longer than any client's. */
function readAll(): string {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
      const count = readSync(0, chunk)
      if (count === 0) return Buffer.concat(chunks).toString('utf8')
      bytes += count
      if (bytes > INPUT_BYTES) throw new Error(`the input has more than ${INPUT_BYTES} bytes`)
      chunks.push(chunk.subarray(0, count))
    }
  } catch (error) {
    // Standard input is a terminal or closed.
    const code = systemCode(error)
    if (code === 'EAGAIN' || code === 'EOF' || code === 'EISDIR' || code === 'ENXIO') return ''
    throw error
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 4096 ? value : undefined
}
