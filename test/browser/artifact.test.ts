import assert from 'node:assert/strict'
import { test } from 'node:test'

import { needsBrowser, openDashboard, openJob } from './setup.ts'

const PAGE = "<script>window.hasRun = 'artifact'</script>"

test('an artifact is downloaded as a file, whatever its name and type', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await dashboard.send('codex', { prompt: 'Give a file' })
  const held = await dashboard.take('codex')
  const blob = await dashboard.queue.keepText({ jobId: held.job_id, token: held.token, text: PAGE })
  const artifact = {
    name: '../<b>page</b>.html',
    mime_type: 'text/html',
    blob,
    metadata: { title: 'The <i>page</i>' },
  }
  const notes = await dashboard.queue.keepText({
    jobId: held.job_id,
    token: held.token,
    text: '## Notes\n\n<b>none</b>',
  })
  const other = { name: 'notes.md', mime_type: 'text/markdown', blob: notes }
  await dashboard.queue.complete(held, { output: 'Here.', artifacts: [artifact, other] })

  const pane = await openJob(page, 'Give a file')
  const before = page.url()
  const downloading = page.waitForEvent('download')
  await pane.getByRole('link', { name: '../<b>page</b>.html' }).click()
  const download = await downloading
  assert.equal(download.suggestedFilename(), '__b_page__b_.html')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  assert.equal(Buffer.concat(chunks).toString(), PAGE)

  // Shown on the page, it is plain text.
  await pane.getByText('The <i>page</i>').waitFor()
  await pane.getByRole('button', { name: 'Show ../<b>page</b>.html' }).click()
  await pane.getByText(PAGE).waitFor()
  await pane.getByRole('button', { name: 'Hide ../<b>page</b>.html' }).click()
  await pane.getByText(PAGE).waitFor({ state: 'detached' })
  await pane.getByRole('button', { name: 'Show notes.md' }).click()
  await pane.getByRole('heading', { name: 'Notes' }).waitFor()
  await pane.getByText('<b>none</b>').waitFor()

  // Its address downloads the same file and opens no page.
  const href = await pane.getByRole('link', { name: 'page' }).getAttribute('href')
  const again = page.waitForEvent('download')
  await page.evaluate((to) => location.assign(to ?? ''), href)
  assert.equal((await again).suggestedFilename(), '__b_page__b_.html')
  assert.equal(page.url(), before)
  assert.equal(await page.evaluate(() => 'hasRun' in window), false)
})
