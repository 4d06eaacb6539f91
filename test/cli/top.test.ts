import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import stringWidth from 'string-width'

import type { Context } from '../../lib/cli/context.ts'
import { runTop } from '../../lib/cli/top/top.ts'
import { readSettings } from '../../lib/config/config.ts'
import type { Call } from '../../lib/operations/operation.ts'
import { perform } from '../../lib/operations/perform.ts'
import { createServices, onlyWorkspace } from '../../lib/operations/services.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { openTestRelay } from '../programs/relay.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import type { TestRelay } from '../programs/relay.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import type { Held } from '../../lib/queue/queue.ts'
import { createGit } from '../../lib/worktree/git.ts'
import { createWorktrees } from '../../lib/worktree/worktree.ts'
import { CLI } from './setup.ts'
import { createTestTerminal } from './top-terminal.ts'
import type { TestTerminal } from './top-terminal.ts'

const ENTER = '\r'
const ESCAPE = '\u001b'

type Live = TestRelay & {
  terminal: TestTerminal
  take: (agent: string) => Promise<Held>
  /** Ends by itself after `q`. */
  ended: Promise<void>
}

/** `relay top` over a temporary store. */
async function watchTop(t: TestContext, columns?: number, rows?: number): Promise<Live> {
  const relay = await openTestRelay(t)
  const terminal = createTestTerminal(columns, rows)
  const { env, workspace, queue, inbox, audit, actions, team, messages, webhooks, tools, clock } =
    relay
  const worktrees = () =>
    createWorktrees({ git: createGit(env), workspace, store: relay.machine.directory })
  const limits = { maxTaskBytes: 1e6, waitTimeoutMs: 1e3 }
  const agents = () => ({})
  const warn = (line: string) => assert.fail(line)
  const services = createServices({
    queue,
    inbox,
    audit,
    team,
    actions,
    messages,
    webhooks,
    tools,
    clock,
    limits,
    agents,
    worktrees,
    warn,
  })
  const call: Call = {
    caller: { kind: 'person', name: 'robin', agent: 'cli' },
    workspaces: onlyWorkspace(services),
    signal: new AbortController().signal,
    afterReply: () => {},
  }
  const context: Context = {
    perform: (operation, args) => perform(operation, call, args),
    caller: call.caller,
    services,
    settings: readSettings(env, workspace),
    programPath: (file) => file,
    workspace,
    screen: { columns: terminal.columns, colours: true, unicode: true },
    json: false,
    now: relay.clock.now(),
    write: () => {},
    note: () => {},
  }
  const stop = new AbortController()
  const ended = runTop(context, terminal, stop.signal)
  t.after(async () => {
    stop.abort()
    await ended
  })
  async function take(agent: string): Promise<Held> {
    const worker = { ...ownIdentity(), id: 'w-test' }
    const job = await relay.queue.claim({ agent, worker, lease_ms: 600_000, writes: true })
    assert.ok(job)
    return { job_id: job.job_id, token: job.token }
  }
  return { ...relay, terminal, take, ended }
}

test('the list updates live, with jobs that need a person first', async (t) => {
  const { send, take, queue, terminal } = await watchTop(t)
  await terminal.until((screen) => screen.includes('No jobs yet'))
  await send('codex', { prompt: 'Count words' })
  await terminal.until((screen) => /Queued .*Count words/.test(screen))
  const held = await take('codex')
  await terminal.until((screen) => /Running .*Count words/.test(screen))
  await send('claude', { prompt: 'Look at this', require_review: true })
  const screen = await terminal.until((now) => now.includes('1 needs you'))
  assert.ok(screen.indexOf('Look at this') < screen.indexOf('Count words'))
  await queue.complete(held, { output: 'four' })
  await terminal.until((now) => /Completed .*Count words/.test(now))
})

test('a question is answered by the number of a choice', async (t) => {
  const { send, take, queue, terminal, until } = await watchTop(t)
  const { job_id } = await send('codex', { prompt: 'Tidy up' })
  const question = { question_id: 'q', text: 'Keep old.ts?', choices: ['Keep it', 'Remove it'] }
  await queue.ask(await take('codex'), question)
  // The list and the job below it are read one after the other.
  const offered = ['2  Remove it', 'a answer']
  await terminal.until((screen) => offered.every((text) => screen.includes(text)))
  terminal.type('a', '2')
  await terminal.until((screen) => screen.includes('Answer: 2'))
  terminal.type(ENTER)
  const job = await until(
    job_id,
    (now) => now.state === 'running' && now.question?.answer !== undefined,
  )
  assert.equal(job.state === 'running' && job.question?.answer, 'Remove it')
  await terminal.until((screen) => screen.includes('Answered'))
})

test('an answer can use any script, and escape discards it', async (t) => {
  const { send, take, queue, terminal, until } = await watchTop(t)
  const { job_id } = await send('codex', { prompt: 'Translate' })
  await queue.ask(await take('codex'), { question_id: 'q', text: 'Which tone?' })
  await terminal.until((screen) => screen.includes('a answer'))
  terminal.type('a', 'n', 'o', ESCAPE)
  await terminal.until((screen) => !screen.includes('Answer:'))
  terminal.type('a', ENTER)
  await terminal.until((screen) => screen.includes('Answer:'))
  terminal.type('丁', '寧', 'に', ENTER)
  const job = await until(
    job_id,
    (now) => now.state === 'running' && now.question?.answer !== undefined,
  )
  assert.equal(job.state === 'running' && job.question?.answer, '丁寧に')
})

test('a review is approved only after a yes', async (t) => {
  const { send, terminal, until, queue } = await watchTop(t)
  const { job_id } = await send('codex', { prompt: 'Change a lot', require_review: true })
  await terminal.until((screen) => screen.includes('a approve'))
  terminal.type('a')
  await terminal.until((screen) => screen.includes('y or n'))
  terminal.type('n')
  await terminal.until((screen) => screen.includes('? help'))
  assert.equal((await queue.get(job_id)).state, 'needs_review')
  terminal.type('a', 'y')
  await until(job_id, (now) => now.state === 'queued')
})

test('a review is rejected with a reason, and a running job is cancelled', async (t) => {
  const { send, take, terminal, until } = await watchTop(t)
  const review = await send('codex', { prompt: 'Change a lot', require_review: true })
  await terminal.until((screen) => screen.includes('r reject'))
  terminal.type('r', 'n', 'o', ENTER)
  const rejected = await until(review.job_id, (now) => now.state === 'failed')
  assert.match(rejected.state === 'failed' ? rejected.error.message : '', /no/)
  const running = await send('claude', { prompt: 'Run away' })
  await take('claude')
  await terminal.until((screen) => /Running .*Run away/.test(screen))
  terminal.type('g', 'x', 'y')
  await until(running.job_id, (now) => now.state === 'cancelled')
})

test('a job can be followed full-screen and scrolled', async (t) => {
  const { send, take, queue, terminal } = await watchTop(t, 80, 20)
  await send('codex', { prompt: 'Talk a lot' })
  const held = await take('codex')
  for (let line = 1; line <= 60; line += 1) {
    queue.report(held, { kind: 'message', text: `line ${line}.` })
  }
  await terminal.until((screen) => screen.includes('line 60.'))
  terminal.type(ENTER)
  await terminal.until((screen) => screen.includes('line 50.') && screen.includes('esc back'))
  queue.report(held, { kind: 'message', text: 'line 61.' })
  await terminal.until((screen) => screen.includes('line 61.'))
  terminal.type('g')
  await terminal.until((screen) => screen.includes('line 1.') && !screen.includes('line 61.'))
  terminal.type('G')
  await terminal.until((screen) => screen.includes('line 61.'))
  await queue.complete(held, { output: 'The end\nof it' })
  await terminal.until((screen) => screen.includes('of it'))
  terminal.type(ESCAPE)
  await terminal.until((screen) => screen.includes('STATE'))
})

test('the selected job stays selected when other jobs are added above it', async (t) => {
  const { send, terminal } = await watchTop(t)
  await send('codex', { prompt: 'Calm one' })
  await terminal.until((screen) => /▌ .*Calm one/.test(screen))
  await send('codex', { prompt: 'Urgent one', require_review: true })
  const screen = await terminal.until((now) => now.includes('Urgent one'))
  assert.match(screen, /▌ .*Calm one/)
  terminal.type('k')
  await terminal.until((now) => /▌ .*Urgent one/.test(now))
})

test('text from agents cannot control the terminal, and no line is too wide', async (t) => {
  const { send, take, queue, terminal } = await watchTop(t, 60, 24)
  await send('codex', { prompt: `\u001b]0;owned\u0007 \u202egpj ${'日本語'.repeat(20)}` })
  const held = await take('codex')
  queue.report(held, { kind: 'message', text: `\u001b[2J ${'字'.repeat(200)}` })
  await queue.complete(held, { output: `\u001b[31mred ${'汉字 ß'.repeat(60)}` })
  const screen = await terminal.until((now) => now.includes('␛[31mred'))
  assert.ok(screen.includes('␛]0;owned'))
  for (const line of await terminal.lines()) assert.ok(stringWidth(line) <= 60, line)
  terminal.resize(40, 10)
  const fits = (now: string) => now.split('\n').every((line) => stringWidth(line) <= 40)
  await terminal.until((now) => fits(now) && now.includes('Completed'))
})

test('unread messages are counted in the title, and m lists them until they are marked as read', async (t) => {
  const { terminal, messages } = await watchTop(t, 100, 24)
  await messages.createChannel('general', { by: 'codex' })
  await messages.join('general', { agent: 'cli', by: 'cli' })
  await terminal.until((screen) => screen.includes('No jobs yet'))
  const send = (text: string) => messages.send({ channel: 'general' }, { from: 'codex', text })
  await send('Only so you know')
  await terminal.until((screen) => screen.includes('1 unread'))
  await send(`@cli please look\nat ${'the second line '.repeat(10)}`)
  await terminal.until((screen) => screen.includes('1 message for you · 1 unread'))
  terminal.type('m')
  const screen = await terminal.until((now) => /▌ codex .*#general .*@cli please look/.test(now))
  assert.ok(screen.includes('the second line the second line'), 'the chosen message is shown whole')
  assert.ok(screen.indexOf('please look') < screen.indexOf('Only so you know'))
  terminal.type('j', 'k', 'd')
  await terminal.until((now) => /▌ codex .*Only so you know/.test(now) && !now.includes('for you'))
  terminal.type(ENTER)
  await terminal.until((now) => now.includes('general.1') && now.includes('esc back'))
  terminal.type('d')
  await terminal.until((now) => now.includes('No unread messages.') && !now.includes('1 unread'))
  const left = await messages.unread('cli', await messages.channel('general'))
  assert.equal(left.messages.length, 0)
  terminal.type(ESCAPE)
  await terminal.until((now) => now.includes('No jobs yet'))
})

test('a hostile message cannot control the terminal', async (t) => {
  const { terminal, messages } = await watchTop(t, 60, 24)
  const { channel } = await messages.privateChannel(['codex', 'cli'], { by: 'codex' })
  await messages.send(
    { channel },
    { from: 'codex', text: `\u001b[2J\u202egpj ${'字'.repeat(300)}\n${'x'.repeat(20_000)}` },
  )
  await terminal.until((screen) => screen.includes('1 message for you'))
  terminal.type('m')
  const screen = await terminal.until((now) => /codex .*direct .*␛\[2J/.test(now))
  assert.ok(!screen.includes('\u202e'))
  terminal.type(ENTER, 'G')
  await terminal.until((now) => now.includes('xxxxx') && now.includes('esc back'))
  for (const line of await terminal.lines()) assert.ok(stringWidth(line) <= 60, line)
})

/** A call that waits for a person. */
function asks({ tools }: Live, title: string, text: string) {
  const preview = { kind: 'diff', title, text } as const
  const call = { tool: 'write_file', mode: 'edit', root: 'site', agent: 'codex' } as const
  return tools.approvals.ask({ key: title, ...call, who: { agent: 'codex' }, preview }, 300_000)
}

test('a waiting call is above the jobs, and is approved only after a yes', async (t) => {
  const top = await watchTop(t)
  const { terminal, tools, send } = top
  await send('codex', { prompt: 'Count words' })
  await terminal.until((screen) => screen.includes('Count words'))
  const { approval_id } = await asks(top, 'Change a.ts', '@@ -1 +1 @@\n-one\n+two')
  const screen = await terminal.until((now) => now.includes('1 call to approve'))
  assert.match(screen, /approval 5m left {2}codex asks for write_file in site: Change a\.ts/)
  terminal.type('a')
  await terminal.until((now) => now.includes('+two') && now.includes('y approve'))
  terminal.type('y')
  await terminal.until((now) => now.includes('Approve write_file in site of codex? y or n'))
  terminal.type('n')
  await terminal.until((now) => now.includes('y approve'))
  const [waiting] = await tools.approvals.list()
  assert.equal(waiting?.state, 'pending')
  terminal.type('y', 'y')
  await terminal.until((now) => now.includes(`Approved ${approval_id}`))
  const answer = await tools.approvals.wait(approval_id, new AbortController().signal)
  assert.deepEqual([answer.state, answer.approval.decided_by], ['approved', 'robin'])
  await terminal.until((now) => now.includes('No calls wait for an approval'))
  terminal.type(ESCAPE)
  await terminal.until((now) => now.includes('Count words') && !now.includes('to approve'))
})

test('a call is rejected with a reason; the key a answers the chosen job first', async (t) => {
  const top = await watchTop(t)
  const { terminal, tools, send } = top
  await send('codex', { prompt: 'Change a lot', require_review: true })
  const { approval_id } = await asks(top, 'Change a.ts', '+two')
  await terminal.until((now) => now.includes('a approve') && now.includes('p approvals'))
  terminal.type('a')
  await terminal.until((now) => /Approve .*, "Change a lot"\? y or n/.test(now))
  terminal.type('n', 'p', 'r')
  await terminal.until((now) => now.includes('Reason to reject'))
  terminal.type('w', 'h', 'y', ENTER)
  const { state, approval } = await tools.approvals.wait(approval_id, new AbortController().signal)
  assert.deepEqual([state, approval.note], ['rejected', 'why'])
})

test('a hostile preview cannot control the terminal, and all of it can be read', async (t) => {
  const top = await watchTop(t, 60, 24)
  const text = `+\u001b[2J\u202egpj ${'字'.repeat(300)}\n${'+line\n'.repeat(100)}+THE END`
  await asks(top, 'Write \u001b]0;owned\u0007', text)
  const { terminal } = top
  terminal.type('p')
  const screen = await terminal.until((now) => now.includes('␛[2J'))
  assert.ok(screen.includes('␛]0;owned') && !screen.includes('\u202e'))
  assert.match(screen, /\d+ more lines/)
  terminal.type(ENTER, 'G')
  await terminal.until((now) => now.includes('THE END') && now.includes('esc back'))
  for (const line of await terminal.lines()) assert.ok(stringWidth(line) <= 60, line)
})

test('D27: the headline keeps most of a narrow screen, and marks come after it', async (t) => {
  const { send, take, terminal } = await watchTop(t, 80, 24)
  const prompt = 'Rename the billing module and its tests'
  await send('codex', { prompt, write: true }, { labels: ['release'] })
  await take('codex')
  await terminal.until((now) => now.includes(`codex  ${prompt} [write`))
  terminal.resize(50, 12)
  await terminal.until((now) => /Running +Rename the billing module and/.test(now))
})

test('D27: a long line of a result is wrapped, not cut', async (t) => {
  const { send, take, queue, terminal } = await watchTop(t, 60, 20)
  await send('codex', { prompt: 'Explain' })
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`)
  await queue.complete(await take('codex'), { output: words.join(' ') })
  await terminal.until((now) => /Completed .*Explain/.test(now))
  terminal.type(ENTER)
  const screen = await terminal.until((now) => now.includes('word59') && now.includes('word0'))
  const shown = screen.split('\n').join(' ')
  assert.deepEqual(
    words.filter((word) => !new RegExp(`\\b${word}\\b`).test(shown)),
    [],
  )
})

test('D27: times are those of this computer', async (t) => {
  const { send, take, queue, terminal } = await watchTop(t)
  const { job_id } = await send('codex', { prompt: 'Explain' })
  await queue.complete(await take('codex'), { output: 'yes' })
  const { updated_at } = await queue.get(job_id)
  const clock = new Date(updated_at).toTimeString().slice(0, 8)
  const screen = await terminal.until((now) => now.includes('Completed at '))
  assert.match(screen, new RegExp(`Completed at \\d+ \\w{3} ${clock} in attempt 1`))
  assert.match(screen, new RegExp(`${clock}  ✓ Completed`))
})

test('D27: a running job says on its row what it does', async (t) => {
  const { send, take, queue, terminal } = await watchTop(t)
  await send('codex', { prompt: 'Tidy up' })
  const held = await take('codex')
  const steps = (['done', 'in_progress', 'pending'] as const).map((status, at) => ({
    id: String(at),
    title: `step ${at}`,
    status,
  }))
  queue.report(held, { kind: 'plan', text: 'plan', steps })
  queue.report(held, { kind: 'message', text: 'reading the files' })
  await terminal.until((now) => now.includes('Tidy up · 1/3 reading the files'))
})

test('D27: / filters while it is typed, and escape shows all again', async (t) => {
  const { send, terminal } = await watchTop(t)
  await send('codex', { prompt: 'Count words' })
  await send('claude', { prompt: 'Translate' }, { labels: ['urgent'] })
  await terminal.until((now) => now.includes('Count words') && now.includes('Translate'))
  terminal.type('/', 'u', 'r', 'g')
  await terminal.until((now) => !now.includes('Count words') && now.includes('Translate'))
  terminal.type(ENTER)
  await terminal.until((now) => now.includes('esc clear filter'))
  terminal.type(ESCAPE)
  await terminal.until((now) => now.includes('Count words') && now.includes('Translate'))
})

test('D27: ? shows every key', async (t) => {
  const { send, terminal } = await watchTop(t, 80, 24)
  await send('codex', { prompt: 'Count words' })
  await terminal.until((now) => now.includes('Count words'))
  terminal.type('?')
  await terminal.until((now) => now.includes('all workspaces') && now.includes('any key back'))
  terminal.type('?')
  await terminal.until((now) => now.includes('Count words'))
})

test('D27: a job that ended is retried, and a new one is sent; what cannot be sent is kept', async (t) => {
  const { send, take, queue, terminal } = await watchTop(t)
  await send('codex', { prompt: 'Count words' })
  const error = { code: 'TURN_FAILED', message: 'no' }
  await queue.fail(await take('codex'), { error, retryable: false })
  await terminal.until((now) => now.includes('t retry'))
  terminal.type('t', 'y')
  await terminal.until((now) => /Queued .*Count words/.test(now))
  terminal.type('n', '\u0015', 'Not valid', ENTER, 'Do this', ENTER)
  await terminal.until((now) => now.includes('May it change files?'))
  terminal.type('n')
  await terminal.until((now) => now.includes('TASK_INVALID') || now.includes('AGENT_INVALID'))
  terminal.type('n', '\u0015', 'writer', ENTER)
  await terminal.until((now) => now.includes('Prompt: Do this'))
  terminal.type(ENTER, 'y')
  await terminal.until((now) => /Queued .*writer .*Do this/.test(now))
  const { jobs } = await queue.list({ to: 'writer' })
  const sent = await queue.get(jobs[0]?.job_id ?? '')
  assert.deepEqual([sent.task.prompt, sent.task.write], ['Do this', true])
})

test('D27: w shows the jobs of every workspace, and acts on them there', async (t) => {
  const { env, home, send, terminal } = await watchTop(t, 90, 24)
  const other = join(home, 'other-project')
  mkdirSync(other)
  const far = await openRelay(readSettings({ ...env, RELAY_WORKSPACE: other }, other))
  beforeRemoval(t, () => far.close())
  const task = { prompt: 'Far away', require_review: true }
  const { job } = await far.queue.dispatch({ to: 'codex', task }, { from: { agent: 'sender' } })
  await send('codex', { prompt: 'Close by' })
  await terminal.until((now) => now.includes('Close by') && !now.includes('Far away'))
  terminal.type('w')
  await terminal.until((now) => /Needs review .*other-proje….*Far away/.test(now))
  terminal.type('g')
  await terminal.until((now) => /▌ .*Far away/.test(now) && now.includes('a approve'))
  terminal.type('a', 'y')
  await terminal.until((now) => /Queued .*Far away/.test(now))
  assert.equal((await far.queue.get(job.job_id)).state, 'queued')
})

test('q quits', async (t) => {
  const { terminal, ended } = await watchTop(t)
  await terminal.until((screen) => screen.includes('q quit'))
  terminal.type('q')
  await ended
})

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
)

test(
  'on a real terminal the screen from before comes back, and the keys are as they were',
  { skip: hasScript ? false : 'needs script of util-linux' },
  async (t) => {
    const { env, send } = await openTestRelay(t)
    await send('codex', { prompt: 'Be seen' })
    const command = `stty cols 80 rows 24; '${process.execPath}' '${CLI}' top; echo "ended $?"; stty -a`
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      env: { TERM: 'xterm', LC_ALL: 'C.UTF-8', ...env },
    })
    t.after(() => child.kill('SIGKILL'))
    let shown = ''
    let hasQuit = false
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      shown += chunk
      if (hasQuit || !shown.includes('Be seen')) return
      hasQuit = true
      child.stdin.write('q')
    })
    await once(child, 'close')
    const [during = '', after = ''] = shown.split('\u001b[?1049l')
    assert.ok(during.includes('\u001b[?1049h'))
    assert.match(after, /ended 0/)
    assert.match(after, / icanon /)
    assert.match(after, / echo /)
    assert.ok(!shown.includes('\u001b[3J'), 'what stood above the screen is left alone')
  },
)

test('without a terminal it names an alternative', async (t) => {
  const { env } = await openTestRelay(t)
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'top'], { env, encoding: 'utf8' })
  assert.equal(status, 2)
  assert.match(stderr, /relay: USAGE top needs a terminal.*relay list --json/)
})
