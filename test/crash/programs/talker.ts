// One agent that sends, reads, reacts and marks without a break until it is killed: talker.ts <data dir> <workspace>
// <name> <ledger> <seed>. What it tried and what it was told is in the ledger, one line each, before and after each call:
// `try WORD CHANNEL POST`, `sent WORD MESSAGE_ID`, `saw MESSAGE_ID WORD`. A new process of the same name begins with what
// the last one had tried without an answer. Runs until the file <ledger>.stop exists.
import * as fs from 'node:fs'

import { RelayError } from '../../../lib/errors.ts'
import { createInbox } from '../../../lib/inbox/inbox.ts'
import { createMessages } from '../../../lib/messages/messages.ts'
import { bootId } from '../../../lib/process/process.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { messageIdOf } from '../../../lib/schema/channel.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { createRandom } from '../random.ts'
import { AGENTS, CHANNELS } from '../talk/names.ts'
import { ledgerLines } from '../talk/ledger.ts'

const [dataDir = '', workspace = '', self = '', ledger = '', seed = '0'] = process.argv.slice(2)

const clock = systemClock
const options = { dataDir, workspace, bootId: bootId(), clock, isLongLived: true }
const store = await openFileStore(options)
const inbox = createInbox({ store, clock })
const messages = createMessages({ store, inbox, now: clock.now })
const random = createRandom(Number(seed))
const before = ledgerLines(ledger)
let tried = before.filter(([what]) => what === 'try').length

function note(...words: (string | number)[]): void {
  fs.appendFileSync(ledger, `${words.join(' ')}\n`)
}

async function send(word: string, channel: string, post: number): Promise<void> {
  const others = AGENTS.filter((agent) => agent !== self)
  // The same word always names the same agent, so that a retry sends the same text.
  const mentioned =
    others[word.length % 2 === 0 ? word.charCodeAt(word.length - 1) % others.length : -1]
  const text = mentioned === undefined ? word : `${word} @${mentioned}`
  const { stored } = await messages.send(
    { channel, ...(post > 0 && { post }) },
    { from: self, text, request_id: word },
  )
  note('sent', word, messageIdOf(stored.place))
}

async function sendNew(): Promise<void> {
  const channel = random.pick(CHANNELS)
  const last = await store.logs.last(['messages', channel, 'posts'])
  const post = last > 0 && random.chance(0.3) ? 1 + random.below(last) : 0
  const word = `${self}x${(tried += 1)}`
  note('try', word, channel, post)
  await send(word, channel, post)
}

/** Reads a page, notes what it was shown, and only then says that it has read that. */
async function read(): Promise<void> {
  const channel = random.pick(CHANNELS)
  const last = await store.logs.last(['messages', channel, 'posts'])
  const post = last > 0 && random.chance(0.4) ? 1 + random.below(last) : undefined
  const page = await messages.page(
    { channel, post },
    { before: Number.MAX_SAFE_INTEGER, limit: 20 },
  )
  for (const { place, event } of page.messages) {
    note('saw', messageIdOf(place), event.text.split(' ')[0] ?? '')
  }
  const places = page.messages.map(({ place }) => place)
  if (places.length > 0) await messages.markRead(self, places, { way: 'list_messages' })
}

async function react(): Promise<void> {
  const channel = random.pick(CHANNELS)
  const last = await store.logs.last(['messages', channel, 'posts'])
  if (last === 0) return
  const place = { channel, post: 1 + random.below(last) }
  await messages.react(place, { by: self, emoji: '👍', isTakenBack: random.chance(0.3) })
}

/** A channel that others change at the same moment may refuse once; anything else than a refusal is a bug. */
async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    note('refused', error.code)
  }
}

const answered = new Set(before.filter(([what]) => what === 'sent').map(([, word]) => word))
for (const [what, word = '', channel = '', post = '0'] of before) {
  if (what === 'try' && !answered.has(word)) {
    await unlessRefused(() => send(word, channel, Number(post)))
  }
}
while (!fs.existsSync(`${ledger}.stop`)) {
  const what = random.next()
  await unlessRefused(what < 0.5 ? sendNew : what < 0.85 ? read : react)
}
store.close()
process.exit(0)
