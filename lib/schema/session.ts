import type { ProcessIdentity } from './process.ts'

/**
 * One session of a client. It is alive as long as the process that serves it; when that process has exited,
 * other sessions of the same agent receive its notifications.
 */
export type Session = {
  session: string
  agent: string
  /** The MCP server of the session. */
  process: ProcessIdentity
  /** The process that started that server: usually the client, which is also the parent of its hooks. */
  client?: ProcessIdentity | undefined
  /** The name of the host of both, for people; earlier versions did not write it. */
  host_name?: string | undefined
  /** Whether it claims jobs itself, so that it is notified of jobs queued for its agent. */
  works: boolean
  /** Whether it has the tools of messages: then it is worth waking when it has sent no job. */
  talks?: boolean | undefined
  /** Names beside `agent` under which the session sends and receives; it has registered each of them. */
  names?: string[] | undefined
  /** Actions whose calls the session takes: it is notified of those, too. */
  takes?: string[] | undefined
  started_at: string
  /** Milliseconds from its last heartbeat to the moment the document was read; never stored. */
  silent_ms?: number | undefined
}

/**
 * The short name of a session in file names: twelve hexadecimal digits, 48 bits of two 32-bit FNV-1a sums of
 * its id. Not a cryptographic hash: a session id grants nothing, and loading one would slow the hook down.
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

/** Reads a session's document; undefined for anything else. Parsed by hand, because the hook starts without zod. */
export function parseSession(value: unknown): Session | undefined {
  if (!isObject(value)) return undefined
  const { session, agent, host_name, works, started_at } = value
  const process = parseProcess(value['process'])
  if (typeof session !== 'string' || typeof agent !== 'string' || process === undefined) {
    return undefined
  }
  if (typeof works !== 'boolean' || typeof started_at !== 'string') return undefined
  if (host_name !== undefined && typeof host_name !== 'string') return undefined
  const client = parseProcess(value['client'])
  const names = namesOf(value['names'])
  const takes = namesOf(value['takes'])
  return {
    session,
    agent,
    process,
    client,
    host_name,
    works,
    ...(value['talks'] === true ? { talks: true } : {}),
    ...(names.length === 0 ? {} : { names }),
    ...(takes.length === 0 ? {} : { takes }),
    started_at,
  }
}

function namesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
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

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
