import type { Page } from 'playwright-core'

import type { Dashboard } from './setup.ts'

/** The agent as which the person at the page sends. */
export const ME = 'owner'

/** Creates a channel with these members, the person included. */
export async function createChannel(
  { messages }: Dashboard,
  channel: string,
  members: readonly string[] = ['codex', ME],
): Promise<void> {
  await messages.createChannel(channel, { by: 'codex' })
  for (const agent of members) await messages.join(channel, { agent, by: agent })
}

/** Posts as an agent; returns the id of the message. */
export async function post(
  { messages }: Dashboard,
  channel: string,
  text: string,
  more: { from?: string; thread?: number; job_id?: string } = {},
): Promise<string> {
  const { from = 'codex', thread, job_id } = more
  const { stored } = await messages.send({ channel, post: thread }, { from, text, job_id })
  const { place } = stored
  return [place.channel, place.post, place.reply].filter((part) => part !== undefined).join('.')
}

/** Opens a channel by its link in the sidebar. */
export async function openChannel(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Messages' }).click()
  await channelLink(page, name).click()
  await sendBox(page, name).waitFor()
}

/** A channel in the sidebar. */
export function channelLink(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Channels' }).getByRole('link', { name })
}

/** A message on the page. */
export function message(page: Page, text: string | RegExp) {
  return page.locator('[data-message]', { hasText: text })
}

/** The box to write in the open channel. */
export function sendBox(page: Page, name = '') {
  return page.getByRole('textbox', { name: new RegExp(`^Message .*${name}$`) })
}

/** The texts that a channel holds, oldest first. */
export async function textsIn({ messages }: Dashboard, channel: string): Promise<string[]> {
  const page = await messages.page({ channel }, { after: 0, limit: 100 })
  return page.messages.map(({ event }) => event.text)
}
