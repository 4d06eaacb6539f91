import type { ProcessIdentity } from './process.ts'

/**
 * A client's session that an agent speaks from. It lives as long as the process that serves it, so who
 * finds that process gone may take over what the session was to hear.
 */
export type Session = {
  session: string
  agent: string
  /** The MCP server of the session. */
  process: ProcessIdentity
  /** Who started that server: mostly the client itself, whose hooks have the same parent. */
  client?: ProcessIdentity | undefined
  /** Whether it takes jobs itself, so that jobs queued for its agent are news to it. */
  works: boolean
  started_at: string
  /** How long ago it gave a sign of life, when the document was read; never stored. */
  silent_ms?: number | undefined
}

/**
 * The short name of a session in file names: twelve hexadecimal digits, 48 bits of two 32-bit FNV-1a sums of
 * its id. No cryptographic hash: a session is no permission, and a hook has no time to load one.
 */
export function sessionTag(session: string): string {
  return `${fnv(session, 0x811c9dc5)}${fnv(session, 0x1000193)}`.slice(0, 12)
}

function fnv(text: string, basis: number): string {
  let sum = basis
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  }
  return (sum >>> 0).toString(16).padStart(8, '0')
}

/** Reads a session's document; undefined for anything else. By hand, because the hook starts without zod. */
export function parseSession(value: unknown): Session | undefined {
  if (!isObject(value)) return undefined
  const { session, agent, works, started_at } = value
  const process = parseProcess(value['process'])
  if (typeof session !== 'string' || typeof agent !== 'string' || process === undefined) {
    return undefined
  }
  if (typeof works !== 'boolean' || typeof started_at !== 'string') return undefined
  return { session, agent, process, client: parseProcess(value['client']), works, started_at }
}

/** Reads the identity of a process; undefined for anything else. */
export function parseProcess(value: unknown): ProcessIdentity | undefined {
  if (!isObject(value)) return undefined
  const { pid, start, boot_id, pid_ns, host } = value
  if (!Number.isSafeInteger(pid) || typeof pid !== 'number' || pid < 1) return undefined
  if (typeof start !== 'string' || typeof boot_id !== 'string') return undefined
  if (pid_ns !== undefined && typeof pid_ns !== 'string') return undefined
  if (host !== undefined && typeof host !== 'string') return undefined
  return {
    pid,
    start,
    boot_id,
    ...(pid_ns === undefined ? {} : { pid_ns }),
    ...(host === undefined ? {} : { host }),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
