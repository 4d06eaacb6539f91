import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createOutbox } from '../../dashboard/src/messages/outbox.ts'
import type { MessageStorage, Outgoing, Problem } from '../../dashboard/src/messages/outbox.ts'

const OFFLINE = { message: 'Cannot reach the relay.', isFinal: false }
const REFUSED = { message: 'Cannot send: it is archived.', isFinal: true }

/** A storage that outlives a page, and what a server received; `fail` decides how the next requests fail. */
function setup(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const storage = createStorage()
  const received: Outgoing[] = []
  const failures: Problem[] = []
  let show = () => {}
  const shown = new Promise<void>((resolve) => {
    show = resolve
  })

  function open() {
    const outbox = createOutbox({
      storage,
      send(message) {
        received.push(message)
        const failure = failures.shift()
        return Promise.resolve(failure ?? { message_id: `${message.channel}.${received.length}` })
      },
      show: () => shown,
    })
    t.after(outbox.close)
    return outbox
  }
  return { open, received, failures, show: () => show() }
}

/** The storage of a browser. */
function createStorage(texts: Record<string, string> = {}): MessageStorage {
  const stored = new Map(Object.entries(texts))
  return {
    get length() {
      return stored.size
    },
    key: (at) => [...stored.keys()][at] ?? null,
    getItem: (name) => stored.get(name) ?? null,
    setItem: (name, text) => void stored.set(name, text),
    removeItem: (name) => void stored.delete(name),
  }
}

function note(text: string, channel = 'general'): Outgoing {
  return { workspace: 'shop', channel, text, request_id: `id of ${text}`, at: '' }
}

/** Lets every promise that is ready settle. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a message is sent, and removed once the page shows it', async (t) => {
  const { open, received, show } = setup(t)
  const outbox = open()
  outbox.add(note('One'))
  await settled()
  assert.deepEqual(
    outbox.messages().map(({ message_id }) => message_id),
    ['general.1'],
  )
  show()
  await settled()
  assert.deepEqual(outbox.messages(), [])
  assert.equal(received.length, 1)
})

test('while the relay is away, messages wait in order and keep their request ids', async (t) => {
  const { open, received, failures } = setup(t)
  const outbox = open()
  failures.push(OFFLINE, OFFLINE)
  outbox.add(note('One'))
  outbox.add(note('Two'))
  await settled()
  assert.deepEqual(outbox.messages()[0]?.problem, OFFLINE)
  t.mock.timers.tick(1000)
  await settled()
  t.mock.timers.tick(2000)
  await settled()
  assert.deepEqual(
    received.map(({ text, request_id }) => `${text}, ${request_id}`),
    ['One, id of One', 'One, id of One', 'One, id of One', 'Two, id of Two'],
  )
})

test('a message in one place does not wait for one in another', async (t) => {
  const { open, received, failures } = setup(t)
  const outbox = open()
  failures.push(OFFLINE)
  outbox.add(note('One'))
  outbox.add(note('Other', 'releases'))
  await settled()
  assert.deepEqual(
    received.map(({ text }) => text),
    ['One', 'Other'],
  )
})

test('a refused message stays with its reason, and the next one is sent', async (t) => {
  const { open, received, failures } = setup(t)
  const outbox = open()
  failures.push(REFUSED)
  outbox.add(note('One'))
  outbox.add(note('Two'))
  await settled()
  assert.deepEqual(outbox.messages()[0]?.problem, REFUSED)
  assert.equal(received.length, 2)
  t.mock.timers.tick(60_000)
  await settled()
  assert.equal(received.length, 2)
  outbox.retry('id of One')
  await settled()
  assert.equal(received.length, 3)
  outbox.discard('id of One')
  assert.ok(!outbox.messages().some(({ text }) => text === 'One'))
})

test('a message that was not acknowledged is sent again after a reload, under the same id', async (t) => {
  const { open, received, failures } = setup(t)
  failures.push(OFFLINE)
  const first = open()
  first.add(note('One'))
  await settled()
  first.close()
  const second = open()
  second.resume()
  await settled()
  assert.deepEqual(
    received.map(({ request_id }) => request_id),
    ['id of One', 'id of One'],
  )
  assert.equal(open().messages().length, 0, 'nothing is left for a third page')
})

test('two tabs keep their messages side by side', async (t) => {
  const { open, failures } = setup(t)
  const [one, two] = [open(), open()]
  failures.push(OFFLINE, OFFLINE)
  one.add(note('One'))
  two.add(note('Two'))
  await settled()
  const kept = open().messages()
  assert.deepEqual(
    kept.map(({ text }) => text),
    ['One', 'Two'],
  )
})

test('an unreadable storage is an empty outbox', () => {
  for (const text of ['', '{', '{}', '[1, null, {"text": "x"}]']) {
    const storage = createStorage({ 'relay.outbox.x': text, 'relay.theme': 'dark' })
    const send = () => assert.fail('nothing to send')
    const outbox = createOutbox({ storage, send, show: () => Promise.resolve() })
    assert.deepEqual(outbox.messages(), [])
  }
})
