import assert from 'node:assert/strict'
import { test } from 'node:test'

import { JobCounts } from '../../lib/schema/api-find.ts'
import { JobList } from '../../lib/schema/api.ts'
import { claim, makeToken, serve } from './setup.ts'

test('D8: counts and searches cover every job, say where the words are, and show an agent only its own', async (t) => {
  const server = await serve(t, { auth: 'token' })
  const owner = await makeToken(server, 'me')
  const eve = await makeToken(server, 'eve', '--agent', 'eve')
  const find = async (query: string, token = owner) =>
    JobList.parse((await server.ask(`/api/jobs${query}`, { token })).json)
  const count = async (query: string, token = owner) =>
    JobCounts.parse((await server.ask(`/api/jobs/counts${query}`, { token })).json)
  const prompt = 'Rename the widget\n\nKeep <b>idempotency</b> in mind'
  const job = await server.send('codex', { prompt })
  await server.queue.complete(await claim(server), {
    output: `All 42 widgets. ${'x '.repeat(900)}`,
  })
  for (const n of [1, 2, 3]) await server.send('codex', { prompt: `widget ${n}` })
  await server.send('codex', { prompt: 'look at this', require_review: true })

  const whole = await count('')
  assert.deepEqual([whole.total, whole.is_complete, whole.note], [5, true, null])
  assert.deepEqual(whole.groups, { needs: 1, failed: 0, running: 0, queued: 3, ended: 1 })
  assert.deepEqual(whole.agents[0]?.groups, whole.groups)
  assert.deepEqual((await count('?needs=review,answer')).states, { needs_review: 1 })
  assert.equal((await count('?q=widget')).total, 4)

  const { jobs, matches, is_complete } = await find('?q=IDEMPO')
  assert.deepEqual([jobs.map((row) => row.job_id), is_complete], [[job.job_id], true])
  const [match] = matches
  assert.equal(match?.field, 'prompt')
  assert.match(match.excerpt, /Keep <b>idempotency<\/b> in mind/)
  const marked = match.marks.map(([from, to]) => match.excerpt.slice(from, to))
  assert.deepEqual(marked, ['idempotency'])
  assert.equal((await find('?q=42%20widgets')).matches[0]?.field, 'result')
  assert.ok((await find('?q=42%20widgets')).matches[0]?.excerpt.endsWith('…'))

  const seen: string[] = []
  let cursor: string | null = null
  do {
    const after: string = cursor === null ? '' : `&cursor=${cursor}`
    const page: JobList = await find(`?sort=created&order=asc&limit=2${after}`)
    seen.push(...page.jobs.map((row) => row.headline))
    cursor = page.next_cursor
  } while (cursor !== null)
  assert.deepEqual(seen, ['Rename the widget', 'widget 1', 'widget 2', 'widget 3', 'look at this'])
  const mixed = await server.ask('/api/jobs?sort=cost&cursor=abc', { token: owner })
  assert.equal(mixed.json['code'], 'CURSOR_INVALID')
  assert.deepEqual(
    (await find('?needs=review')).jobs.map((row) => row.needs),
    ['review'],
  )
  assert.equal((await find('?group=queued')).jobs.length, 3)

  assert.equal((await count('', eve)).total, 0)
  assert.equal((await find('?q=widget', eve)).jobs.length, 0)
  await server.send('eve', { prompt: 'widget of eve' })
  const own = await find('?q=widget', eve)
  assert.deepEqual(
    own.jobs.map((row) => row.headline),
    ['widget of eve'],
  )
  assert.equal(own.matches.length, 1)
  assert.equal((await count('?q=widget', eve)).total, 1)
})
