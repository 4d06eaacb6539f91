import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { ClaudeSettings } from '../../../lib/schema/settings.ts'
import { successOf } from '../turn.ts'
import { setup, success, THREAD } from './scenario.ts'

/** The values of a variadic option, or the one of another. */
function valuesOf(args: string[], option: string): string[] {
  const from = args.indexOf(option)
  if (from === -1) return []
  const to = args.findIndex((arg, index) => index > from && arg.startsWith('--'))
  return args.slice(from + 1, to === -1 ? undefined : to)
}

for (const [name, prompt] of [
  ['looks like a flag', '--help'],
  ['looks like a dangerous flag', '--dangerously-skip-permissions'],
  ['is a command of the client', '/status'],
  ['names a file', '@/etc/passwd'],
  ['has lines', 'one\n{"type":"control_request"}\n'],
  ['has 300 KiB', 'é\u{1f642}'.repeat(51_200)],
  ['holds a NUL', 'before\0after'],
] as const) {
  test(`a prompt that ${name} arrives on standard input as one line of data, and is no argument`, async (t) => {
    const { run, called } = setup(t, success, { turn: { prompt } })
    successOf(await run())
    const { input, args } = called()
    assert.equal(input.indexOf('\n'), input.length - 1)
    assert.deepEqual(JSON.parse(input), {
      type: 'user',
      message: { role: 'user', content: [{ type: 'text', text: prompt }] },
      parent_tool_use_id: null,
      session_id: '',
      client_composed: true,
    })
    assert.equal(
      args.some((arg) => arg.includes(prompt)),
      false,
    )
  })
}

test('a new thread gets a new id, and a resumed one names its own', async (t) => {
  const fresh = setup(t, success)
  successOf(await fresh.run())
  const [id = ''] = valuesOf(fresh.called().args, '--session-id')
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const resumed = setup(t, success, { turn: { resume: { thread_id: THREAD } } })
  successOf(await resumed.run())
  assert.deepEqual(valuesOf(resumed.called().args, '--resume'), [THREAD])
  assert.equal(resumed.called().args.includes('--session-id'), false)
})

test('the environment is the turn’s, and tells the client to behave; the operator’s word goes first', async (t) => {
  const { run, called, turn } = setup(t, success)
  turn.env = { ...turn.env, CLAUDE_CODE_MAX_RETRIES: '0' }
  successOf(await run())
  assert.deepEqual(called().env, {
    ...turn.env,
    CLAUDE_CODE_MAX_RETRIES: '0',
    CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    DISABLE_AUTOUPDATER: '1',
  })
})

test('a job’s model and effort go before the settings’, which go before none', async (t) => {
  const settings = { model: 'from-settings', effort: 'low' }
  const byTask = setup(t, success, { settings, turn: { model: 'from-task', effort: 'high' } })
  const bySettings = setup(t, success, { settings })
  const byNobody = setup(t, success)
  for (const { run } of [byTask, bySettings, byNobody]) successOf(await run())
  const chosen = [byTask, bySettings, byNobody].map(({ called }) => [
    valuesOf(called().args, '--model'),
    valuesOf(called().args, '--effort'),
  ])
  assert.deepEqual(chosen, [
    [['from-task'], ['high']],
    [['from-settings'], ['low']],
    [[], []],
  ])
})

const rules = {
  permissionMode: 'auto',
  allowedTools: ['Bash(npm test:*)'],
  readTools: ['Bash(git log:*)', 'WebSearch', 'mcp__relay__dispatch'],
  disallowedTools: ['Read(./.env)'],
  maxTurns: 7,
  maxBudgetUsd: 1.5,
  appendSystemPrompt: '--be brief',
}

test('a read-only turn has tools that read, those the operator named, and no hooks', async (t) => {
  const plain = setup(t, success)
  successOf(await plain.run())
  const { args } = plain.called()
  assert.deepEqual(valuesOf(args, '--permission-mode'), ['dontAsk'])
  assert.deepEqual(valuesOf(args, '--settings'), ['{"disableAllHooks":true}'])
  assert.deepEqual(valuesOf(args, '--tools'), ['Read,Glob,Grep,ToolSearch'])
  assert.deepEqual(valuesOf(args, '--allowedTools'), [])
  const writers = ['Write', 'Edit', 'MultiEdit', 'NotebookEdit']
  assert.deepEqual(valuesOf(args, '--disallowedTools'), [...writers, 'Bash'])

  const named = setup(t, success, { settings: rules })
  successOf(await named.run())
  const more = named.called().args
  assert.deepEqual(valuesOf(more, '--permission-mode'), ['dontAsk'])
  assert.deepEqual(valuesOf(more, '--tools'), ['Read,Glob,Grep,ToolSearch,Bash,WebSearch'])
  assert.deepEqual(valuesOf(more, '--allowedTools'), rules.readTools)
  assert.deepEqual(valuesOf(more, '--disallowedTools'), [...writers, 'Read(./.env)'])
})

const notes = { command: 'notes-server', args: ['--all'], env: { NOTES: 'here' } }

test('a turn reads no settings and starts no server of the project, unless the workspace is trusted', async (t) => {
  for (const write of [false, true]) {
    const plain = setup(t, success, { turn: { write } })
    successOf(await plain.run())
    const { args } = plain.called()
    assert.ok(args.includes('--strict-mcp-config'))
    assert.deepEqual(valuesOf(args, '--setting-sources'), ['user'])
    assert.equal(args.includes('--mcp-config'), false)

    const trusted = setup(t, success, {
      turn: { write },
      settings: { mcpServers: { notes }, readTools: ['mcp__notes'] },
      isTrusted: true,
    })
    successOf(await trusted.run())
    const more = trusted.called().args
    assert.equal(more.includes('--strict-mcp-config'), false)
    assert.equal(more.includes('--setting-sources'), false)
    const [servers = ''] = valuesOf(more, '--mcp-config')
    assert.deepEqual(JSON.parse(servers), { mcpServers: { notes } })
  }
})

test('a read-only turn has the servers that readTools names, and then no rule of the user’s settings', async (t) => {
  const mcpServers = { notes, 'notes-2': notes, other: notes }
  for (const [readTools, names] of [
    [['mcp__notes__get'], ['notes']],
    [
      ['mcp__notes', 'mcp__notes-2__get'],
      ['notes', 'notes-2'],
    ],
    [['Bash(mcp__other__get)', 'mcp__note'], []],
  ] as const) {
    const { run, called } = setup(t, success, {
      settings: { mcpServers, readTools: [...readTools] },
    })
    successOf(await run())
    const [config = '{"mcpServers":{}}'] = valuesOf(called().args, '--mcp-config')
    const given = (JSON.parse(config) as { mcpServers: object }).mcpServers
    assert.deepEqual(Object.keys(given), names)
    const sources = names.length === 0 ? 'user' : ''
    assert.deepEqual(valuesOf(called().args, '--setting-sources'), [sources])
  }
  const writing = setup(t, success, { turn: { write: true }, settings: { mcpServers } })
  successOf(await writing.run())
  const [config = ''] = valuesOf(writing.called().args, '--mcp-config')
  assert.deepEqual(JSON.parse(config), { mcpServers })
  assert.deepEqual(valuesOf(writing.called().args, '--setting-sources'), ['user'])
})

test('a server’s name cannot be a rule for another one, nor its variables hold anything but text', () => {
  const parse = (mcpServers: unknown) =>
    ClaudeSettings.safeParse({ executor: 'claude', mcpServers }).success
  assert.equal(parse({ 'notes-2': notes }), true)
  for (const name of ['', 'a__b', '--x', 'a b', 'a-', '*'])
    assert.equal(parse({ [name]: notes }), false)
  assert.equal(parse({ notes: { command: '' } }), false)
  assert.equal(parse({ notes: { ...notes, url: 'http://x' } }), false)
  assert.equal(parse({ notes: { ...notes, env: { 'A=B': 'c' } } }), false)
})

test('a new thread is pointed to CLAUDE.md, which is not loaded; a resumed one has read it', async (t) => {
  for (const [file, resume, isTrusted, isTold] of [
    ['CLAUDE.md', undefined, false, true],
    ['README.md', undefined, false, false],
    ['CLAUDE.md', { thread_id: THREAD }, false, false],
    ['CLAUDE.md', undefined, true, false],
  ] as const) {
    const { run, called, turn } = setup(t, success, { turn: { resume }, isTrusted })
    writeFileSync(join(turn.cwd, file), 'rules')
    successOf(await run())
    assert.equal(/CLAUDE\.md/.test(called().args.join(' ')), isTold)
  }
})

test('a write turn has the mode, the rules and the limits of its settings', async (t) => {
  const plain = setup(t, success, { turn: { write: true } })
  successOf(await plain.run())
  assert.deepEqual(valuesOf(plain.called().args, '--permission-mode'), ['acceptEdits'])
  for (const option of ['--tools', '--settings', '--allowedTools', '--disallowedTools']) {
    assert.equal(plain.called().args.includes(option), false)
  }
  const named = setup(t, success, { turn: { write: true }, settings: rules })
  successOf(await named.run())
  const { args } = named.called()
  assert.deepEqual(valuesOf(args, '--permission-mode'), ['auto'])
  assert.deepEqual(valuesOf(args, '--allowedTools'), [...rules.readTools, ...rules.allowedTools])
  assert.deepEqual(valuesOf(args, '--disallowedTools'), rules.disallowedTools)
  assert.deepEqual(valuesOf(args, '--max-turns'), ['7'])
  assert.deepEqual(valuesOf(args, '--max-budget-usd'), ['1.5'])
  assert.equal(args[args.indexOf('--append-system-prompt') + 1], '--be brief')
})

test('a rule cannot be an option', () => {
  const parse = (rule: string) =>
    ClaudeSettings.safeParse({ executor: 'claude', allowedTools: [rule] }).success
  assert.equal(parse('--dangerously-skip-permissions'), false)
  assert.equal(parse('Bash(npm run *)'), true)
})
