import assert from 'node:assert/strict'
import { test } from 'node:test'

import { claim, serve } from './setup.ts'

test('a link reads one job and nothing else, and ends when it is revoked or expires', async (t) => {
  const server = await serve(t)
  const { queue, url } = server
  const { job_id } = await server.send('codex', { prompt: 'Secret plans' })
  await queue.complete(await claim(server, 'codex'), { output: 'Done.' })
  const workspace = server.machine.workspaceId
  const { secret, share } = await queue.shares.create(job_id, { by: 'ann', expiresInMs: 60_000 })
  const show = (value: string, path = '/api/share', method = 'GET') =>
    fetch(url + path, { method, headers: { 'x-relay-share': value } })

  const shown = await show(`${workspace} ${secret}`)
  assert.equal(shown.status, 200)
  const body = (await shown.json()) as Record<string, unknown>
  assert.deepEqual([body['prompt'], body['output']], ['Secret plans', 'Done.'])
  assert.ok(!JSON.stringify(body).includes(job_id), 'it names no id')
  assert.ok(!JSON.stringify(body).includes(server.workspace), 'it names no folder')

  // Only the hash is stored, and the list has no secret.
  assert.ok(!JSON.stringify(await queue.shares.list()).includes(secret))
  for (const wrong of ['', secret, `${workspace} relay_share_${'a'.repeat(43)}`, `x ${secret}`]) {
    assert.equal((await show(wrong)).status, 401, wrong)
  }
  assert.equal((await show(`${workspace} ${secret}`, '/api/share', 'POST')).status, 405)

  assert.equal(await queue.shares.revoke(share.share_id, 'ann'), true)
  assert.equal(await queue.shares.revoke(share.share_id, 'ann'), false)
  assert.equal((await show(`${workspace} ${secret}`)).status, 401)
  const brief = await queue.shares.create(job_id, { by: 'ann', expiresInMs: 1 })
  await new Promise((resolve) => setTimeout(resolve, 5))
  assert.equal(await queue.shares.find(brief.secret), undefined)
})
