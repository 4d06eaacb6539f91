import assert from 'node:assert/strict'
import { test } from 'node:test'

import { needsBrowser, openDashboard, openJob } from './setup.ts'

const RIGHT_TO_LEFT = '\u202e'
const ESCAPE = '\u001b'

const RESULT = `# Done <script>window.hasRun = 'script'</script>

<img src=x onerror="window.hasRun = 'onerror'"> <iframe srcdoc="<script>parent.hasRun=1</script>"></iframe>

[click me](javascript:window.hasRun='link') [data](data:text/html,<script>1</script>) [here](/api/session) [out](https://example.org/a)

![pixel](https://example.org/pixel.png) <style>body { display: none }</style>

user${RIGHT_TO_LEFT}gpj.exe ${ESCAPE}]0;owned${ESCAPE}\\ ${ESCAPE}[2J \`code${RIGHT_TO_LEFT}\`

\`\`\`html
<script>window.hasRun = 'fence'</script>
\`\`\`

| ${Array.from({ length: 60 }, (_, at) => `column ${at}`).join(' | ')} |
| ${Array.from({ length: 60 }, () => '---').join(' | ')} |
${Array.from({ length: 300 }, (_, row) => `| ${Array.from({ length: 60 }, () => `r${row}`).join(' | ')} |`).join('\n')}
`

test(
  'a hostile result runs no code, hides nothing, contacts no server and does not overflow',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    const contacted: string[] = []
    page.on('request', (request) => contacted.push(new URL(request.url()).hostname))
    await dashboard.send('codex', { prompt: `Look at <b>this</b>${RIGHT_TO_LEFT}cod.exe` })
    const held = await dashboard.take('codex')
    dashboard.queue.report(held, { kind: 'message', text: RESULT.slice(0, 2000) })
    const call = { tool: `<i>${ESCAPE}[31m`, text: `rm ${RIGHT_TO_LEFT}gpj`, call_id: 'c' }
    dashboard.queue.report(held, { kind: 'tool_started', ...call, detail: '<script>1</script>' })
    await dashboard.queue.complete(held, { output: RESULT })

    const pane = await openJob(page, 'Look at <b>this</b>⟨202E⟩cod.exe')
    const result = pane.locator('.result')
    await result.locator('.markdown').waitFor()
    await result.getByText("<script>window.hasRun = 'script'</script>").waitFor()
    assert.equal(await page.evaluate(() => 'hasRun' in window), false)
    assert.equal(await pane.locator('script, iframe, img, style').count(), 0)
    assert.deepEqual(
      await pane
        .locator('.result a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
      ['https://example.org/a', 'https://example.org/pixel.png'],
    )
    assert.match(
      (await result.locator('a').first().getAttribute('rel')) ?? '',
      /noreferrer noopener/,
    )
    const text = await pane.innerText()
    assert.ok(text.includes('user⟨202E⟩gpj.exe'), 'an override is shown')
    assert.ok(text.includes('␛]0;owned'), 'a terminal escape is shown')
    assert.ok(!text.includes(ESCAPE) && !text.includes(RIGHT_TO_LEFT), 'no such character remains')
    const isInside = await page.evaluate(() => {
      const width = document.documentElement.clientWidth
      return [...document.querySelectorAll('.job-pane, .result, .table-box')].every(
        (box) => box.getBoundingClientRect().right <= width,
      )
    })
    assert.ok(isInside, 'a wide table scrolls in its own box')
    assert.deepEqual([...new Set(contacted)], ['127.0.0.1'])
  },
)

test('a text that cannot be rendered as Markdown is shown unformatted', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  await dashboard.send('codex', { prompt: 'Nest' })
  await dashboard.queue.complete(await dashboard.take('codex'), {
    output: `${'> '.repeat(20_000)}deep`,
  })
  const pane = await openJob(dashboard.page, 'Nest')
  await pane.locator('.result').getByText('deep').waitFor()
})

test('the rest of a long result is fetched on request', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  await dashboard.send('codex', { prompt: 'Write much' })
  const output = `${'0123456789\n'.repeat(60_000)}the end`
  await dashboard.queue.complete(await dashboard.take('codex'), { output })
  const pane = await openJob(dashboard.page, 'Write much')
  await pane.getByRole('button', { name: 'Show all 660k characters' }).click()
  const whole = pane.getByRole('region', { name: 'Result' }).locator('pre')
  await whole.getByText('0123456789').first().waitFor()
  await pane.getByRole('searchbox', { name: 'Find in result' }).fill('THE END')
  await pane.getByText('1 of 1').waitFor()
  await whole.getByText('the end').waitFor()
  const downloading = dashboard.page.waitForEvent('download')
  await pane.getByRole('button', { name: 'Download' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await downloading).createReadStream())
    chunks.push(chunk as Buffer)
  assert.equal(Buffer.concat(chunks).toString(), output)
})
