import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { createGit } from '../../lib/worktree/git.ts'
import { createWorktrees, makeWorktree } from '../../lib/worktree/worktree.ts'
import { makeRepository } from '../programs/repository.ts'
import { group, needsBrowser, openDesk, openJob, paneOf } from './setup.ts'

const QUESTION = { question_id: 'q1', text: 'Keep `old.ts`?', choices: ['Keep it', 'Remove it'] }

test('a question stands first and is answered by its choice', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page } = desk
  const job = await desk.send('codex', { prompt: 'Tidy up' })
  await desk.queue.ask(await desk.take('codex'), QUESTION)
  await group(page, 'Needs you').getByText('Question').waitFor()
  await page.waitForFunction(() => document.title === '(1) relay')

  const pane = await openJob(page, 'Tidy up')
  await pane.getByRole('button', { name: 'Remove it' }).click()
  const answered = await desk.until(
    job.job_id,
    (now) => now.state === 'running' && now.question?.answer !== undefined,
  )
  assert.equal(answered.state === 'running' && answered.question?.answer, 'Remove it')
  await group(page, 'Running').getByText('Tidy up').waitFor()
  await pane.getByRole('region', { name: 'Question' }).waitFor({ state: 'detached' })
  await pane.getByText('Answered by').waitFor()
})

test(
  'an answer in own words is sent by Enter, not by the Enter that ends a word of an input method',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const job = await desk.send('codex', { prompt: 'Tidy up' })
    await desk.queue.ask(await desk.take('codex'), { question_id: 'q1', text: '要不要删除？' })
    const pane = await openJob(desk.page, 'Tidy up')
    const box = pane.getByRole('textbox', { name: 'Your answer' })
    await box.focus()
    const keys = await desk.page.context().newCDPSession(desk.page)
    await keys.send('Input.imeSetComposition', { text: '好', selectionStart: 1, selectionEnd: 1 })
    // What a browser reports of the Enter that takes the suggested word.
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
    await keys.send('Input.insertText', { text: '好' })
    assert.equal(await box.inputValue(), '好', 'nothing was sent')
    await desk.page.keyboard.type('，删除')
    await desk.page.keyboard.press('Enter')
    const now = await desk.until(
      job.job_id,
      (seen) => seen.state === 'running' && seen.question?.answer !== undefined,
    )
    assert.equal(now.state === 'running' && now.question?.answer, '好，删除')
  },
)

test('a review is approved, and the job runs', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page } = desk
  const job = await desk.send('codex', { prompt: 'Change a lot', require_review: true })
  await group(page, 'Needs you').getByText('Review', { exact: true }).waitFor()
  const pane = await openJob(page, 'Change a lot')
  await pane.getByRole('textbox', { name: 'Note' }).fill('looks fine')
  await pane.getByRole('button', { name: 'Approve and run' }).click()
  await group(page, 'Queued').getByText('Change a lot').waitFor()
  await desk.until(job.job_id, (now) => now.state === 'queued')
  const resolve = (await desk.queue.history(job.job_id)).at(-1)
  assert.equal(resolve?.type === 'resolve' && resolve.note, 'looks fine')
})

test('a result that waits for a review can be rejected', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page } = desk
  const job = await desk.send('codex', { prompt: 'Do it well' })
  const held = await desk.take('codex')
  await desk.queue.flag(held, { reason: 'I am not sure', result: { output: 'Perhaps.' } })
  const pane = await openJob(page, 'Do it well')
  await pane.getByText('I am not sure').first().waitFor()
  await pane.getByRole('button', { name: 'Reject' }).click()
  await desk.until(job.job_id, (now) => now.state === 'failed')
  await group(page, 'Failed').getByText('Do it well').waitFor()
})

test('a write turn that ended half-way is sent on by a person', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const job = await desk.send('codex', { prompt: 'Half done', write: true })
  const held = await desk.take('codex')
  await desk.queue.park(held, { code: 'TURN_ABORTED', message: 'stopped' })
  const pane = await openJob(desk.page, 'Half done')
  await pane.getByRole('button', { name: 'Run it again' }).click()
  await desk.until(job.job_id, (now) => now.state === 'queued')
  await group(desk.page, 'Queued').getByText('Half done').waitFor()
})

test('a running job is cancelled, with a reason, after being asked', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page } = desk
  const job = await desk.send('codex', { prompt: 'Run away' })
  await desk.take('codex')
  const pane = await openJob(page, 'Run away')
  await pane.getByRole('button', { name: 'Cancel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel this job?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('wrong folder')
  await dialog.getByRole('button', { name: 'Cancel job' }).click()
  const now = await desk.until(job.job_id, (seen) => seen.state === 'cancelled')
  assert.equal(now.state === 'cancelled' && now.reason, 'wrong folder')
  await group(page, 'Done').getByText('Run away').waitFor()
  await dialog.waitFor({ state: 'detached' })
})

test('a failed job is tried again as a new one', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page } = desk
  const job = await desk.send('codex', { prompt: 'Fail first' })
  const error = { code: 'EXIT_NONZERO', message: 'it broke' }
  await desk.queue.fail(await desk.take('codex'), { error, retryable: false })
  const pane = await openJob(page, 'Fail first')
  await pane.getByText('it broke').first().waitFor()
  await pane.getByRole('button', { name: 'Retry' }).click()
  await page.waitForURL((url) => !url.hash.includes(job.job_id))
  await group(page, 'Queued').getByText('Fail first').waitFor()
})

test(
  'a job is dispatched from the page, and goes on in its conversation',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    makeRepository(desk.workspace)
    const { page } = desk
    await page.getByRole('button', { name: 'Dispatch' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dispatch a job' })
    await dialog.getByRole('combobox', { name: 'Agent' }).fill('codex')
    await dialog.getByRole('textbox', { name: 'What to do' }).fill('Begin\nwith care')
    await dialog.getByRole('textbox', { name: 'Conversation' }).fill('thread-1')
    await dialog.getByRole('checkbox', { name: 'May change files' }).check()
    await dialog.getByRole('checkbox', { name: 'worktree' }).check()
    await dialog.getByRole('button', { name: 'Dispatch' }).click()
    const pane = await paneOf(page, 'Begin')
    const first = (await desk.queue.list({})).jobs[0]
    const { task } = await desk.queue.get(first?.job_id ?? '')
    assert.deepEqual(task, {
      prompt: 'Begin\nwith care',
      write: true,
      worktree: true,
      conversation_key: 'thread-1',
    })

    await pane.getByRole('textbox', { name: 'Say more' }).fill('And then go on')
    await page.keyboard.press('Enter')
    await paneOf(page, 'And then go on')
    const rows = (await desk.queue.list({})).jobs
    const next = rows.find((row) => row.headline === 'And then go on')
    const job = await desk.queue.get(next?.job_id ?? '')
    assert.equal(job.task.conversation_key, 'thread-1')
  },
)

test('what the server refuses is said where it was asked', needsBrowser, async (t) => {
  const desk = await openDesk(t)
  const { page } = desk
  await page.getByRole('button', { name: 'Dispatch' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dispatch a job' })
  await dialog.getByRole('combobox', { name: 'Agent' }).fill('not an agent')
  await dialog.getByRole('textbox', { name: 'What to do' }).fill('Try')
  await dialog.getByRole('button', { name: 'Dispatch' }).click()
  await dialog.getByRole('alert').waitFor()
  assert.equal((await desk.queue.list({})).jobs.length, 0)
})

test(
  'what a turn changed in its worktree is shown, and merged when a person says so',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page } = desk
    const repository = makeRepository(desk.workspace)
    const task = { prompt: 'Change a file', write: true, worktree: true }
    const { job_id } = await desk.send('codex', task)
    const held = await desk.take('codex')
    const on = createWorktrees({
      git: createGit(desk.env),
      workspace: desk.workspace,
      store: desk.store.location,
    })
    const turn = { job_id, token: held.token, agent: 'codex', at: new Date().toISOString() }
    const { signal } = new AbortController()
    const { record } = await makeWorktree(on, turn, { directory: desk.workspace, signal })
    writeFileSync(join(record.path, 'a.txt'), 'one\n<b>two</b> \u202e\n')
    const { path, branch, base } = record
    await desk.queue.complete(held, { output: 'Changed.', worktree: { path, branch, base } })

    const pane = await openJob(page, 'Change a file')
    await pane.getByRole('tab', { name: 'Changes' }).click()
    const added = pane.locator('[data-kind="added"]')
    await added.first().waitFor()
    assert.deepEqual(await added.allInnerTexts(), ['+<b>two</b> ⟨202E⟩\n'])
    await pane.getByRole('button', { name: 'Merge' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge its work?' })
    await dialog.getByRole('button', { name: 'Merge' }).click()
    await dialog.waitFor({ state: 'detached' })
    assert.equal(repository.read('a.txt'), 'one\n<b>two</b> \u202e\n')
  },
)

test(
  'a page behind others leaves the stream of its job, and misses nothing',
  needsBrowser,
  async (t) => {
    const desk = await openDesk(t)
    const { page } = desk
    await desk.send('codex', { prompt: 'Go on unseen' })
    const held = await desk.take('codex')
    const pane = await openJob(page, 'Go on unseen')
    desk.queue.report(held, { kind: 'message', text: 'first' })
    await pane.getByText('first', { exact: true }).waitFor()
    const turn = (state: string) =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await turn('hidden')
    desk.queue.report(held, { kind: 'message', text: 'unseen' })
    await desk.queue.complete(held, { output: 'All done.' })
    await group(page, 'Done').getByText('Go on unseen').waitFor()
    await turn('visible')
    await pane.getByText('All done.').waitFor()
    await pane.getByText('unseen', { exact: true }).waitFor()
  },
)
