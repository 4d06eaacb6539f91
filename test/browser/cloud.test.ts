import assert from 'node:assert/strict'
import { test } from 'node:test'

import { startProgram } from '../programs/child.ts'
import { TOKEN, headerOf, startFakeChatgpt } from '../programs/fake-chatgpt.ts'
import { group, lineOf, needsBrowser, openDashboard, openJob, paneOf } from './setup.ts'

test(
  'a person can steer a cloud run or queue the next job of its conversation',
  needsBrowser,
  async (t) => {
    const service = await startFakeChatgpt(t)
    const dashboard = await openDashboard(t)
    const { page, queue } = dashboard
    const { triggerUrl } = service
    const executor = {
      executor: 'chatgpt',
      triggerUrl,
      allowLoopback: true,
      tokenEnv: 'AGENT_TOKEN',
    }
    dashboard.configure({ research: executor })
    const env = { ...dashboard.env, AGENT_TOKEN: TOKEN }
    startProgram(t, 'worker.js', ['--agent', 'research'], { env })
    const task = { prompt: 'Find out', conversation_key: 'talk' }
    const job = await dashboard.send('research', task)
    const first = await service.takenAs(1)

    const pane = await openJob(page, 'Find out')
    const box = pane.getByRole('textbox', { name: 'Continue this conversation' })
    await box.fill('Shorter,\n<b>please</b>')
    await pane.getByRole('button', { name: 'Steer now' }).click()
    const steered = await service.takenAs(2)
    assert.deepEqual(
      [headerOf(steered.input, 'turn_mode'), steered.conversation_key],
      ['steer', first.conversation_key],
    )
    assert.ok(steered.input.includes('Shorter,\n<b>please</b>'), steered.input)
    await page.waitForFunction(
      (area) => area instanceof HTMLTextAreaElement && area.value === '',
      await box.elementHandle(),
    )
    assert.equal(await page.locator('a[data-job]').count(), 1, 'steering creates no job')

    await box.fill('And then compare')
    await pane.getByRole('button', { name: 'Queue next' }).click()
    await group(page, 'Queued').getByText('And then compare').waitFor()
    await paneOf(page, 'And then compare')
    assert.equal(service.taken.length, 2, 'the next job waits for the run before it')

    const { token } = await queue.get(job.job_id)
    await queue.complete({ job_id: job.job_id, token }, { output: 'Found.' })
    const next = await service.takenAs(3)
    assert.deepEqual(
      [headerOf(next.input, 'turn_mode'), next.conversation_key],
      ['continuation', first.conversation_key],
    )
    assert.ok(next.input.includes('And then compare'), next.input)
    await group(page, 'Running').getByText('And then compare').waitFor()
    await group(page, 'Ended').getByText('Find out').waitFor()
    assert.equal(await lineOf(page, 'Find out').count(), 1)
  },
)
