import assert from 'node:assert/strict'
import { test } from 'node:test'

import { toolNames } from '../../lib/actions/tool-names.ts'

const names = (actions: string[], reserved: string[] = []) => [
  ...toolNames(actions, new Set(reserved)).values(),
]

test('a dot becomes an underscore', () => {
  assert.deepEqual(names(['review.submit_vote']), ['review_submit_vote'])
})

test('an action whose tool name is taken gets one that says so, and an earlier one keeps its name', () => {
  const [first, second] = names(['a.b', 'a_b'])
  assert.equal(first, 'a_b')
  assert.match(second ?? '', /^a_b_[0-9a-f]{6}$/)
  assert.deepEqual(names(['a_b'], ['a_b']), [second])
})

test('a name that is too long for a client with a long prefix is cut and stays unique', () => {
  const long = 'deployments.of.the.staging.environment.restart.all'.slice(0, 48)
  const [one, two] = names([long, `${long.slice(0, 47)}x`])
  assert.equal(`mcp__plugin_relay_relay__${one}`.length, 64)
  assert.notEqual(one, two)
})
