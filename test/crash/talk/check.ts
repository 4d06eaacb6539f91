import type { Messages } from '../../../lib/messages/messages.ts'
import { messageIdOf, placeOf } from '../../../lib/schema/channel.ts'
import type { Store } from '../../../lib/store/store.ts'
import { AGENTS, CHANNELS } from './names.ts'

/** What one agent tried, and what it was told. */
export type Ledger = string[][]

/** What is stored: the first word of each message by its id, and the agents that it mentions. */
type Stored = Map<string, { word: string; mentions: readonly string[] }>

/** What is wrong with the messages of a store, by what each agent was told. */
export async function checkTalk(on: {
  store: Store
  messages: Messages
  ledgers: Map<string, Ledger>
}): Promise<string[]> {
  const { store, messages, ledgers } = on
  const stored = await readAll(messages)
  const violations = [...repeatsIn(stored)]
  for (const [agent, ledger] of ledgers) {
    violations.push(...againstLedger(agent, ledger, stored))
    violations.push(...(await unseenButRead(messages, { agent, ledger, stored })))
    violations.push(...(await missingNotices(store, messages, { agent, ledgers, stored })))
  }
  for (const { severity, message } of (await store.upkeep.audit()).findings) {
    if (severity === 'error') violations.push(`the audit says: ${message}`)
  }
  return violations
}

async function readAll(messages: Messages): Promise<Stored> {
  const stored: Stored = new Map()
  for (const channel of CHANNELS) {
    const posts = await readLog(messages, { channel }, stored)
    for (let post = 1; post <= posts; post += 1) await readLog(messages, { channel, post }, stored)
  }
  return stored
}

async function readLog(
  messages: Messages,
  of: { channel: string; post?: number },
  stored: Stored,
): Promise<number> {
  let after = 0
  for (;;) {
    const page = await messages.page(of, { after, limit: 500 })
    for (const { place, event } of page.messages) {
      const word = event.text.split(' ')[0] ?? ''
      stored.set(messageIdOf(place), { word, mentions: event.mentions })
      after = place.reply ?? place.post
    }
    if (!page.isMore) return after
  }
}

/** The same request is one message, however often its sender died. */
function repeatsIn(stored: Stored): string[] {
  const places = new Map<string, string>()
  const violations: string[] = []
  for (const [id, { word }] of stored) {
    const other = places.get(word)
    if (other !== undefined) violations.push(`request ${word} was stored as ${other} and as ${id}`)
    places.set(word, id)
  }
  return violations
}

/** What was acknowledged, or shown, is stored under that id, and so in one order for all. */
function againstLedger(agent: string, ledger: Ledger, stored: Stored): string[] {
  const violations: string[] = []
  for (const [what, first = '', second = ''] of ledger) {
    if (what !== 'sent' && what !== 'saw') continue
    const [id, word] = what === 'sent' ? [second, first] : [first, second]
    const found = stored.get(id)?.word ?? 'nothing'
    if (found !== word) violations.push(`${agent} ${what} ${word} as ${id}, and there is ${found}`)
  }
  return violations
}

/** Nothing counts as read by an agent that it was not shown. */
async function unseenButRead(
  messages: Messages,
  { agent, ledger, stored }: { agent: string; ledger: Ledger; stored: Stored },
): Promise<string[]> {
  const shown = new Set(ledger.filter(([what]) => what === 'saw').map(([, id]) => id))
  const violations: string[] = []
  for (const id of stored.keys()) {
    const place = placeOf(id)
    if (place === undefined || shown.has(id)) continue
    if (await messages.isRead(agent, place)) violations.push(`${agent} has read ${id} unseen`)
  }
  return violations
}

/** Every acknowledged message that mentions an agent is in its inbox, or the agent has read it. */
async function missingNotices(
  store: Store,
  messages: Messages,
  on: { agent: string; ledgers: Map<string, Ledger>; stored: Stored },
): Promise<string[]> {
  const { agent, ledgers, stored } = on
  const items = await store.mailbox.notifications(agent)
  const notified = new Set(items.map(({ subject }) => subject.id))
  const violations: string[] = []
  for (const sender of AGENTS) {
    for (const [what, , id = ''] of ledgers.get(sender) ?? []) {
      if (what !== 'sent' || stored.get(id)?.mentions.includes(agent) !== true) continue
      const place = placeOf(id)
      if (notified.has(id) || place === undefined) continue
      if (!(await messages.isRead(agent, place)))
        violations.push(`${agent} was not notified of ${id}`)
    }
  }
  return violations
}
