import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  machineHref,
  messagesHref,
  placeOfMessage,
  readHash,
} from '../../dashboard/src/base/address.ts'
import { NO_FILTER } from '../../dashboard/src/base/jobs-address.ts'
import type { MachinePlace } from '../../dashboard/src/base/address.ts'

test('an address of the messages is read back as it was written', () => {
  const places = [
    {},
    { channel: 'general' },
    { channel: 'general', post: 'general.12' },
    { workspace: 'shop-1a2b', channel: 'dm.abc', at: 'dm.abc.3' },
    { workspace: 'a b/c?d&e', channel: 'general', post: 'general.1', at: 'general.1.2' },
  ]
  for (const place of places) {
    const route = readHash(messagesHref(place))
    assert.ok(route.view === 'messages')
    const read = Object.entries(route.place).filter(([, value]) => value !== undefined)
    assert.deepEqual(Object.fromEntries(read), place)
  }
})

test('the addresses that people type lead to the messages', () => {
  const channelOf = (hash: string) => {
    const route = readHash(hash)
    return route.view === 'messages' ? (route.place.channel ?? 'none') : 'jobs'
  }
  assert.equal(channelOf('#/messages'), 'none')
  assert.equal(channelOf('#/messages/'), 'none')
  assert.equal(channelOf('#/messages/general'), 'general')
  assert.equal(channelOf('#/messages/general/'), 'general')
  assert.equal(channelOf('#/messages/general?workspace=shop'), 'general')
})

test('an address that names nothing leads to the jobs', () => {
  const jobs = { view: 'jobs', job: undefined, tab: undefined, filter: NO_FILTER }
  for (const hash of [
    '',
    '#/',
    '#/other',
    '#/messages/%E0%A4%A',
    '#/job/a/%zz',
    '#/messages/a/b/c',
  ]) {
    assert.deepEqual(readHash(hash), jobs, hash)
  }
  const job = { workspace: 'shop 1', jobId: 'abc' }
  assert.deepEqual(readHash('#/job/shop%201/abc'), { ...jobs, job })
})

test('the id of a message says where it is', () => {
  assert.deepEqual(placeOfMessage('general.5'), {
    channel: 'general',
    post: undefined,
    at: 'general.5',
  })
  const reply = { channel: 'general', post: 'general.5', at: 'general.5.12' }
  assert.deepEqual(placeOfMessage('general.5.12'), reply)
  const direct = 'dm.22222222222222222222'
  assert.deepEqual(placeOfMessage(`${direct}.7`), {
    channel: direct,
    post: undefined,
    at: `${direct}.7`,
  })
  assert.equal(placeOfMessage('general'), undefined)
})

test('an address of the machine is read back as it was written', () => {
  const places: MachinePlace[] = [
    { part: 'approvals' },
    { part: 'journal', id: 'op/1?x', workspace: 'shop 1&2' },
    { part: 'journal', workspace: 'shop' },
  ]
  for (const place of places) {
    const route = readHash(machineHref(place))
    assert.ok(route.view === 'machine')
    const read = Object.entries(route.place).filter(([, value]) => value !== undefined)
    assert.deepEqual(Object.fromEntries(read), place)
  }
  const partOf = (hash: string) => {
    const route = readHash(hash)
    return route.view === 'machine' ? route.place.part : route.view
  }
  assert.equal(partOf('#/machine'), 'overview')
  assert.equal(partOf('#/machine/'), 'overview')
  assert.equal(partOf('#/machine/journal/'), 'journal')
  assert.equal(partOf('#/machine/unknown'), 'jobs')
})
