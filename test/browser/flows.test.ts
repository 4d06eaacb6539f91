import assert from 'node:assert/strict'
import { test } from 'node:test'

import { inspect, sideways } from './inspect.ts'
import { needsBrowser, openDashboard } from './setup.ts'
import type { Dashboard } from './setup.ts'

const result_schema = { type: 'object' }
const job = (id: string, to: string) => ({ id, to, task: { prompt: `Job ${id}`, result_schema } })

const flow = {
  name: 'Fix <b>and</b> review',
  steps: [
    job('plan', 'codex'),
    { id: 'r', race: [job('a', 'claude'), job('b', 'gemini')] },
    job('judge', 'codex'),
  ],
}

/** Ends the next job of an agent. */
async function finish({ queue, take }: Dashboard, agent: string): Promise<void> {
  await queue.complete(await take(agent), { output: 'done', usage: { cost_usd: 0.25 } })
}

test(
  'a flow as a graph and a table: live, by keyboard, linked with its jobs, cancelled',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page, queue, url } = dashboard
    await page.getByRole('link', { name: 'Flows' }).waitFor()
    await page.keyboard.press('5')
    await page.getByText('No flow was sent in this workspace.').waitFor()
    const { run } = await queue.flows.start({ flow }, { from: { agent: 'claude-main' } })
    await finish(dashboard, 'codex')
    await page.getByRole('link', { name: /^Running Fix <b>and<\/b> review/ }).focus()
    await page.keyboard.press('Enter')

    const graph = page.getByRole('region', { name: 'Graph of the steps' })
    await graph.getByRole('link', { name: /^plan Completed codex · .*\$0.25$/ }).waitFor()
    await page
      .getByRole('status')
      .getByText(/it waits for "a", "b"; 1 job after that/)
      .waitFor()
    assert.equal(await graph.locator('.flow-plane > svg path').count(), 4)
    const table = page.getByRole('region', { name: 'Table of the steps' })
    const row = (key: string) => table.getByRole('row', { name: new RegExp(`^${key} `) })
    assert.match(await row('r').innerText(), /Running\s+plan\s+race\s.*Undecided: 0 of 2/s)
    assert.match(await row('judge').innerText(), /Waiting\s+r\s+codex\s.*Waits for "r"\./s)
    await inspect(page, 'a flow')

    await finish(dashboard, 'gemini')
    await graph.getByRole('link', { name: /^b Completed/ }).waitFor()
    await graph.getByRole('link', { name: /^a Cancelled/ }).waitFor()
    assert.match(await row('a').innerText(), /Race "r" is decided: Won by b\./)
    await graph.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const pane = page.getByRole('region', { name: 'Job', exact: true })
    await pane.getByRole('heading', { name: 'Job plan' }).waitFor()
    await pane.getByRole('link', { name: 'Fix <b>and</b> review' }).click()
    await graph.waitFor()
    await page.getByRole('button', { name: 'Cancel…' }).click()
    await page.getByRole('dialog').waitFor()
    await inspect(page, 'the dialog that cancels a flow')
    await page.getByRole('button', { name: 'Cancel flow' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await row('judge').getByText('Cancelled', { exact: true }).waitFor()
    assert.equal((await queue.flows.get(run.flow_id)).finished?.state, 'cancelled')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^Cancelled Fix/ }).waitFor()
    await page.getByRole('combobox', { name: 'State' }).selectOption('failed')
    await page.getByText('No flow is in this state.').waitFor()
    await page.goto(`${url}/#/flows/none/${run.flow_id}`)
    await page.getByRole('alert').waitFor()

    const context = { colorScheme: 'dark', viewport: { width: 390, height: 800 } } as const
    const phone = await dashboard.open(context)
    await phone.goto(`${url}/#/flows`)
    await phone.getByRole('link', { name: /^Cancelled Fix/ }).click()
    await phone.getByRole('region', { name: 'Graph of the steps' }).waitFor()
    assert.equal(await sideways(phone), 0, 'only the graph and the table scroll sideways')
    await inspect(phone, 'a flow on a dark phone')
  },
)
