import { createInbox } from '../../lib/inbox/inbox.ts'
import { createMessages } from '../../lib/messages/messages.ts'
import type { Messages } from '../../lib/messages/messages.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import { messageIdOf, placeOf } from '../../lib/schema/channel.ts'
import { openFileStore } from '../../lib/store/file/open.ts'

/**
 * Opens a disk after a power cut as the first process of the next boot does, and returns what is wrong with the messages
 * that were acknowledged before: `message WORD ID`, `read ID`, `reaction ID`. Each word is one message, whatever happened.
 */
export async function checkMessagesAfterCut(cut: {
  dataDir: string
  workspace: string
  heard: string[]
}): Promise<string[]> {
  // Notes of unfinished notifications that are only seconds old are looked at at once.
  const clock = { now: () => Date.now() + 60_000, monotonic: monotonicMs }
  const store = await openFileStore({ ...cut, bootId: 'the boot after the cut', clock })
  try {
    const messages = createMessages({ store, inbox: createInbox({ store, clock }), now: clock.now })
    await messages.finishNotices()
    const stored = await readAll(messages)
    const violations: string[] = []
    for (const word of new Set(stored.values())) {
      const ids = [...stored].filter(([, each]) => each === word).map(([id]) => id)
      if (ids.length > 1) violations.push(`"${word}" was stored as ${ids.join(' and ')}`)
    }
    const notified = await store.mailbox.notifications('bob')
    for (const heard of new Set(cut.heard)) {
      const [what, first = '', second = ''] = heard.split(' ')
      if (what === 'message') {
        if (stored.get(second) !== first) violations.push(`acknowledged message ${second} is lost`)
        const isRead = await messages.isRead('bob', placeIn(second))
        const isNotified = notified.some(({ subject }) => subject.id === second)
        if (!isRead && !isNotified) violations.push(`nobody was notified of message ${second}`)
      } else if (what === 'read' && !(await messages.isRead('bob', placeIn(first)))) {
        violations.push(`acknowledged reading of ${first} is lost`)
      } else if (what === 'reaction') {
        const { reactions } = await messages.view(await messages.get(placeIn(first)))
        if (reactions[0]?.agents.join() !== 'bob') violations.push(`reaction to ${first} is lost`)
      }
    }
    for (const { severity, message } of (await store.upkeep.audit()).findings) {
      if (severity === 'error') violations.push(`the audit says: ${message}`)
    }
    return violations
  } finally {
    store.close()
  }
}

/** The first word of each message, by its id. */
async function readAll(messages: Messages): Promise<Map<string, string>> {
  const stored = new Map<string, string>()
  const channel = 'general'
  if ((await messages.findChannel(channel)) === undefined) return stored
  for (const post of [undefined, 1]) {
    const page = await messages.page({ channel, post }, { after: 0, limit: 100 })
    for (const { place, event } of page.messages) {
      stored.set(messageIdOf(place), event.text.split(' ')[0] ?? '')
    }
  }
  return stored
}

function placeIn(id: string) {
  const place = placeOf(id)
  if (place === undefined) throw new Error(`${id} is no id of a message.`)
  return place
}
