import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { before, test } from 'node:test'
import type { TestContext } from 'node:test'

import { FlowView } from '../../lib/schema/api-flows.ts'
import { root, runProgram, startProgram } from '../programs/child.ts'
import { promptOf, installClaude } from './claude-turn.ts'
import { codexConfiguration } from './codex-config.ts'
import { installCodex } from './codex-turn.ts'
import { openFakeMessagesApi } from './fake-messages-api.ts'
import type { Asked as AskedClaude, Reply as ClaudeReply } from './fake-messages-api.ts'
import { openFakeResponsesApi } from './fake-responses-api.ts'
import type { Asked as AskedCodex, Reply as CodexReply } from './fake-responses-api.ts'
import { clientFolders } from './install.ts'

let codex = ''
let claude = ''

before(async () => {
  codex = await installCodex()
  claude = await installClaude()
})

const FILES = Array.from({ length: 10 }, (_, at) => `file-${at}.js`)

/** What the user asked Codex last. */
function codexPrompt({ input }: AskedCodex): string {
  const last = input.findLast(({ role }) => role === 'user')
  return JSON.stringify(last?.content ?? '')
}

/** The model behind Codex: plans, edits with its shell, argues and judges. */
function codexModel(asked: AskedCodex): CodexReply {
  const prompt = codexPrompt(asked)
  if (asked.input.at(-1)?.type === 'function_call_output') return { text: 'Done.' }
  if (/Run the tests of this project/.test(prompt)) return { shell: 'echo fixed >> fixed.txt' }
  if (/List the ten files/.test(prompt)) return { text: JSON.stringify({ files: FILES }) }
  const file = /in the file (file-\d\.js)/.exec(prompt)?.[1]
  if (file !== undefined) return { shell: `echo 'log.info(1)' > ${file}` }
  if (/Choose one of the designs/.test(prompt)) {
    return { text: JSON.stringify({ choice: 'simple', why: 'It works.' }) }
  }
  return { text: 'A cache in memory.' }
}

/** The model behind Claude Code: sends the first fix back, approves the second one, and writes texts. */
function claudeModel(asked: AskedClaude): ClaudeReply {
  const prompt = promptOf(asked) ?? ''
  const isOver = JSON.stringify(asked.messages.at(-1)).includes('tool_result')
  if (isOver || !/Review the uncommitted change/.test(prompt)) return { text: 'Ten files changed.' }
  const verdict = prompt.includes('Result of "fix#2"') ? 'approve' : 'change'
  return { call: 'StructuredOutput', input: { verdict, comments: 'Name it better.' } }
}

/** A git workspace, the real Codex and the real Claude Code with models of the test, and a worker for both. */
async function setup(t: TestContext) {
  const responses = await openFakeResponsesApi(codexModel)
  const messages = await openFakeMessagesApi(claudeModel)
  t.after(responses.close)
  t.after(messages.close)
  const { home, work } = clientFolders(t)
  mkdirSync(join(home, '.codex'))
  writeFileSync(join(home, '.codex', 'config.toml'), codexConfiguration(responses.url))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@t', ...args], { cwd: work })
  for (const file of FILES) writeFileSync(join(work, file), 'console.log(1)\n')
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'start')
  const config = join(home, 'relay.json')
  const claudeEnv = ['ANTHROPIC_BASE_URL', 'ANTHROPIC_API_KEY']
  const agents = {
    codex: { executor: 'codex', env: ['FAKE_KEY'], allowWrites: true, concurrency: 3 },
    claude: { executor: 'claude', env: claudeEnv, concurrency: 2 },
  }
  writeFileSync(config, JSON.stringify({ agents }), { mode: 0o600 })
  const programs = [codex, claude, process.execPath].map((path) => dirname(path))
  const env = {
    PATH: [...programs, '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    FAKE_KEY: 'dummy',
    ANTHROPIC_BASE_URL: messages.url,
    ANTHROPIC_API_KEY: 'dummy',
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: work,
    RELAY_CONFIG: config,
  }
  const worker = ['--agent', 'codex', '--agent', 'claude', '--allow-writes', '--concurrency', '4']
  startProgram(t, 'worker.js', worker, { env })
  const run = async (example: string) => {
    const file = join(root, 'examples', 'flows', example)
    const args = ['flow', 'run', file, '--wait', '--timeout', '5m', '--json']
    const { code, stdout, stderr } = await runProgram(t, 'cli.js', args, { env })
    assert.equal(code, 0, stdout + stderr)
    return FlowView.parse(JSON.parse(stdout))
  }
  return { run, work, env, askedCodex: responses.asked, askedClaude: messages.asked }
}

const endsOf = ({ steps }: FlowView) =>
  steps.filter(({ kind }) => kind === 'job').map(({ key, state }) => `${key} ${state}`)

test('review-fix-review: Codex fixes, Claude sends it back once and approves', async (t) => {
  const { run, work, askedCodex } = await setup(t)
  const flow = await run('review-fix-review.json')
  const jobs = ['fix#1 completed', 'review#1 completed', 'fix#2 completed', 'review#2 completed']
  assert.deepEqual(endsOf(flow), jobs)
  assert.equal(readFileSync(join(work, 'fixed.txt'), 'utf8'), 'fixed\nfixed\n')
  const second = askedCodex.find((asked) => codexPrompt(asked).includes('Name it better.'))
  // The second round continues the conversation of the first.
  assert.match(JSON.stringify(second?.input), /Run the tests of this project.*function_call_output/)
})

test('three-opinions: Codex judges what Codex and Claude wrote', async (t) => {
  const { run, askedCodex } = await setup(t)
  const flow = await run('three-opinions.json')
  assert.deepEqual(endsOf(flow), [
    'simple completed',
    'fast completed',
    'safe completed',
    'judge completed',
  ])
  const judged = askedCodex.map(codexPrompt).find((prompt) => prompt.includes('Choose one')) ?? ''
  assert.match(judged, /A cache in memory\..*Ten files changed\..*Ten files changed\./)
})

test('split-migration: Codex edits ten files, each in a worktree, and Claude reports', async (t) => {
  const { run, work, env, askedClaude } = await setup(t)
  const flow = await run('split-migration.json')
  const edits = FILES.map((_, at) => `edit[${at}] completed`)
  assert.deepEqual(endsOf(flow), ['plan completed', ...edits, 'report completed'])
  // Nothing is merged by itself.
  assert.equal(readFileSync(join(work, 'file-3.js'), 'utf8'), 'console.log(1)\n')
  const third = flow.steps.find(({ key }) => key === 'edit[3]')?.job_id ?? ''
  const { stdout } = await runProgram(t, 'cli.js', ['diff', third], { env })
  assert.match(stdout, /file-3\.js[^]*-console\.log\(1\)[^]*\+log\.info\(1\)/)
  assert.equal(stdout.includes('file-4.js'), false)
  const reported = askedClaude.map(promptOf).find((prompt) => prompt?.includes('Summarise')) ?? ''
  assert.match(reported, /Result of "edit\[9\]"/)
})
