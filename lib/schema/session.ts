import { createHash } from 'node:crypto'

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
}

/** Digits of a tag: two of a thousand sessions share one by chance once in half a billion stores. */
const DIGITS = 12

/** The short name of a session in file names: hexadecimal digits of the SHA-256 of its id. */
export function sessionTag(session: string): string {
  return createHash('sha256').update(session).digest('hex').slice(0, DIGITS)
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
  const { pid, start, boot_id, pid_ns } = value
  if (!Number.isSafeInteger(pid) || typeof pid !== 'number' || pid < 1) return undefined
  if (typeof start !== 'string' || typeof boot_id !== 'string') return undefined
  if (pid_ns === undefined) return { pid, start, boot_id }
  return typeof pid_ns === 'string' ? { pid, start, boot_id, pid_ns } : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
