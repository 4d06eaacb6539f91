import { createDeliveries, isAlive } from '../inbox/deliveries.ts'
import type { Deliveries } from '../inbox/deliveries.ts'
import type { InboxStore } from '../inbox/notifications.ts'
import type { Subscription } from '../inbox/subscription.ts'
import { liveness, ownIdentity } from '../process/process.ts'
import { processTable } from '../process/table.ts'
import { sessionTag } from '../schema/session.ts'
import type { Session } from '../schema/session.ts'
import type { HookCall } from './call.ts'
import type { HookInbox } from './hook-database.ts'

/** The session that a hook acts for, and the store of its workspace. */
export type HookSession = {
  store: InboxStore
  deliveries: Deliveries
  subscription: Subscription
  now: () => number
  /** Absent until the session's MCP server has joined. */
  record: Session | undefined
}

/** The agent of a session whose server does not name one: the name that the client gives itself. */
const CLIENT_NAMES = { claude: 'claude-code', codex: 'codex-mcp-client' } as const

/**
 * Finds the session of a hook; undefined when there is none that can be notified. A client that continues under another
 * session id (a cleared or resumed conversation) keeps its server. That server is then found because both processes
 * have the same parent.
 */
export async function findSession(
  { store, now }: HookInbox,
  call: Pick<HookCall, 'event' | 'client' | 'session'>,
  env: Record<string, string | undefined>,
): Promise<HookSession | undefined> {
  const record = await findRecord(store, call.session)
  const subscription = record ?? subscriptionOf(call, env['RELAY_AGENT'])
  if (subscription === undefined) return undefined
  const deliveries = createDeliveries({ store, now, seenWithinMs: seenWithinMsOf(env) })
  return { store, deliveries, subscription, now, record }
}

/** The setting of the session's server, which has checked it; the default for any other text. */
function seenWithinMsOf(env: Record<string, string | undefined>): number | undefined {
  const text = env['RELAY_SEEN_WITHIN_MS']
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Lets the session's server know that the client runs hooks, so that it does not use its channel as well. */
export async function markHooks({ registry }: InboxStore, session: string): Promise<void> {
  const key = [sessionTag(session), 'hooks'] as const
  if ((await registry.get('role', key)) === undefined) {
    await registry.put('role', key, ownIdentity())
  }
}

function subscriptionOf(
  call: Pick<HookCall, 'event' | 'client' | 'session'>,
  named: string | undefined,
): Subscription | undefined {
  // At the start of a session its server may not have joined yet. Later, no server means no relay.
  const agent = named || (call.event === 'session-start' ? CLIENT_NAMES[call.client] : undefined)
  if (agent === undefined || call.session === undefined) return undefined
  return { agent, session: call.session, works: false }
}

async function findRecord(
  { registry }: InboxStore,
  session: string | undefined,
): Promise<Session | undefined> {
  const named =
    session === undefined ? undefined : await registry.get('session', sessionTag(session))
  if (isAlive(named)) return named
  const above = parents()
  const related = (await registry.list('session')).filter(
    ({ client, ...each }) =>
      // Another host has processes with the same numbers.
      client !== undefined &&
      above.includes(client.pid) &&
      liveness(client) === 'alive' &&
      isAlive(each),
  )
  return related.length === 1 ? related[0] : undefined
}

/** The parent of this process and its parent, because a client may start hooks through a shell. */
function parents(): number[] {
  const above = processTable.one(process.ppid)?.parent
  return [process.ppid, ...(above === undefined || above <= 1 ? [] : [above])]
}
