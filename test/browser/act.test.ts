import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { createGit } from '../../lib/worktree/git.ts'
import { createWorktrees, makeWorktree } from '../../lib/worktree/worktree.ts'
import { makeRepository } from '../programs/repository.ts'
import { group, needsBrowser, openDashboard, openJob, paneOf } from './setup.ts'

const QUESTION = { question_id: 'q1', text: 'Keep `old.ts`?', choices: ['Keep it', 'Remove it'] }

test('a question comes first, and a click on a choice answers it', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const job = await dashboard.send('codex', { prompt: 'Tidy up' })
  await dashboard.queue.ask(await dashboard.take('codex'), QUESTION)
  await group(page, 'Needs you').getByText('Needs answer').waitFor()
  await page.waitForFunction(() => document.title === '(1) relay')

  const pane = await openJob(page, 'Tidy up')
  await pane.getByRole('button', { name: 'Remove it' }).click()
  const answered = await dashboard.until(
    job.job_id,
    (now) => now.state === 'running' && now.question?.answer !== undefined,
  )
  assert.equal(answered.state === 'running' && answered.question?.answer, 'Remove it')
  await group(page, 'Running').getByText('Tidy up').waitFor()
  await pane.getByRole('region', { name: 'Question' }).waitFor({ state: 'detached' })
  await pane.getByText('Answered by').waitFor()
})

test(
  'Enter sends a typed answer, but not while an input method composes a word',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const job = await dashboard.send('codex', { prompt: 'Tidy up' })
    await dashboard.queue.ask(await dashboard.take('codex'), {
      question_id: 'q1',
      text: '要不要删除？',
    })
    const pane = await openJob(dashboard.page, 'Tidy up')
    const box = pane.getByRole('textbox', { name: 'Your answer' })
    await box.focus()
    const keys = await dashboard.page.context().newCDPSession(dashboard.page)
    await keys.send('Input.imeSetComposition', { text: '好', selectionStart: 1, selectionEnd: 1 })
    // The key event of the Enter that accepts the suggested word.
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
    await keys.send('Input.insertText', { text: '好' })
    assert.equal(await box.inputValue(), '好', 'nothing was sent')
    await dashboard.page.keyboard.type('，删除')
    await dashboard.page.keyboard.press('Enter')
    const now = await dashboard.until(
      job.job_id,
      (seen) => seen.state === 'running' && seen.question?.answer !== undefined,
    )
    assert.equal(now.state === 'running' && now.question?.answer, '好，删除')
  },
)

test('an approved job is queued', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const job = await dashboard.send('codex', { prompt: 'Change a lot', require_review: true })
  await group(page, 'Needs you').getByText('Needs review', { exact: true }).waitFor()
  const pane = await openJob(page, 'Change a lot')
  await pane.getByRole('textbox', { name: 'Note' }).fill('looks fine')
  await pane.getByRole('button', { name: 'Approve and run' }).click()
  await group(page, 'Queued').getByText('Change a lot').waitFor()
  await dashboard.until(job.job_id, (now) => now.state === 'queued')
  const resolve = (await dashboard.queue.history(job.job_id)).at(-1)
  assert.equal(resolve?.type === 'resolve' && resolve.note, 'looks fine')
})

test('a person can reject a result that waits for review', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const job = await dashboard.send('codex', { prompt: 'Do it well' })
  const held = await dashboard.take('codex')
  await dashboard.queue.flag(held, { reason: 'I am not sure', result: { output: 'Perhaps.' } })
  const pane = await openJob(page, 'Do it well')
  await pane.getByText('I am not sure').first().waitFor()
  await pane.getByRole('button', { name: 'Reject' }).click()
  await dashboard.until(job.job_id, (now) => now.state === 'failed')
  await group(page, 'Failed').getByText('Do it well').waitFor()
})

test('a person can run a write job again that stopped half-way', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const job = await dashboard.send('codex', { prompt: 'Half done', write: true })
  const held = await dashboard.take('codex')
  await dashboard.queue.park(held, { code: 'TURN_ABORTED', message: 'stopped' })
  const pane = await openJob(dashboard.page, 'Half done')
  await pane.getByRole('button', { name: 'Run it again' }).click()
  await dashboard.until(job.job_id, (now) => now.state === 'queued')
  await group(dashboard.page, 'Queued').getByText('Half done').waitFor()
})

test('cancelling a running job asks first and records the reason', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const job = await dashboard.send('codex', { prompt: 'Run away' })
  await dashboard.take('codex')
  const pane = await openJob(page, 'Run away')
  await pane.getByRole('button', { name: 'Cancel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel this job?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('wrong folder')
  await dialog.getByRole('button', { name: 'Cancel job' }).click()
  const now = await dashboard.until(job.job_id, (seen) => seen.state === 'cancelled')
  assert.equal(now.state === 'cancelled' && now.reason, 'wrong folder')
  await group(page, 'Ended').getByText('Run away').waitFor()
  await dialog.waitFor({ state: 'detached' })
})

test('a retry creates a new job', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const job = await dashboard.send('codex', { prompt: 'Fail first' })
  const error = { code: 'EXIT_NONZERO', message: 'it broke' }
  await dashboard.queue.fail(await dashboard.take('codex'), { error, retryable: false })
  const pane = await openJob(page, 'Fail first')
  await pane.getByText('it broke').first().waitFor()
  await pane.getByRole('button', { name: 'Retry' }).click()
  await page.waitForURL((url) => !url.hash.includes(job.job_id))
  await group(page, 'Queued').getByText('Fail first').waitFor()
})

test(
  'a job dispatched from the page can be continued in its conversation',
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    makeRepository(dashboard.workspace)
    const { page } = dashboard
    await page.getByRole('button', { name: 'Dispatch' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dispatch a job' })
    await dialog.getByRole('combobox', { name: 'Agent' }).fill('codex')
    await dialog.getByRole('textbox', { name: 'Prompt' }).fill('Begin\nwith care')
    await dialog.getByRole('textbox', { name: 'Conversation' }).fill('thread-1')
    await dialog.getByRole('checkbox', { name: 'May change files' }).check()
    await dialog.getByRole('checkbox', { name: 'worktree' }).check()
    await dialog.getByRole('button', { name: 'Dispatch' }).click()
    const pane = await paneOf(page, 'Begin')
    const first = (await dashboard.queue.list({})).jobs[0]
    const { task } = await dashboard.queue.get(first?.job_id ?? '')
    assert.deepEqual(task, {
      prompt: 'Begin\nwith care',
      write: true,
      worktree: true,
      conversation_key: 'thread-1',
    })

    await pane
      .getByRole('textbox', { name: 'Continue this conversation' })
      .fill('And then continue')
    await page.keyboard.press('Enter')
    await paneOf(page, 'And then continue')
    const rows = (await dashboard.queue.list({})).jobs
    const next = rows.find((row) => row.headline === 'And then continue')
    const job = await dashboard.queue.get(next?.job_id ?? '')
    assert.equal(job.task.conversation_key, 'thread-1')
  },
)

test('a refused dispatch shows its error in the dialog', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  await page.getByRole('button', { name: 'Dispatch' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dispatch a job' })
  await dialog.getByRole('combobox', { name: 'Agent' }).fill('not an agent')
  await dialog.getByRole('textbox', { name: 'Prompt' }).fill('Try')
  await dialog.getByRole('button', { name: 'Dispatch' }).click()
  await dialog.getByRole('alert').waitFor()
  assert.equal((await dashboard.queue.list({})).jobs.length, 0)
})

test('a person sees the changes of a worktree and merges them', needsBrowser, async (t) => {
  const dashboard = await openDashboard(t)
  const { page } = dashboard
  const repository = makeRepository(dashboard.workspace)
  const task = { prompt: 'Change a file', write: true, worktree: true }
  const { job_id } = await dashboard.send('codex', task)
  const held = await dashboard.take('codex')
  const on = createWorktrees({
    git: createGit(dashboard.env),
    workspace: dashboard.workspace,
    store: dashboard.machine.directory,
  })
  const turn = { job_id, token: held.token, agent: 'codex', at: new Date().toISOString() }
  const { signal } = new AbortController()
  const { record } = await makeWorktree(on, turn, { directory: dashboard.workspace, signal })
  writeFileSync(join(record.path, 'a.txt'), 'one\n<b>two</b> \u202e\n')
  const { path, branch, base } = record
  await dashboard.queue.complete(held, { output: 'Changed.', worktree: { path, branch, base } })

  const pane = await openJob(page, 'Change a file')
  await pane.getByRole('tab', { name: 'Changes' }).click()
  const added = pane.locator('[data-kind="added"]')
  await added.first().waitFor()
  assert.deepEqual(await added.allInnerTexts(), ['+<b>two</b> ⟨202E⟩\n'])
  await pane.getByRole('button', { name: 'Merge' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge into main?' })
  await dialog.getByText(`This merges ${branch} into main, the branch`).waitFor()
  await dialog.getByText('a.txt +1 −0').waitFor()
  await dialog.getByText('First commit 1 path').waitFor()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal(repository.read('a.txt'), 'one\n<b>two</b> \u202e\n')
})

test(
  "a hidden page closes its job's stream and catches up when shown again",
  needsBrowser,
  async (t) => {
    const dashboard = await openDashboard(t)
    const { page } = dashboard
    await dashboard.send('codex', { prompt: 'Continue while hidden' })
    const held = await dashboard.take('codex')
    const pane = await openJob(page, 'Continue while hidden')
    dashboard.queue.report(held, { kind: 'message', text: 'first' })
    await pane.getByText('first', { exact: true }).waitFor()
    const setVisibility = (state: string) =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await setVisibility('hidden')
    dashboard.queue.report(held, { kind: 'message', text: 'second' })
    await dashboard.queue.complete(held, { output: 'All done.' })
    await group(page, 'Ended').getByText('Continue while hidden').waitFor()
    await setVisibility('visible')
    await pane.getByText('All done.').waitFor()
    await pane.getByText('second', { exact: true }).waitFor()
  },
)
