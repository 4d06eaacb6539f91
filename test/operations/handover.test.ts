import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { JobHandover } from '../../lib/schema/api-handover.ts'
import type { JobDetail } from '../../lib/schema/api.ts'
import { claim, setup } from './setup.ts'

test('what a turn left is shown: as a sentence with its job, and whole', async (t) => {
  const { call, queue, send } = await setup(t)
  const jobId = await send()
  const before = (await call('show_handover', { job_id: jobId })) as JobHandover
  assert.deepEqual([before.summary, before.handover, before.text], [null, null, null])
  const turn = await claim(queue)
  queue.report(turn, { kind: 'message', text: 'Half of it is done.' })
  await queue.fail(turn, { error: { code: 'CODEX_FAILED', message: 'broke' }, retryable: false })
  const shown = (await call('show_handover', { job_id: jobId })) as JobHandover
  const summary =
    'Attempt 1 of "codex" ended early (CODEX_FAILED); the next turn gets what it wrote.'
  assert.equal(shown.summary, summary)
  assert.equal(shown.handover?.answer, 'Half of it is done.')
  assert.match(shown.text ?? '', /\n\| Half of it is done\.\n/)
  const detail = (await call('show_job', { job_id: jobId })) as JobDetail
  assert.equal(detail.handover, summary)
})

test('a caller that may not see a job does not see what its turn left', async (t) => {
  const { refusal, queue, send } = await setup(t)
  const jobId = await send()
  const turn = await claim(queue)
  queue.report(turn, { kind: 'message', text: 'secret plans' })
  await queue.release(turn, { reason: 'stopped' })
  const stranger = {
    kind: 'remote',
    name: 'stranger',
    agent: 'stranger',
    writes: 'allowed',
  } as const
  const caller = { ...stranger, workspace: 'any' }
  const refused = await refusal('show_handover', { job_id: jobId }, { caller })
  assert.equal(refused.code, 'JOB_NOT_FOUND')
})
