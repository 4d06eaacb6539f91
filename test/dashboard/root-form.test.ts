import assert from 'node:assert/strict'
import { test } from 'node:test'

import { changesOf, creationOf, NEW_ROOT } from '../../dashboard/src/machine/root-form.ts'

const form = { ...NEW_ROOT, deny: 'private\nold', allow: 'a' }

test('only what was changed in a form is sent', () => {
  assert.deepEqual(changesOf(form, form), [{}])
  const after = { ...form, mode: 'edit', push: true, deny: 'private\nold\n new ' } as const
  assert.deepEqual(changesOf(form, after), [{ mode: 'edit', push: true, deny: ['new'] }])
  assert.deepEqual(changesOf(form, { ...form, deny: 'private' }), [{ drop: ['old'] }])
})

test('an entry that moves to another list is dropped first and added then', () => {
  const after = { ...form, deny: 'private', allow: 'a\nold' }
  assert.deepEqual(changesOf(form, after), [
    { drop: ['old'] },
    { deny: ['private'], allow: ['a', 'old'] },
  ])
})

test('a new root is created with its modes and what differs from a root without rules', () => {
  const created = creationOf({ ...NEW_ROOT, path: ' /home/me/site ', agents: 'codex, claude' })
  assert.deepEqual(created, {
    path: '/home/me/site',
    mode: 'diagnose',
    ask: 'destructive',
    agents: ['codex', 'claude'],
  })
})
