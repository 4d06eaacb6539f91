import assert from 'node:assert/strict'
import { test } from 'node:test'

import { formatPlan, parsePlan } from '../../lib/schema/plan.ts'
import type { PlanLine } from '../../lib/schema/plan.ts'

const PLAN: PlanLine[] = [
  { title: 'Read the code', status: 'done' },
  { title: 'Fix [x] it', status: 'in_progress' },
  { title: 'Ask', status: 'skipped' },
  { title: 'Write the tests', status: 'pending' },
]

test('a plan is written with one marked step per line', () => {
  assert.equal(formatPlan(PLAN), '[x] Read the code\n[>] Fix [x] it\n[-] Ask\n[ ] Write the tests')
})

test('parsePlan() reads what formatPlan() wrote', () => {
  assert.deepEqual(parsePlan(formatPlan(PLAN)), PLAN)
})

test('a title of several lines stays one step', () => {
  const text = formatPlan([{ title: 'Look\n[x] and see', status: 'pending' }])
  assert.deepEqual(parsePlan(text), [{ title: 'Look [x] and see', status: 'pending' }])
})

test('parsePlan() skips lines of any other form', () => {
  assert.deepEqual(parsePlan('Plan:\n[?] unknown mark\n[x]\n- [x] list\n[x] Done\n'), [
    { title: 'Done', status: 'done' },
  ])
})
