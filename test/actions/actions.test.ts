import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createActions } from '../../lib/actions/actions.ts'
import { RelayError } from '../../lib/errors.ts'
import type { ActionDefinition } from '../../lib/schema/action.ts'
import { openTestRelay } from '../programs/relay.ts'

const vote: ActionDefinition = {
  name: 'review.submit_vote',
  description: 'Vote on the change.',
  input: { type: 'object', properties: { approve: { type: 'boolean' } } },
  handler: 'sdk',
}
const [anna, ben] = [{ agent: 'anna', session: 's1' }, { agent: 'ben' }]
const by = { agent: 'anna' }

async function setup(t: import('node:test').TestContext) {
  const relay = await openTestRelay(t)
  return {
    ...relay,
    /** The registry as another process has it. */
    other: createActions({ ...relay, configured: () => [] }),
    lines: () => relay.store.logs.last(['actions']),
  }
}

const refusedWith = (code: string, says: RegExp) => (error: unknown) =>
  error instanceof RelayError && error.code === code && says.test(error.message)

test('an action that one process registers is found by every other, until it is unregistered', async (t) => {
  const { actions, other } = await setup(t)
  const registered = await actions.register(vote, anna)
  assert.deepEqual(await other.find(vote.name), registered)
  assert.deepEqual(registered.owner, anna)
  assert.equal(await other.unregister(vote.name, { by }), true)
  assert.deepEqual(await actions.list(), [])
  assert.equal(await actions.unregister(vote.name, { by }), false)
})

test('registering the same definition again writes nothing, and a new one replaces it', async (t) => {
  const { actions, other, lines } = await setup(t)
  const first = await actions.register(vote, anna)
  assert.deepEqual(await other.register(vote, { agent: 'anna', session: 's2' }), first)
  assert.equal(await lines(), 1)
  const changed = await other.register({ ...vote, description: 'Vote again.' }, anna)
  assert.deepEqual([changed.registered, changed.since], [2, 1])
})

test('the end of a registration that was replaced changes nothing', async (t) => {
  const { actions } = await setup(t)
  const { registered } = await actions.register(vote, anna)
  await actions.register({ ...vote, description: 'Vote again.' }, anna)
  assert.equal(await actions.unregister(vote.name, { by, registered }), false)
  assert.equal((await actions.find(vote.name))?.description, 'Vote again.')
})

test('the name of another agent, and one of the configuration, cannot be registered', async (t) => {
  const { actions, env } = await setup(t)
  await actions.register(vote, anna)
  await assert.rejects(
    actions.register(vote, ben),
    refusedWith('ACTION_TAKEN', /agent "anna" registered it.*relay action remove/),
  )
  const { writeFileSync } = await import('node:fs')
  const date = { description: 'Today', input: {}, command: ['date'] }
  writeFileSync(env['RELAY_CONFIG'] ?? '', JSON.stringify({ actions: { date } }), { mode: 0o600 })
  await assert.rejects(
    actions.register({ ...vote, name: 'date' }, anna),
    refusedWith('ACTION_TAKEN', /the operator configured it/),
  )
  assert.deepEqual(
    (await actions.list()).map(({ name }) => name),
    ['date', vote.name],
  )
})

test('of several processes that register a name at once, those of one agent get it', async (t) => {
  const { actions, other, lines } = await setup(t)
  const results = await Promise.allSettled([
    actions.register(vote, anna),
    other.register(vote, ben),
    actions.register(vote, anna),
    other.register(vote, ben),
  ])
  const won = results.filter(({ status }) => status === 'fulfilled')
  assert.equal(won.length, 2)
  assert.equal(await lines(), 1)
})

for (const [what, wrong, says] of [
  ['a name with a space', { name: 'two words' }, /"name" must be words/],
  ['no description', { description: '' }, /"description" must be at least 1/],
  ['a name that is too long', { name: 'a'.repeat(49) }, /"name" must be at most 48/],
  [
    'a schema that points elsewhere',
    { input: { $ref: 'http://x/y' } },
    /points outside the schema/,
  ],
  ['a schema that is none', { output: { type: 'text' } }, /output schema.*"text" is not a JSON/],
  ['a large schema', { input: { description: 'x'.repeat(40_000) } }, /40018 bytes; the limit/],
  [
    'a schema that no validator compiles',
    { input: { required: 5 } },
    /input schema cannot be used/,
  ],
] as const) {
  test(`a definition with ${what} is refused, and nothing is written`, async (t) => {
    const { actions, lines } = await setup(t)
    const definition: ActionDefinition = { ...vote, ...wrong }
    await assert.rejects(actions.register(definition, anna), refusedWith('ACTION_INVALID', says))
    assert.equal(await lines(), 0)
  })
}

test('a listener is called when another process registers an action', async (t) => {
  const { actions, other } = await setup(t)
  const called = new Promise<void>((resolve) => {
    const watch = actions.watch(resolve)
    t.after(() => watch.close())
  })
  await other.register(vote, anna)
  await called
})

test('a line of a later version changes nothing else', async (t) => {
  const { actions, store } = await setup(t)
  await actions.register(vote, anna)
  await store.logs.append(['actions'], 2, { type: 'promote', name: vote.name })
  const later = { ...vote, name: 'later', colour: 'red' }
  await store.logs.append(['actions'], 3, { type: 'register', action: later, owner: ben })
  assert.deepEqual(
    (await actions.list()).map(({ name }) => name),
    [vote.name, 'later'],
  )
})
