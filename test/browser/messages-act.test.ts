import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
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

test('a reaction is added and taken back, and those of others arrive', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, messages } = dashboard
  await createChannel(dashboard, 'general')
  await post(dashboard, 'general', 'Shall we?')
  await openChannel(page, 'general')
  await message(page, 'Shall we?').hover()
  await page.getByRole('button', { name: 'React', exact: true }).click()
  await page.getByRole('button', { name: 'React with 👍' }).click()
  const reaction = page.getByRole('list', { name: 'Reactions' }).getByRole('button', { name: '👍' })
  await reaction.getByText('1').waitFor()
  assert.equal(await reaction.getAttribute('aria-pressed'), 'true')
  const place = { channel: 'general', post: 1 }
  await messages.react(place, { by: 'codex', emoji: '👍', isTakenBack: false })
  await reaction.getByText('2').waitFor()
  assert.equal(await reaction.getAttribute('title'), `${ME}, codex`)
  await reaction.click()
  await reaction.getByText('1').waitFor()
  assert.equal(await reaction.getAttribute('aria-pressed'), 'false')
})

test('a message is edited and deleted by its sender, and says so', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await createChannel(dashboard, 'general')
  await post(dashboard, 'general', 'By another')
  await openChannel(page, 'general')
  await message(page, 'By another').hover()
  await page.getByRole('button', { name: 'Reply in thread' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Edit', exact: true }).count(), 0)
  await sendBox(page).fill('With a mistkae')
  await sendBox(page).press('Enter')
  await message(page, 'With a mistkae').hover()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('textbox', { name: 'Edit message' }).fill('Without a mistake')
  await page.keyboard.press('Enter')
  const edited = message(page, 'Without a mistake')
  await edited.getByText('edited').waitFor()
  await edited.hover()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete message' }).click()
  await message(page, 'Deleted by its sender.').waitFor()
  await edited.waitFor({ state: 'detached' })
})

test('a click shows how far a message got with each recipient', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, messages } = dashboard
  await createChannel(dashboard, 'general', ['codex', 'claude', ME])
  await openChannel(page, 'general')
  await sendBox(page).fill('Who has seen this?')
  await sendBox(page).press('Enter')
  await message(page, 'Who has seen this?').hover()
  await page.getByRole('button', { name: 'Delivery' }).click()
  const row = (agent: string) => page.getByRole('row', { name: new RegExp(`^${agent}`) })
  await row('codex').getByText('Queued').waitFor()
  await messages.markRead('claude', [{ channel: 'general', post: 1 }], { way: 'list_messages' })
  await row('claude').getByText('Seen').waitFor()
  await row('codex').getByText('Queued').waitFor()
})

test(
  'a channel is created, described, left, joined again and archived',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { path: '/#/messages' })
    const { page } = dashboard
    await page.getByRole('button', { name: 'New channel' }).click()
    const dialog = page.getByRole('dialog', { name: 'New channel' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('#Design')
    await dialog.getByRole('textbox', { name: 'Topic' }).fill('How it looks')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '#design' }).waitFor()
    await page.getByRole('region', { name: 'Messages' }).getByText('How it looks').waitFor()
    await page.getByRole('heading', { name: '#design' }).getByRole('button').click()
    const about = page.getByRole('dialog', { name: '#design' })
    await about.getByText(ME, { exact: true }).last().waitFor()
    await about.getByRole('button', { name: 'Mute' }).click()
    await about.getByRole('button', { name: 'Unmute' }).waitFor()
    await about.getByRole('button', { name: 'Leave' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Join' }).click()
    await page.getByRole('button', { name: 'Join' }).waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: '#design' }).getByRole('button').click()
    await about.getByRole('button', { name: 'Archive' }).click()
    await about.getByRole('button', { name: 'Bring back' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('This channel is archived.').waitFor()
    await channelLink(page, 'design').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Archived' }).click()
    await channelLink(page, 'design').waitFor()
  },
)

test(
  'a direct message and a group message open their own conversations',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t, { path: '/#/messages' })
    const { page, send } = dashboard
    // Known agents: those that a job was sent to.
    for (const agent of ['codex', 'claude']) await send(agent, { prompt: 'Be known' })
    await createChannel(dashboard, 'general', ['codex', 'claude', ME])
    const start = async (to: string, text: string) => {
      await page.getByRole('button', { name: 'New direct message' }).click()
      const dialog = page.getByRole('dialog', { name: 'New direct message' })
      await dialog.getByLabel(/^To/).fill(to)
      await dialog.getByRole('textbox', { name: 'Message' }).fill(text)
      await page.keyboard.press('Enter')
      await message(page, text).waitFor()
    }
    await start('codex', 'Only for you')
    await page.getByRole('heading', { name: 'codex' }).waitFor()
    await channelLink(page, 'codex').getByText('offline').waitFor({ state: 'attached' })
    await dashboard.take('codex')
    // Presence is fetched at intervals, and when the page is opened.
    await page.reload()
    await channelLink(page, 'codex').getByText('working').waitFor({ state: 'attached' })
    await start('codex, claude', 'For the two of you')
    await page.getByRole('heading', { name: 'claude, codex' }).waitFor()
    await channelLink(page, 'claude, codex').waitFor()
    await sendBox(page).fill('A follow-up')
    await sendBox(page).press('Enter')
    await message(page, 'A follow-up').waitFor()
    await channelLink(page, 'codex').first().waitFor()
  },
)

test('a search finds a message far back and shows it in its channel', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await createChannel(dashboard, 'general')
  await post(dashboard, 'general', 'The needle is here')
  for (let at = 1; at <= 120; at += 1) await post(dashboard, 'general', `Hay ${at}.`)
  await createChannel(dashboard, 'releases')
  await openChannel(page, 'releases')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Search messages' }).fill('needle')
  await page.getByRole('link', { name: /The needle is here/ }).click()
  const found = message(page, 'The needle is here')
  await found.waitFor()
  assert.equal(await found.getAttribute('data-chosen'), 'true')
  await page.waitForFunction(() => document.activeElement?.textContent.includes('needle'))
  await message(page, 'Hay 20.').waitFor({ state: 'attached' })
  assert.equal(await message(page, 'Hay 120.').count(), 0)
  await page.getByRole('button', { name: 'Go to the latest messages' }).click()
  await message(page, 'Hay 120.').waitFor()
})

test(
  'a message leads to its job, whose state is live, and the job back to its message',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, queue } = dashboard
    await createChannel(dashboard, 'general')
    const id = await post(dashboard, 'general', 'Please fix the build')
    const { json } = await dashboard.ask('/api/workspaces')
    const [{ workspace }] = json['workspaces']
    const body = { workspace, to: 'codex', task: { prompt: 'Fix the build' }, message_id: id }
    const job = (await dashboard.ask('/api/jobs', { body })).json as { job_id: string }
    await post(dashboard, 'general', 'I am on it', { job_id: job.job_id })
    await openChannel(page, 'general')
    const link = message(page, 'I am on it').getByRole('link', { name: /Fix the build/ })
    await link.getByText('Queued').waitFor()
    await message(page, 'Please fix the build')
      .getByRole('link', { name: /Fix the build/ })
      .waitFor()
    const held = await dashboard.take('codex')
    await link.getByText('Running').waitFor()
    await queue.complete(held, { output: 'Built' })
    await link.getByText('Completed').waitFor()
    await link.click()
    const pane = page.getByRole('region', { name: 'Job', exact: true })
    await pane.getByRole('link', { name: 'general' }).click()
    const origin = message(page, 'Please fix the build')
    await origin.waitFor()
    assert.equal(await origin.getAttribute('data-chosen'), 'true')
  },
)

test('a file of a message is downloaded as it was sent', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page, messages } = dashboard
  await createChannel(dashboard, 'general')
  const bytes = Buffer.from([0, 1, 2, 255, 254, 10, 13, 60, 104, 49, 62])
  const attachments = [{ name: 'trace <1>.bin', content_type: 'text/html', bytes }]
  await messages.send({ channel: 'general' }, { from: 'codex', text: 'See the file', attachments })
  await openChannel(page, 'general')
  const files = page.getByRole('list', { name: 'Attachments' })
  await files.getByText('text/html, 11 bytes').waitFor()
  const downloading = page.waitForEvent('download')
  await files.getByRole('link', { name: 'trace <1>.bin' }).click()
  const download = await downloading
  assert.deepEqual(readFileSync(await download.path()), bytes)
  assert.match(download.suggestedFilename(), /^trace .*1.*\.bin$/)
})

test('the keyboard alone reads, answers and leaves', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const press = (key: string) => page.keyboard.press(key)
  const focusOn = (words: string) =>
    page.waitForFunction((text) => document.activeElement?.textContent.includes(text), words)
  await createChannel(dashboard, 'general')
  for (const text of ['One.', 'Two.', 'Three.']) await post(dashboard, 'general', text)
  await page.getByRole('link', { name: 'Messages' }).waitFor()
  await press('m')
  await press('Control+k')
  await page.keyboard.type('open #general')
  await page.getByRole('option', { name: 'Open #general' }).waitFor()
  await press('Enter')
  await message(page, 'Three.').waitFor()
  await press('c')
  await page.keyboard.type('From the keys')
  await press('Enter')
  await message(page, 'From the keys').waitFor()
  await press('Escape')
  await press('k')
  await focusOn('From the keys')
  await press('k')
  await focusOn('Three.')
  await press('k')
  await focusOn('Two.')
  await press('j')
  await focusOn('Three.')
  // The focused message offers its buttons, and only it.
  assert.equal(await page.getByRole('button', { name: 'Reply in thread' }).count(), 1)
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement as Element).outlineStyle,
  )
  assert.notEqual(outline, 'none')
  await press('Tab')
  await press('Tab')
  await press('Enter')
  const thread = page.getByRole('region', { name: 'Thread' })
  await thread.getByText('Three.').waitFor()
  await press('c')
  await page.keyboard.type('A reply')
  await press('Enter')
  await thread.locator('[data-message]', { hasText: 'A reply' }).waitFor()
  await press('Escape')
  await press('Escape')
  await thread.waitFor({ state: 'detached' })
  await press('m')
  await page.getByRole('region', { name: 'Jobs' }).waitFor()
  assert.deepEqual(await textsIn(dashboard, 'general'), ['One.', 'Two.', 'Three.', 'From the keys'])
})
