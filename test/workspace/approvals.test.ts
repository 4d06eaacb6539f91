import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { createApprovals } from '../../lib/workspace/approvals/approvals.ts'
import type { NewApproval } from '../../lib/workspace/approvals/approvals.ts'
import { openSubject } from '../store/subject.ts'

const NEVER = new AbortController().signal

async function setup(t: TestContext) {
  const { store, clock, another } = await openSubject(t)
  const other = async () => createApprovals({ logs: (await another()).logs, clock })
  return { approvals: createApprovals({ logs: store.logs, clock }), clock, other }
}

function question(key: string, text = '-old\n+new'): NewApproval {
  return {
    key,
    tool: 'write_file',
    mode: 'edit',
    root: 'app',
    agent: 'chat',
    who: { agent: 'chat', client: 'my chat' },
    preview: { kind: 'diff', title: 'Write a.txt', text },
  }
}

const APPROVE = { verdict: 'approve', by: 'ann' } as const

test('a waiting call gets the answer of a person in another process', async (t) => {
  const { approvals, other } = await setup(t)
  const { approval_id, state } = await approvals.ask(question('k'), 60_000)
  assert.equal(state, 'pending')
  const waiting = approvals.wait(approval_id, NEVER)
  const page = await other()
  await page.decide(approval_id, { verdict: 'reject', by: 'ann', note: 'not today' })
  const answer = await waiting
  assert.equal(answer.state, 'rejected')
  assert.equal(answer.approval.note, 'not today')
  assert.equal(answer.approval.decided_by, 'ann')
})

test('the first answer is final, and another one is refused', async (t) => {
  const { approvals, other } = await setup(t)
  const { approval_id } = await approvals.ask(question('k'), 60_000)
  const page = await other()
  await approvals.decide(approval_id, APPROVE)
  await assert.rejects(page.decide(approval_id, { verdict: 'reject', by: 'bob' }), {
    code: 'APPROVAL_OVER',
  })
  const [listed] = await page.list()
  assert.equal(listed?.state, 'approved')
})

test('of two answers at once exactly one counts', async (t) => {
  const { approvals, other } = await setup(t)
  const { approval_id } = await approvals.ask(question('k'), 60_000)
  const page = await other()
  const answers = await Promise.allSettled([
    approvals.decide(approval_id, APPROVE),
    page.decide(approval_id, { verdict: 'reject', by: 'bob' }),
  ])
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a time that is up is final: the call is refused, and so is a later answer', async (t) => {
  const { approvals, clock } = await setup(t)
  const { approval_id } = await approvals.ask(question('k'), 1000)
  clock.advance(1001)
  assert.equal((await approvals.wait(approval_id, NEVER)).state, 'expired')
  await assert.rejects(approvals.decide(approval_id, APPROVE), { code: 'APPROVAL_OVER' })
})

test('a question without a living caller expires by its time alone', async (t) => {
  const { approvals, clock, other } = await setup(t)
  const { approval_id } = await approvals.ask(question('k'), 1000)
  clock.advance(1001)
  const page = await other()
  assert.equal((await page.list())[0]?.state, 'expired')
  await assert.rejects(page.decide(approval_id, APPROVE), { code: 'APPROVAL_OVER' })
})

test('the same call repeated joins its question, and another call asks anew', async (t) => {
  const { approvals } = await setup(t)
  const first = await approvals.ask(question('k'), 60_000)
  assert.equal((await approvals.ask(question('k'), 60_000)).approval_id, first.approval_id)
  assert.notEqual((await approvals.ask(question('l'), 60_000)).approval_id, first.approval_id)
})

test('an approval that was given after its caller gave up serves the repeated call, once', async (t) => {
  const { approvals, other } = await setup(t)
  const { approval_id } = await approvals.ask(question('k'), 60_000)
  const gaveUp = new AbortController()
  const waiting = approvals.wait(approval_id, gaveUp.signal)
  gaveUp.abort()
  await assert.rejects(waiting, { name: 'AbortError' })
  await approvals.decide(approval_id, APPROVE)
  const server = await other()
  const again = await server.ask(question('k'), 60_000)
  assert.equal(again.state, 'approved')
  const uses = await Promise.all([
    server.use(again.approval_id, 'op_1'),
    approvals.use(again.approval_id, 'op_2'),
  ])
  assert.deepEqual(uses.toSorted(), [false, true])
  const next = await approvals.ask(question('k'), 60_000)
  assert.equal(next.state, 'pending')
  assert.notEqual(next.approval_id, approval_id)
})

test('a rejected or expired approval is never used', async (t) => {
  const { approvals, clock } = await setup(t)
  const rejected = await approvals.ask(question('k'), 60_000)
  await approvals.decide(rejected.approval_id, { verdict: 'reject', by: 'ann' })
  assert.equal(await approvals.use(rejected.approval_id, 'op_1'), false)
  const late = await approvals.ask(question('l'), 1000)
  await approvals.decide(late.approval_id, APPROVE)
  clock.advance(1001)
  assert.equal(await approvals.use(late.approval_id, 'op_2'), false)
})

test('a preview of many megabytes is cut, and says by how much', async (t) => {
  const { approvals } = await setup(t)
  const { preview, cut } = await approvals.ask(question('k', 'x'.repeat(5_000_000)), 60_000)
  assert.equal(preview.text.length + cut, 5_000_000)
  assert.ok(preview.text.length < 100_000)
})

test('an unknown approval is refused with its code', async (t) => {
  const { approvals } = await setup(t)
  await assert.rejects(approvals.decide('ap_none', APPROVE), { code: 'APPROVAL_NOT_FOUND' })
})
