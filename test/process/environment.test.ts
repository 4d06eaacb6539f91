import assert from 'node:assert/strict'
import { test } from 'node:test'

import { passedOn, variablesNamed } from '../../lib/process/environment.ts'

const own = {
  PATH: '/usr/bin',
  HOME: '/home/ada',
  TERM: '',
  API_KEY: 'secret',
  OF_A_TURN: 'x',
  CHOSEN: '1',
}

test('a program gets what every program needs and what the operator named, and nothing else', () => {
  assert.deepEqual(passedOn(own, ['CHOSEN', 'NOT_SET']), {
    PATH: '/usr/bin',
    HOME: '/home/ada',
    TERM: '',
    CHOSEN: '1',
  })
})

test('variables are taken by name alone, and one that is not set stays unset', () => {
  assert.deepEqual(variablesNamed(own, ['CHOSEN', 'NOT_SET']), { CHOSEN: '1' })
})
