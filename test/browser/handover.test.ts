import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inspect, sideways } from './inspect.ts'
import { needsBrowser, openDashboard, openJob } from './setup.ts'

const HOSTILE = '<img src=x onerror="document.title=1"> \u001b[31mred \u202Egnp.exe'

test('a job shows what its next turn is given of one that ended early', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t, { context: { colorScheme: 'dark' } })
  const { page, queue, send, take } = dashboard
  await send('codex', { prompt: 'Find the cause' })
  const held = await take('codex')
  const pane = await openJob(page, 'Find the cause')
  assert.equal(await pane.getByRole('region', { name: 'Hand-over' }).count(), 0)
  queue.report(held, { kind: 'message', text: `half of it\n${HOSTILE}` })
  const error = { code: 'CODEX_RATE_LIMITED', message: 'No more requests today.' }
  await queue.fail(held, { error, retryable: true, retry_after_ms: 3_600_000 })

  const part = pane.getByRole('region', { name: 'Hand-over' })
  await part.getByText(/the next turn gets/).click()
  const text = part.getByLabel('Hand-over', { exact: true }).last()
  await text.getByText(/half of it/).waitFor()
  const shown = (await text.textContent()) ?? ''
  assert.ok(shown.includes('<img src=x'))
  assert.ok(!['\u001b', '\u202E'].some((character) => shown.includes(character)))
  assert.notEqual(await page.title(), '1')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await inspect(page, `the hand-over, ${colorScheme}`)
  }
  await page.setViewportSize({ width: 360, height: 740 })
  assert.equal(await sideways(page), 0)
})
