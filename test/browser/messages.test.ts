import assert from 'node:assert/strict'
import { test } from 'node:test'

import { needsBrowser, openDashboard } from './setup.ts'
import {
  channelLink,
  createChannel,
  ME,
  message,
  openChannel,
  post,
  sendBox,
  textsIn,
} from './talk.ts'

test(
  'unread messages are counted until they were visible, each by itself',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, messages } = dashboard
    await createChannel(dashboard, 'general')
    await createChannel(dashboard, 'releases')
    for (let at = 1; at <= 40; at += 1) await post(dashboard, 'general', `Note ${at}\n\n\nmore`)
    await page.getByRole('link', { name: 'Messages unread messages' }).click()
    await channelLink(page, 'general').getByText('40 unread').waitFor({ state: 'attached' })
    await channelLink(page, 'general').click()
    await message(page, 'Note 40').waitFor()
    // What does not fit on the screen stays unread.
    await page.waitForFunction(() => document.querySelectorAll('[data-unread]').length < 40)
    const left = await messages.unread(ME, await messages.channel('general'))
    assert.ok(
      left.messages.length > 5 && left.messages.length < 40,
      `${left.messages.length} unread`,
    )
    await page.evaluate(async () => {
      for (;;) {
        const unread = [...document.querySelectorAll('[data-unread]')].at(-1)
        if (unread === undefined) return
        unread.scrollIntoView({ block: 'center' })
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    })
    await channelLink(page, 'general').getByText('unread').waitFor({ state: 'detached' })
    const none = await messages.unread(ME, await messages.channel('general'))
    assert.equal(none.messages.length, 0)
  },
)

test(
  'a mention arrives within a second, with a count, a mark and an announcement',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await createChannel(dashboard, 'general')
    await createChannel(dashboard, 'releases')
    await openChannel(page, 'releases')
    const badge = channelLink(page, 'general').getByText('1 for you')
    const sentAt = Date.now()
    await post(dashboard, 'general', `@${ME} please look`)
    await badge.waitFor({ state: 'attached' })
    const tookMs = Date.now() - sentAt
    t.diagnostic(`${tookMs} ms from the send to the count`)
    assert.ok(tookMs < 1000, `${tookMs} ms`)
    await page
      .getByRole('status', { name: 'New messages for you' })
      .getByText('1 unread mention in #general.')
      .waitFor()
    await channelLink(page, 'general').click()
    const mention = message(page, 'please look')
    assert.equal(await mention.getAttribute('data-mentions'), 'true')
    await mention.locator('.mention.of-reader', { hasText: `@${ME}` }).waitFor()
    await badge.waitFor({ state: 'detached' })

    const openAt = Date.now()
    await post(dashboard, 'general', 'While you watch')
    await message(page, 'While you watch').waitFor()
    t.diagnostic(`${Date.now() - openAt} ms from the send to the open channel`)
  },
)

test(
  'a thread is answered beside its channel, and its address survives a reload',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await createChannel(dashboard, 'general')
    const id = await post(dashboard, 'general', 'Who takes it?')
    await openChannel(page, 'general')
    await message(page, 'Who takes it?').hover()
    await page.getByRole('button', { name: 'Reply in thread' }).click()
    const thread = page.getByRole('region', { name: 'Thread' })
    await thread.getByRole('textbox', { name: 'Reply' }).fill('I do.')
    await page.keyboard.press('Enter')
    await thread.locator('[data-message]', { hasText: 'I do.' }).waitFor()
    await page
      .getByRole('region', { name: 'Messages' })
      .getByRole('link', { name: '1 reply' })
      .waitFor()
    await post(dashboard, 'general', 'Thanks.', { thread: 1 })
    await thread.locator('[data-message]', { hasText: 'Thanks.' }).waitFor()
    assert.match(page.url(), new RegExp(`#/messages/general/${id.replaceAll('.', '\\.')}`))
    await page.reload()
    await thread.locator('[data-message]', { hasText: 'Thanks.' }).waitFor()
    await page.keyboard.press('Escape')
    await thread.waitFor({ state: 'detached' })
    await page.goBack()
    await thread.locator('[data-message]', { hasText: 'Who takes it?' }).waitFor()
  },
)

test('a message survives a restart of the server, and is sent once', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await createChannel(dashboard, 'general')
  await openChannel(page, 'general')
  await dashboard.stop()
  await sendBox(page).fill('Across the restart')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Not sent yet: Cannot reach the relay.').waitFor()
  assert.equal(await sendBox(page).inputValue(), '')
  await sendBox(page).fill('And one more')
  await page.keyboard.press('Enter')
  await dashboard.restart()
  await message(page, 'Across the restart').waitFor()
  await message(page, 'And one more').waitFor()
  await page.getByText('Not sent yet').waitFor({ state: 'detached' })
  assert.deepEqual(await textsIn(dashboard, 'general'), ['Across the restart', 'And one more'])
  assert.equal(await page.getByText('Across the restart').count(), 1)
})

test(
  'a message whose response was lost is sent once, also after a reload',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await createChannel(dashboard, 'general')
    await openChannel(page, 'general')
    const path = '**/api/channels/general/messages?*'
    await page.route(path, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await sendBox(page).fill('Only once')
    await page.getByRole('button', { name: 'Send' }).dblclick()
    await message(page, 'Only once').waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    await page.reload()
    await message(page, 'Only once').waitFor()
    await page.waitForFunction(
      () => !Object.keys(localStorage).some((name) => name.startsWith('relay.outbox')),
    )
    assert.deepEqual(await textsIn(dashboard, 'general'), ['Only once'])
    assert.equal(await page.getByText('Only once').count(), 1)
  },
)

test('a refused message shows why, and can be discarded', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await createChannel(dashboard, 'general')
  await openChannel(page, 'general')
  await sendBox(page).fill('x'.repeat(40_000))
  await page.keyboard.press('Enter')
  await page.getByText(/Not sent: Cannot send/).waitFor()
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByText(/Not sent/).waitFor({ state: 'detached' })
  assert.deepEqual(await textsIn(dashboard, 'general'), [])
})

test(
  'a draft survives another channel and a reload; Shift+Enter breaks the line',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await createChannel(dashboard, 'general')
    await createChannel(dashboard, 'releases')
    await openChannel(page, 'general')
    await sendBox(page).pressSequentially('First line')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('second line')
    await openChannel(page, 'releases')
    assert.equal(await sendBox(page).inputValue(), '')
    await openChannel(page, 'general')
    assert.equal(await sendBox(page).inputValue(), 'First line\nsecond line')
    await page.reload()
    await page.waitForFunction(
      () => document.querySelector('textarea')?.value === 'First line\nsecond line',
    )
    await sendBox(page).press('Enter')
    await message(page, 'second line').waitFor()
    assert.deepEqual(await textsIn(dashboard, 'general'), ['First line\nsecond line'])
    const lines = await message(page, 'second line')
      .locator('.markdown p')
      .evaluate((paragraph) => {
        const range = document.createRange()
        range.selectNodeContents(paragraph)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      })
    assert.equal(lines, 2, 'the line break is kept')
    await page.reload()
    await message(page, 'second line').waitFor()
    assert.equal(await sendBox(page).inputValue(), '')
  },
)

test('two hundred messages scroll into view without a reload', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await createChannel(dashboard, 'general')
  for (let at = 1; at <= 200; at += 1) await post(dashboard, 'general', `Number ${at}.`)
  await openChannel(page, 'general')
  await message(page, 'Number 200.').waitFor()
  assert.ok((await page.locator('[data-message]').count()) <= 100)
  let loads = 0
  page.on('load', () => (loads += 1))
  await page.waitForFunction(() => {
    const box = document.querySelector('.message-scroll')
    if (box === null) return false
    box.scrollTop -= 400
    return box.textContent.includes('Number 1.') && box.textContent.includes('The beginning of')
  })
  assert.equal(await page.locator('[data-message]').count(), 200)
  assert.equal(loads, 0)
  const order = await page
    .locator('[data-message]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-message')))
  assert.deepEqual(
    order,
    Array.from({ length: 200 }, (_, at) => `general.${at + 1}`),
  )
})
