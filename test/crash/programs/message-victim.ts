// A store with a channel, and one thing that an agent does in it between two marks, which is where this process is killed
// or meets a disk that fails. What was acknowledged is marked: `message WORD ID`, `read ID`, `reaction ID`. As the look of
// another process, it does the same again, as a caller does that got no answer.
import { RelayError } from '../../../lib/errors.ts'
import { createInbox } from '../../../lib/inbox/inbox.ts'
import { createMessages } from '../../../lib/messages/messages.ts'
import { bootId } from '../../../lib/process/process.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { messageIdOf } from '../../../lib/schema/channel.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'

const [operation = '', dataDir = '', workspace = '', tries = '1'] = process.argv.slice(2)

const clock = systemClock
const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
const messages = createMessages({ store, inbox: createInbox({ store, clock }), now: clock.now })
const channel = 'general'

async function send(word: string, post?: number): Promise<void> {
  const given = { from: 'ann', text: `${word} @bob`, request_id: word }
  const { stored } = await messages.send({ channel, post }, given)
  mark(`message ${word} ${messageIdOf(stored.place)}`)
}

const OPERATIONS: Record<string, () => Promise<void>> = {
  send: () => send('target'),
  reply: () => send('target', 1),
  async read() {
    await messages.markRead('bob', [{ channel, post: 1 }], { way: 'list_messages' })
    mark('read general.1')
  },
  async react() {
    const react = { by: 'bob', emoji: '👍', isTakenBack: false, request_id: 'reaction' }
    await messages.react({ channel, post: 1 }, react)
    mark('reaction general.1')
  },
}

if (await messages.findChannel(channel).then((found) => found === undefined)) {
  await messages.createChannel(channel, { by: 'ann' })
  await messages.join(channel, { agent: 'bob', by: 'bob' })
  await send('first')
}
mark('begin')
for (let left = Number(tries); left > 0; left -= 1) {
  try {
    await OPERATIONS[operation]?.()
    break
  } catch (error) {
    // Refused, so nothing was acknowledged. Anything else than a refusal is a bug of its own.
    if (!(error instanceof RelayError)) throw error
  }
}
mark('end')
store.close()
