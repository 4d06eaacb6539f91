import { AgentId, hasHiddenCharacters } from '../schema/name.ts'
import type { Sender } from '../schema/task.ts'

/** How a client identifies itself. None of this is an argument of a tool. */
export type Client = {
  /** `RELAY_AGENT` of the process. */
  agent?: string | undefined
  /** The client's session that started the process. */
  session?: string | undefined
  /** `clientInfo.name` of the handshake. */
  clientName?: string | undefined
  /** `_meta` of the call. */
  meta?: Record<string, unknown> | undefined
}

/** The sender of a call. A thread named by the call takes precedence over the session of the process. */
export function senderOf(client: Client): Sender {
  const agent = client.agent ?? slug(client.clientName ?? '')
  const session = asSession(client.meta?.['threadId']) ?? asSession(client.session)
  return session === undefined ? { agent } : { agent, session }
}

/** The agent id of a client's name: `Claude Code` becomes `claude-code`. */
function slug(name: string): string {
  const dashed = name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 64)
  return AgentId.safeParse(dashed).success ? dashed : 'unnamed'
}

function asSession(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '' || value.length > 200) return undefined
  return hasHiddenCharacters(value) ? undefined : value
}
