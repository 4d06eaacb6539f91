import { statSync } from 'node:fs'

import { placeOf } from '../config/place.ts'
import { systemCode } from '../errors.ts'
import { makeDirectory } from '../files/files.ts'
import { walk } from '../files/trusted.ts'
import { createDeliveries, isAlive } from '../inbox/deliver.ts'
import type { Deliveries } from '../inbox/deliver.ts'
import type { Listener } from '../inbox/listen.ts'
import { processTable } from '../process/table.ts'
import { sessionTag } from '../schema/session.ts'
import type { Session } from '../schema/session.ts'
import { findStore } from '../store/file/find.ts'
import { layoutOf, storeDirectory } from '../store/file/layout.ts'
import { createMailbox } from '../store/file/mailbox/mailbox.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { HookCall } from './call.ts'

/** The session that a hook speaks to, in its workspace's store. */
export type Seat = {
  mailbox: Mailbox
  deliveries: Deliveries
  party: Listener
  /** Absent while the session's MCP server has not made itself known. */
  record: Session | undefined
}

/** The agent that a client's server stands for when nobody named one: the name that the client gives itself. */
const OWN_NAMES = { claude: 'claude-code', codex: 'codex-mcp-client' } as const

/**
 * Finds the session of a hook; undefined when there is no store, or nothing that a session could be told.
 * A client that goes on under another session id (a cleared or resumed conversation) still has the server
 * it had, and is found by being the parent of both.
 */
export async function findSeat(
  call: Pick<HookCall, 'event' | 'client' | 'session' | 'cwd'>,
  env: Record<string, string | undefined>,
): Promise<Seat | undefined> {
  const mailbox = openMailbox(call, env)
  if (mailbox === undefined) return undefined
  const record = await findSession(mailbox, call.session)
  const party = partyOf(call, record, env['RELAY_AGENT'])
  if (party === undefined) return undefined
  return { mailbox, deliveries: createDeliveries({ mailbox, now: Date.now }), party, record }
}

/**
 * Opens the mailbox of the workspace; undefined when there is none. The start of a session makes its place,
 * because the first server here may be a moment late, and is to find that hooks look after the session.
 */
export function openMailbox(
  call: Pick<HookCall, 'event' | 'cwd'>,
  env: Record<string, string | undefined>,
): Mailbox | undefined {
  const { dataDir, workspace } = placeOf(env, call.cwd ?? process.cwd())
  const isStart = call.event === 'session-start'
  if (!isOurs(dataDir, isStart)) return undefined
  const found = findStore(dataDir, workspace)
  // Another project's jobs are not for this session; its owner decides, see `WORKSPACE_CHANGED`.
  if (found?.isOther === true) return undefined
  const root = found?.directory ?? (isStart && storeDirectory(dataDir, workspace))
  if (root === false || !isOurs(root, isStart)) return undefined
  return createMailbox(layoutOf(root), async (_, work) => work())
}

function partyOf(
  call: Pick<HookCall, 'event' | 'client' | 'session'>,
  record: Session | undefined,
  named: string | undefined,
): Listener | undefined {
  if (record !== undefined) return record
  // At its start a session's server may be a moment late; later none means that the relay is not used here.
  const agent = named || (call.event === 'session-start' ? OWN_NAMES[call.client] : undefined)
  if (agent === undefined || call.session === undefined) return undefined
  return { agent, session: call.session, works: false }
}

async function findSession(
  mailbox: Mailbox,
  session: string | undefined,
): Promise<Session | undefined> {
  const named = session === undefined ? undefined : await mailbox.session(sessionTag(session))
  if (isAlive(named)) return named
  const above = parents()
  const related = (await mailbox.sessions()).filter(
    (each) => each.client !== undefined && above.includes(each.client.pid) && isAlive(each),
  )
  return related.length === 1 ? related[0] : undefined
}

/** This process's parent, and that one's: a client may start its hooks through a shell. */
function parents(): number[] {
  const above = processTable.one(process.ppid)?.parent
  return [process.ppid, ...(above === undefined || above <= 1 ? [] : [above])]
}

/** What another user could have put there is not believed. Makes the directory first where that is asked for. */
function isOurs(directory: string, make: boolean): boolean {
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
