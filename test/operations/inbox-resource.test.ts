import assert from 'node:assert/strict'
import { test } from 'node:test'

import { agentOfUri, inboxUri, watchInbox } from '../../lib/operations/inbox-resource.ts'
import { setup } from './setup.ts'

test('a URI names an inbox only when it ends in an agent id', () => {
  assert.equal(agentOfUri(inboxUri('claude-main')), 'claude-main')
  for (const wrong of ['', 'relay://inbox/', 'relay://inbox/..', 'relay://inbox/a%20b', 'x']) {
    assert.equal(agentOfUri(wrong), undefined, wrong)
  }
})

test('a watched inbox calls back when it holds something else, and not at a look in vain', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { services, queue, send, claim, inbox } = await setup(t)
  const failed = (error: unknown) => assert.fail(String(error))
  let isTold: () => void = () => {}
  let changes = 0
  const changed = () => {
    changes += 1
    isTold()
  }
  const watch = watchInbox(services, 'boss', { changed, failed })
  t.after(() => watch.close())
  await new Promise((resolve) => setImmediate(resolve))
  for (let look = 0; look < 3; look += 1) t.mock.timers.tick(3000)
  await inbox.items('boss')
  assert.equal(changes, 0)

  const told = new Promise<void>((resolve) => {
    isTold = resolve
  })
  await send()
  await queue.complete(await claim(), { output: '' })
  t.mock.timers.tick(3000)
  await told
  assert.equal(changes, 1)
})
