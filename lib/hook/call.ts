import { readSync } from 'node:fs'

import { systemCode } from '../errors.ts'

const EVENTS = ['session-start', 'stop', 'rewake', 'monitor'] as const
const CLIENTS = ['claude', 'codex'] as const

/** Bytes of a client's input: its last message may be among it. */
const INPUT_BYTES = 16 * 1024 * 1024
const CHUNK_BYTES = 64 * 1024

/** One start of the hook: what happened, in which client, and what the client says about it. */
export type HookCall = {
  event: (typeof EVENTS)[number]
  client: (typeof CLIENTS)[number]
  session: string | undefined
  cwd: string | undefined
  /** The turn goes on already because a Stop hook asked for it. */
  isContinued: boolean
}

/** Reads the command line and, but for a monitor, the client's JSON on standard input. Throws for anything else. */
export function readHookCall(args: string[], env: Record<string, string | undefined>): HookCall {
  const [word, flag, name = 'claude', ...rest] = args
  const event = EVENTS.find((known) => known === word)
  const client = CLIENTS.find((known) => known === name)
  const isFlagged = flag === undefined || (flag === '--client' && args.length === 3)
  if (event === undefined || client === undefined || !isFlagged || rest.length > 0) {
    throw new Error(`usage: hook.js ${EVENTS.join('|')} [--client ${CLIENTS.join('|')}]`)
  }
  const said = event === 'monitor' ? {} : readInput()
  return {
    event,
    client,
    session: text(said['session_id']) ?? text(env['CLAUDE_CODE_SESSION_ID']),
    cwd: text(said['cwd']),
    isContinued: said['stop_hook_active'] === true,
  }
}

/** A hook whose client says nothing still knows its session from the environment. */
function readInput(): Record<string, unknown> {
  const input = readAll()
  if (input.trim() === '') return {}
  const said: unknown = JSON.parse(input)
  return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
}

/** Reads to the end, but no more than a client ever says: what comes without end is no call. */
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
    // A terminal, or nothing at all, stands where the client's input should.
    const code = systemCode(error)
    if (code === 'EAGAIN' || code === 'EOF' || code === 'EISDIR' || code === 'ENXIO') return ''
    throw error
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 4096 ? value : undefined
}
