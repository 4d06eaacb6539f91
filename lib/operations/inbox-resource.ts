import { AgentId } from '../schema/name.ts'
import type { InboxItem } from '../schema/inbox-item.ts'
import type { Caller } from '../rights/caller.ts'
import { visibleItems } from './visible-items.ts'
import type { Services } from './services.ts'

const PREFIX = 'relay://inbox/'

/** The URI template of all inboxes (RFC 6570). */
export const INBOX_TEMPLATE = `${PREFIX}{agent}`

/** Items in one read of the resource. `remaining` counts the others. */
const MOST_ITEMS = 100

/** Agents in one listing, and suggestions in one completion (MCP's limit). */
const MOST_AGENTS = 1000
const MOST_SUGGESTIONS = 100

/** An inbox as clients read it. It never quotes a task or a result. */
type InboxDocument = { agent: string; items: InboxItem[]; remaining: number }

export function inboxUri(agent: string): string {
  return PREFIX + agent
}

/** The agent that a URI names; undefined for a URI of another form. */
export function agentOfUri(uri: string): string | undefined {
  if (!uri.startsWith(PREFIX)) return undefined
  const parsed = AgentId.safeParse(uri.slice(PREFIX.length))
  return parsed.success ? parsed.data : undefined
}

/** The agents whose inboxes are listed: the registered ones and the caller. */
export async function knownAgents({ inbox }: Services, self: string): Promise<string[]> {
  const registered = (await inbox.agents()).map((record) => record.agent_id)
  return [...new Set([self, ...registered])].toSorted().slice(0, MOST_AGENTS)
}

/** Known agents whose name starts with a prefix. */
export async function suggestAgents(
  services: Services,
  self: string,
  start: string,
): Promise<{ values: string[]; total: number; hasMore: boolean }> {
  const fitting = (await knownAgents(services, self)).filter((name) => name.startsWith(start))
  const values = fitting.slice(0, MOST_SUGGESTIONS)
  return { values, total: fitting.length, hasMore: fitting.length > values.length }
}

export async function readInbox(
  { inbox, queue }: Services,
  caller: Caller,
  agent: string,
): Promise<InboxDocument> {
  const isForeign = caller.kind === 'remote' && agent !== caller.agent
  const all = isForeign ? [] : await visibleItems(queue, caller, await inbox.items(agent))
  const items = all.slice(0, MOST_ITEMS)
  return { agent, items, remaining: all.length - items.length }
}

/** Calls back when the items of an inbox have changed. */
export function watchInbox(
  { inbox }: Services,
  agent: string,
  options: { changed: () => void; failed: (error: unknown) => void },
): { close: () => void } {
  let known: string | undefined
  async function check(): Promise<void> {
    const items = await inbox.items(agent)
    const now = items.map((item) => item.item_id).join()
    if (known !== undefined && now !== known) options.changed()
    known = now
  }
  const watch = inbox.watch(agent, () => void check().catch(options.failed))
  void check().catch(options.failed)
  return watch
}
