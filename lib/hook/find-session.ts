import { statSync } from 'node:fs'

import { readPlace } from '../config/place.ts'
import { systemCode } from '../errors.ts'
import { makeDirectory } from '../files/files.ts'
import { walk } from '../files/trusted.ts'
import { createDeliveries, isAlive } from '../inbox/deliveries.ts'
import type { Deliveries } from '../inbox/deliveries.ts'
import type { InboxStore } from '../inbox/notifications.ts'
import type { Subscription } from '../inbox/subscription.ts'
import { ownIdentity } from '../process/process.ts'
import { processTable } from '../process/table.ts'
import { sessionTag } from '../schema/session.ts'
import type { Session } from '../schema/session.ts'
import { findStore } from '../store/file/find.ts'
import { queuedIds } from '../store/file/index/queue-cursor.ts'
import { layoutOf, storeDirectory } from '../store/file/layout.ts'
import { createMailbox } from '../store/file/mailbox/mailbox.ts'
import { watchTopic } from '../store/file/mailbox/watch.ts'
import { createRegistry } from '../store/file/registry/registry.ts'
import { sessionKinds } from '../store/file/registry/session-kinds.ts'
import type { HookCall } from './call.ts'

/** The session that a hook acts for, and the store of its workspace. */
export type HookSession = {
  store: InboxStore
  deliveries: Deliveries
  subscription: Subscription
  /** Absent until the session's MCP server has joined. */
  record: Session | undefined
}

/** The agent of a session whose server does not name one: the name that the client gives itself. */
const CLIENT_NAMES = { claude: 'claude-code', codex: 'codex-mcp-client' } as const

/**
 * Finds the session of a hook; undefined when there is no store, or no session that can be notified. A client
 * that continues under another session id (a cleared or resumed conversation) keeps its server. That server
 * is then found because both processes have the same parent.
 */
export async function findSession(
  call: Pick<HookCall, 'event' | 'client' | 'session' | 'cwd'>,
  env: Record<string, string | undefined>,
): Promise<HookSession | undefined> {
  const store = openInboxStore(call, env)
  if (store === undefined) return undefined
  const record = await findRecord(store, call.session)
  const subscription = record ?? subscriptionOf(call, env['RELAY_AGENT'])
  if (subscription === undefined) return undefined
  const deliveries = createDeliveries({ store, now: Date.now })
  return { store, deliveries, subscription, record }
}

/**
 * Opens what a hook needs of the workspace's store; undefined when there is no store. When a session starts,
 * this creates the store's directory, because the first server of a workspace can start a moment later and
 * must find that the client runs hooks.
 */
export function openInboxStore(
  call: Pick<HookCall, 'event' | 'cwd'>,
  env: Record<string, string | undefined>,
): InboxStore | undefined {
  const { dataDir, workspace } = readPlace(env, call.cwd ?? process.cwd())
  const isStart = call.event === 'session-start'
  if (!isTrusted(dataDir, isStart)) return undefined
  const found = findStore(dataDir, workspace)
  // The store belongs to another project, whose jobs are not for this session; see `WORKSPACE_CHANGED`.
  if (found?.isOther === true) return undefined
  const root = found?.directory ?? (isStart && storeDirectory(dataDir, workspace))
  if (root === false || !isTrusted(root, isStart)) return undefined
  const layout = layoutOf(root)
  const tended = async <T>(_: string, work: () => T | Promise<T>) => work()
  return {
    mailbox: createMailbox(layout, tended),
    registry: createRegistry(sessionKinds(layout), tended),
    jobs: {
      queued: async (which) => queuedIds(layout, which),
      watch: (topic, listener) => watchTopic(layout, topic, listener),
    },
  }
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
    (each) => each.client !== undefined && above.includes(each.client.pid) && isAlive(each),
  )
  return related.length === 1 ? related[0] : undefined
}

/** The parent of this process and its parent, because a client may start hooks through a shell. */
function parents(): number[] {
  const above = processTable.one(process.ppid)?.parent
  return [process.ppid, ...(above === undefined || above <= 1 ? [] : [above])]
}

/** True for a directory that no other user can have made or changed. With `make` it is created first. */
function isTrusted(directory: string, make: boolean): boolean {
  if (make) makeDirectory(directory)
  try {
    const { real, danger } = walk(directory)
    const stat = statSync(real)
    const me = process.getuid?.()
    const isOwn = me === undefined || stat.uid === me
    return danger === undefined && isOwn && (stat.mode & 0o022) === 0
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}
