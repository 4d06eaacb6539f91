import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { configureAgent } from '../../lib/config/configure.ts'
import { TOKEN, startFakeChatgpt } from '../programs/fake-chatgpt.ts'
import { setup as openCli } from './setup.ts'

async function setup(t: TestContext) {
  const cli = await openCli(t)
  const config = join(cli.root, '.config', 'durable-relay', 'config.json')
  const credential = join(cli.root, '.config', 'durable-relay', 'credentials', 'research.json')
  const read = () => JSON.parse(fs.readFileSync(config, 'utf8')) as unknown
  const url = 'https://api.chatgpt.com/v1/workspace_agents/agtch_1/trigger'
  const add = (input: string, ...more: string[]) =>
    cli.run(['agent', 'add', 'chatgpt', 'research', ...more], input)
  return { ...cli, config, credential, read, url, add }
}

test('agent add stores the URL in the configuration and the token in its own file, and never prints the token', async (t) => {
  const { add, read, url, credential, run, json } = await setup(t)
  const added = await add(`${TOKEN}\n`, '--url', url, '--concurrency', '3', '--timeout', '2h')
  assert.deepEqual([added.code, added.stdout.includes(TOKEN)], [0, false], added.stderr)
  const settings = { executor: 'chatgpt', triggerUrl: url, concurrency: 3, timeoutMs: 7_200_000 }
  assert.deepEqual(read(), { agents: { research: settings } })
  assert.equal(fs.statSync(credential).mode & 0o777, 0o600)
  assert.equal(fs.statSync(join(credential, '..')).mode & 0o777, 0o700)
  const listed = await json(['agent', 'list'])
  const { model: _model, effort: _effort, ...row } = listed('agents.2') as Record<string, unknown>
  assert.deepEqual(row, {
    agent: 'research',
    executor: 'chatgpt',
    is_built_in: false,
    is_configured: true,
    trigger_url: url,
    token_configured: true,
    program: null,
    concurrency: 3,
    timeout_ms: 7_200_000,
    allow_writes: false,
    budgets: [],
  })
  const outputs = [await run(['agent', 'list']), await run(['agents']), await run(['doctor'])]
  for (const { stdout, stderr } of [added, ...outputs]) {
    assert.ok(!`${stdout}${stderr}`.includes(TOKEN))
  }
})

test('agent add preserves everything else in the configuration', async (t) => {
  const { add, read, url, config } = await setup(t)
  fs.mkdirSync(join(config, '..'), { recursive: true })
  const words = { executor: 'command', command: ['wc', '-w'] }
  fs.writeFileSync(config, JSON.stringify({ agents: { words } }), { mode: 0o600 })
  assert.equal((await add(`${TOKEN}\n`, '--url', url)).code, 0)
  assert.deepEqual(read(), {
    agents: { words, research: { executor: 'chatgpt', triggerUrl: url } },
  })
  const replaced = await add('another-token-0123456789\n')
  assert.equal(replaced.code, 0, replaced.stderr)
  assert.deepEqual(read(), {
    agents: { words, research: { executor: 'chatgpt', triggerUrl: url } },
  })
})

test('agent add follows a link to the configuration and preserves it', async (t) => {
  const { add, url, config, root } = await setup(t)
  fs.mkdirSync(join(config, '..'), { recursive: true })
  const real = join(root, 'dotfiles.json')
  fs.writeFileSync(real, '{}', { mode: 0o600 })
  fs.symlinkSync(real, config)
  assert.equal((await add(`${TOKEN}\n`, '--url', url)).code, 0)
  assert.ok(fs.lstatSync(config).isSymbolicLink())
  assert.match(fs.readFileSync(real, 'utf8'), /agtch_1/)
})

test('agent add changes a configuration of any size and keeps the mode of the file', async (t) => {
  const { add, read, url, config } = await setup(t)
  fs.mkdirSync(join(config, '..'), { recursive: true })
  const words = { executor: 'command', command: ['wc', '-w', 'x'.repeat(20_000)] }
  fs.writeFileSync(config, JSON.stringify({ agents: { words } }), { mode: 0o644 })
  const added = await add(`${TOKEN}\n`, '--url', url)
  assert.equal(added.code, 0, added.stderr)
  assert.deepEqual(read(), {
    agents: { words, research: { executor: 'chatgpt', triggerUrl: url } },
  })
  assert.equal(fs.statSync(config).mode & 0o777, 0o644)
})

test('two concurrent changes to the configuration are both kept', async (t) => {
  const { url, config, read } = await setup(t)
  const names = ['one', 'two', 'three', 'four', 'five']
  const settings = { executor: 'chatgpt', triggerUrl: url }
  await Promise.all(names.map((name) => configureAgent(config, name, settings)))
  const { agents } = read() as { agents: object }
  assert.deepEqual(Object.keys(agents).toSorted(), names.toSorted())
  assert.deepEqual(fs.readdirSync(join(config, '..')), ['config.json'])
})

test('agent add follows a link to a token file, makes the file private, and preserves the link', async (t) => {
  const { add, url, credential, root } = await setup(t)
  const real = join(root, 'vault', 'token.json')
  for (const path of [credential, real]) fs.mkdirSync(join(path, '..'), { recursive: true })
  fs.writeFileSync(real, '{}', { mode: 0o644 })
  fs.symlinkSync(real, credential)
  assert.equal((await add(`${TOKEN}\n`, '--url', url)).code, 0)
  assert.ok(fs.lstatSync(credential).isSymbolicLink())
  assert.ok(fs.readFileSync(real, 'utf8').includes(TOKEN))
  assert.equal(fs.statSync(real).mode & 0o777, 0o600)
  assert.deepEqual(fs.readdirSync(join(real, '..')), ['token.json'])
})

test('agent add refuses a link to a token file in a folder that other users can change', async (t) => {
  const { add, url, credential, root } = await setup(t)
  const real = join(root, 'shared', 'token.json')
  for (const path of [credential, real]) fs.mkdirSync(join(path, '..'), { recursive: true })
  fs.writeFileSync(real, '{}', { mode: 0o600 })
  fs.chmodSync(join(real, '..'), 0o777)
  fs.symlinkSync(real, credential)
  const refused = await add(`${TOKEN}\n`, '--url', url)
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /CONFIG_UNSAFE .*every user may replace entries/)
  assert.equal(fs.readFileSync(real, 'utf8'), '{}')
})

test('a token in an environment variable of the worker is not written to disk', async (t) => {
  const { add, read, url, credential } = await setup(t)
  await add(`${TOKEN}\n`, '--url', url)
  assert.equal((await add('', '--url', url, '--token-env', 'AGENT_TOKEN')).code, 0)
  const settings = { executor: 'chatgpt', triggerUrl: url, tokenEnv: 'AGENT_TOKEN' }
  assert.deepEqual(read(), { agents: { research: settings } })
  assert.equal(fs.existsSync(credential), false)
})

test('an invalid agent is refused, and nothing is written', async (t) => {
  const { add, run, url, config } = await setup(t)
  const rows: [input: string, args: string[], expected: RegExp][] = [
    [`${TOKEN}\n`, [], /INPUT_INVALID .*--url is missing/],
    [`${TOKEN}\n`, ['--url', 'https://evil.example/trigger'], /INPUT_INVALID .*\/trigger/],
    ['', ['--url', url], /INPUT_INVALID .*none was given/],
    ['two words\n', ['--url', url], /INPUT_INVALID .*without spaces/],
  ]
  for (const [input, args, expected] of rows) {
    const end = await add(input, ...args)
    assert.equal(end.code, 1)
    assert.match(end.stderr, expected)
  }
  assert.equal(fs.existsSync(config), false)
  const other = await run(['agent', 'remove', 'nobody'])
  assert.match(other.stderr, /AGENT_INVALID .*"nobody"/)
})

test('agent remove deletes the settings and the token', async (t) => {
  const { add, read, run, url, credential } = await setup(t)
  await add(`${TOKEN}\n`, '--url', url)
  assert.equal((await run(['agent', 'remove', 'research'])).code, 0)
  assert.deepEqual(read(), { agents: {} })
  assert.equal(fs.existsSync(credential), false)
})

test('agent add and set write the settings of local agents, and test checks their programs', async (t) => {
  const { run, read } = await setup(t)
  const added = await run(['agent', 'add', 'codex', 'fast', '--model', 'gpt-5', '--write'])
  assert.equal(added.code, 0, added.stderr)
  const set = ['--model', 'default', '--timeout', '2h', '--read-only']
  assert.equal((await run(['agent', 'set', 'fast', ...set])).code, 0)
  const settings = { executor: 'codex', timeoutMs: 7_200_000, allowWrites: false }
  assert.deepEqual(read(), { agents: { fast: settings } })
  const tested = await run(['agent', 'test', 'fast'])
  assert.match(tested.stderr + tested.stdout, /codex/)
  const refused = await run(['agent', 'add', 'codex', 'slow', '--url', 'https://x.example'])
  assert.match(refused.stderr, /--url, --token-env and --allow-loopback are for chatgpt/)
  assert.match(
    (await run(['agent', 'add', 'sh', 'x'])).stderr,
    /codex, claude, gemini, opencode, acp or chatgpt/,
  )
})

test('agent test reports whether the service accepts the token, and starts nothing', async (t) => {
  const { add, run } = await setup(t)
  const service = await startFakeChatgpt(t)
  const to = ['--url', service.triggerUrl, '--allow-loopback']
  await add(`${TOKEN}\n`, ...to)
  const good = await run(['agent', 'test', 'research'])
  assert.deepEqual([good.code, /takes the token/.test(good.stdout)], [0, true], good.stderr)
  await add('another-token-0123456789\n', ...to)
  const bad = await run(['agent', 'test', 'research'])
  assert.equal(bad.code, 1)
  assert.match(bad.stderr, /AGENT_TEST_FAILED .*HTTP 401.*wrong or has expired/)
  assert.deepEqual(service.taken, [])
})

test('steer is refused for a job whose turn cannot receive messages', async (t) => {
  const { run, put, claim } = await setup(t)
  const jobId = await put('p')
  await claim()
  const end = await run(['steer', jobId, 'faster'])
  assert.match(end.stderr, /STATE_REFUSED .*before the turn is over/)
  assert.match(
    (await run(['steer', jobId, ' '])).stderr,
    /INPUT_INVALID .*"text" is not acceptable/,
  )
})

test('artifact lists the artifacts of a result, prints one, and overwrites nothing', async (t) => {
  const { run, put, claim, queue, workspace } = await setup(t)
  const jobId = await put('p')
  const job = await claim()
  const blob = await queue.keepText({ jobId, token: job.token, text: 'a,b\n\u001b[31m\n' })
  const artifacts = [{ name: '../../t.csv', mime_type: 'text/csv', blob }]
  await queue.complete(job, { output: 'done', artifacts })
  assert.match((await run(['artifact', jobId])).stdout, /1 +\.\.\/\.\.\/t\.csv +text\/csv +10/)
  assert.equal((await run(['artifact', jobId, '1'])).stdout, 'a,b\n\u001b[31m\n')
  const out = ['artifact', jobId, '../../t.csv', '--out', 't.csv']
  assert.equal((await run(out)).code, 0)
  assert.equal(fs.readFileSync(join(workspace, 't.csv'), 'utf8'), 'a,b\n\u001b[31m\n')
  assert.match((await run(out)).stderr, /INPUT_INVALID .*it already exists/)
  assert.match((await run(['artifact', jobId, 'x'])).stderr, /ARTIFACT_NOT_FOUND/)
  assert.match((await run(['show', jobId])).stdout, /t\.csv, 10 bytes: relay artifact/)
})

test('agent add writes agents of clients, and of any program after --', async (t) => {
  const { run, read } = await setup(t)
  const added = await run(['agent', 'add', 'gemini', 'gem', '--model', 'gemini-2.5-pro'])
  assert.equal(added.code, 0, added.stderr)
  assert.equal((await run(['agent', 'add', 'opencode', 'oc', '--write'])).code, 0)
  const goose = ['agent', 'add', 'acp', 'goose', '--', 'goose', 'acp', '--verbose']
  assert.equal((await run(goose)).code, 0)
  assert.deepEqual(read(), {
    agents: {
      gem: { executor: 'gemini', model: 'gemini-2.5-pro', allowWrites: false },
      oc: { executor: 'opencode', allowWrites: true },
      goose: {
        executor: 'acp',
        command: ['goose', 'acp', '--verbose'],
        allowWrites: false,
      },
    },
  })
  for (const wrong of [
    ['agent', 'add', 'acp', 'other'],
    ['agent', 'add', 'gemini', 'other', '--', 'program'],
    ['agent', 'add', 'cobol', 'other'],
  ]) {
    assert.equal((await run(wrong)).code, 2, wrong.join(' '))
  }
})
