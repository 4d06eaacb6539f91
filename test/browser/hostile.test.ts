import assert from 'node:assert/strict'
import { test } from 'node:test'

import { needsBrowser, openDesk, openJob } from './setup.ts'

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
  'a hostile result runs nothing, hides nothing, asks no other server, and stays in its box',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page } = desk
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).hostname))
    await desk.send('codex', { prompt: `Look at <b>this</b>${RIGHT_TO_LEFT}cod.exe` })
    const held = await desk.take('codex')
    desk.queue.report(held, { kind: 'message', text: RESULT.slice(0, 2000) })
    const call = { tool: `<i>${ESCAPE}[31m`, text: `rm ${RIGHT_TO_LEFT}gpj`, call_id: 'c' }
    desk.queue.report(held, { kind: 'tool_started', ...call, detail: '<script>1</script>' })
    await desk.queue.complete(held, { output: RESULT })

    const pane = await openJob(page, 'Look at <b>this</b>⟨202E⟩cod.exe')
    const result = pane.locator('.result')
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
    assert.ok(!text.includes(ESCAPE) && !text.includes(RIGHT_TO_LEFT), 'and acts nowhere')
    const isInside = await page.evaluate(() => {
      const width = document.documentElement.clientWidth
      return [...document.querySelectorAll('.job-pane, .result, .table-box')].every(
        (box) => box.getBoundingClientRect().right <= width,
      )
    })
    assert.ok(isInside, 'a wide table scrolls in its own box')
    assert.deepEqual([...new Set(asked)], ['127.0.0.1'])
  },
)

test('a text that cannot be laid out is shown as it is', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  await desk.send('codex', { prompt: 'Nest' })
  await desk.queue.complete(await desk.take('codex'), { output: `${'> '.repeat(20_000)}deep` })
  const pane = await openJob(desk.page, 'Nest')
  await pane.locator('.result').getByText('deep').waitFor()
})

test('the rest of a long result is fetched for who asks', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  await desk.send('codex', { prompt: 'Write much' })
  const output = `${'0123456789\n'.repeat(60_000)}the end`
  await desk.queue.complete(await desk.take('codex'), { output })
  const pane = await openJob(desk.page, 'Write much')
  await pane.getByRole('button', { name: 'Show all 660k characters' }).click()
  await pane.getByText('the end').waitFor()
  const downloading = desk.page.waitForEvent('download')
  await pane.getByRole('button', { name: 'Download' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await downloading).createReadStream())
    chunks.push(chunk as Buffer)
  assert.equal(Buffer.concat(chunks).toString(), output)
})
