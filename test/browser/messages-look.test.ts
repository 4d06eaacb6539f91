import assert from 'node:assert/strict'
import { test } from 'node:test'

import { needsBrowser, openDashboard } from './setup.ts'
import { createChannel, ME, message, openChannel, post, sendBox } from './talk.ts'
import { inspect, sideways } from './inspect.ts'
import type { Dashboard } from './setup.ts'

const RIGHT_TO_LEFT = '\u202e'
const ESCAPE = '\u001b'

/** Texts of an agent that wants to be more than text. */
const HOSTILE = [
  `<img src=x onerror="window.hasRun = 'image'"><script>window.hasRun = 'script'</script>`,
  `[click](javascript:window.hasRun='link') ![pixel](https://example.org/pixel.png) <style>body{display:none}</style>`,
  `user${RIGHT_TO_LEFT}gpj.exe ${ESCAPE}[2J ${ESCAPE}]0;owned${ESCAPE}\\`,
  'x'.repeat(30_000),
  `@${ME}${RIGHT_TO_LEFT} \`@${ME}\` [@${ME}](https://example.org/)`,
  `${'> '.repeat(2000)}deep`,
  `| ${Array.from({ length: 60 }, (_, at) => `column ${at}`).join(' | ')} |\n| ${Array.from({ length: 60 }, () => '---').join(' | ')} |`,
]

test(
  'hostile messages run nothing, hide nothing, contact no server and do not overflow',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, messages } = dashboard
    const contacted: string[] = []
    page.on('request', (request) => contacted.push(new URL(request.url()).hostname))
    await messages.createChannel('general', {
      by: 'codex',
      topic: `<b>bold</b>${RIGHT_TO_LEFT}topic`,
    })
    await createChannel(dashboard, 'general')
    for (const text of HOSTILE) await post(dashboard, 'general', text)
    const attachments = [
      {
        name: `<i>${RIGHT_TO_LEFT}gpj.exe`,
        content_type: 'text/html',
        bytes: Buffer.from('<script>1</script>'),
      },
    ]
    await messages.send({ channel: 'general' }, { from: 'codex', text: 'A file', attachments })
    await messages.react(
      { channel: 'general', post: 1 },
      { by: 'codex', emoji: '👍', isTakenBack: false },
    )
    await openChannel(page, 'general')
    await message(page, 'A file').waitFor()
    // One answer of the server holds 24 KB, so that the first messages come with the next one.
    // Not in each frame: each look lays out two thousand quotes in one another.
    await page.waitForFunction(
      () => {
        const box = document.querySelector('.message-scroll')
        if (box !== null) box.scrollTop = -box.scrollHeight
        return box?.textContent.includes('The beginning of')
      },
      undefined,
      { polling: 250 },
    )
    const all = (await page.locator('.message-list').textContent()) ?? ''
    assert.ok(all.includes(`<img src=x onerror="window.hasRun = 'image'">`))
    assert.ok(all.includes('user⟨202E⟩gpj.exe ␛[2J'))
    assert.ok(!all.includes(RIGHT_TO_LEFT) && !all.includes(ESCAPE))
    await page.getByText('<b>bold</b>⟨202E⟩topic').waitFor()
    const found = await page.evaluate(() => ({
      hasRun: 'hasRun' in window,
      elements: document.querySelectorAll('.message-list :is(script, style, img, iframe)').length,
      scripts: [...document.querySelectorAll('.message-list a')].filter((a) =>
        /^(javascript|data):/i.test(a.getAttribute('href') ?? ''),
      ).length,
      mentions: document.querySelectorAll('.message-list .mention').length,
    }))
    assert.deepEqual(found, { hasRun: false, elements: 0, scripts: 0, mentions: 1 })
    assert.equal(await sideways(page), 0)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page
        .locator('.message-item')
        .evaluateAll((items) => items.filter((item) => item.scrollWidth > item.clientWidth).length)
      assert.equal(wide, 0, `${width}: no message is wider than its list`)
      assert.equal(await sideways(page), 0, `${width}: the page scrolls sideways`)
    }
    await message(page, 'xxx').getByRole('button', { name: 'Show all 30k characters' }).click()
    assert.equal(await sideways(page), 0)
    assert.deepEqual([...new Set(contacted)], ['127.0.0.1'])
  },
)

test(
  'on a phone, the channels come first, then a channel, then a thread',
  needsBrowser,
  async (t) => {
    const viewport = { width: 390, height: 844 }
    const dashboard = await openDashboard(t, { context: { viewport, hasTouch: true } })
    const { page } = dashboard
    await fill(dashboard)
    await page.getByRole('button', { name: 'Workspaces' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Messages' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const channel = page.getByRole('main').getByRole('link', { name: 'general' })
    assert.ok(
      ((await channel.first().boundingBox())?.height ?? 0) >= 36,
      'large enough for a finger',
    )
    await inspect(page, 'the channels')
    await channel.first().tap()
    await message(page, 'Who takes it?').waitFor()
    assert.equal(await sideways(page), 0)
    await inspect(page, 'a channel')
    await page.getByRole('link', { name: '1 reply' }).tap()
    const thread = page.getByRole('region', { name: 'Thread' })
    await thread.getByText('I do.').waitFor()
    assert.equal(await sideways(page), 0)
    await thread.getByRole('textbox', { name: 'Reply' }).fill('Good')
    await thread.getByRole('button', { name: 'Send' }).tap()
    await thread.locator('[data-message]', { hasText: 'Good' }).waitFor()
    await thread.getByRole('button', { name: '#general' }).tap()
    await message(page, 'Who takes it?').waitFor()
    await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'releases' }).tap()
    await sendBox(page, 'releases').waitFor()
  },
)

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the ${colorScheme} messages have no accessibility violations`, needsBrowser, async (t) => {
    const dashboard = await openDashboard(t, { context: { colorScheme } })
    const { page } = dashboard
    await fill(dashboard)
    await page.getByRole('link', { name: 'Messages' }).click()
    await page.getByRole('heading', { name: 'Unread' }).waitFor()
    await inspect(page, 'the unread messages')
    await openChannel(page, 'general')
    await message(page, 'Who takes it?').hover()
    await page.getByRole('button', { name: 'Delivery' }).click()
    await page.getByRole('row', { name: new RegExp(`^${ME}`) }).waitFor()
    await page.getByRole('button', { name: 'React', exact: true }).click()
    await inspect(page, 'a channel')
    await page.getByRole('link', { name: '1 reply' }).click()
    await page.getByRole('region', { name: 'Thread' }).getByText('I do.').waitFor()
    await inspect(page, 'a thread')
    await page.getByRole('heading', { name: '#general' }).getByRole('button').click()
    await page.getByRole('dialog').waitFor()
    await inspect(page, 'about a channel')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'New direct message' }).click()
    await inspect(page, 'the form for a direct message')
  })
}

test(
  'from a phone to 4K, nothing overflows and the text stays readable',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await fill(dashboard)
    await openChannel(page, 'general')
    await page.getByRole('link', { name: '1 reply' }).click()
    await page.getByRole('region', { name: 'Thread' }).getByText('I do.').waitFor()
    for (const width of [320, 390, 760, 761, 1100, 1101, 1440, 1920, 3840]) {
      await page.setViewportSize({ width, height: Math.round(width * 0.6) })
      assert.equal(await sideways(page), 0, `${width}: the page scrolls sideways`)
      const text = await page
        .getByRole('region', { name: 'Thread' })
        .locator('.markdown')
        .first()
        .boundingBox()
      assert.ok((text?.width ?? 0) >= Math.min(200, width / 2), `${width}: ${text?.width}`)
    }
  },
)

/** Fills two channels with every kind of message. */
async function fill(dashboard: Dashboard): Promise<void> {
  const { messages } = dashboard
  await createChannel(dashboard, 'general')
  await createChannel(dashboard, 'releases')
  await post(
    dashboard,
    'general',
    'Who takes it?\n\n- one\n- two\n\n`code` and [a link](https://example.org/)',
  )
  await post(dashboard, 'general', 'I do.', { from: 'claude', thread: 1 })
  await messages.react(
    { channel: 'general', post: 1 },
    { by: 'claude', emoji: '👀', isTakenBack: false },
  )
  const attachments = [
    { name: 'notes.txt', content_type: 'text/plain', bytes: Buffer.from('notes') },
  ]
  await messages.send({ channel: 'general' }, { from: 'codex', text: 'A file', attachments })
  const { job_id } = await dashboard.send('codex', { prompt: 'Fix the build' })
  await post(dashboard, 'general', `@${ME} see the job`, { job_id })
  await post(dashboard, 'general', 'Old words')
  await messages.edit({ channel: 'general', post: 4 }, { by: 'codex', text: 'New words' })
  await post(dashboard, 'general', 'Gone')
  await messages.delete({ channel: 'general', post: 5 }, { by: 'codex' })
  await messages.privateChannel(['codex', ME], { by: 'codex' })
}
