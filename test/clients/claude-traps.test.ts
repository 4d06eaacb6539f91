import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { successOf } from '../executors/turn.ts'
import { bash, installClaude, setup as setupTurn } from './claude-turn.ts'
import type { Reply } from './fake-messages-api.ts'
import { CLAUDE_TRAPS, openTraps, write } from './traps.ts'
import type { Layer } from './traps.ts'

/** The real Claude Code in a folder that nobody has ever trusted, and what its traps did. */
async function setup(t: TestContext, script: Reply[]) {
  const made = await setupTurn(t, script)
  const folder = dirname(made.work)
  return { ...made, folder, traps: await openTraps(t, folder) }
}

/** What a turn does to spring what waits for a tool: it looks around, and asks for a command. */
const lookAround: Reply[] = [
  { call: 'Glob', input: { pattern: '*' } },
  bash('touch ran-by-bash'),
  { text: 'done' },
]

for (const [name, lay] of Object.entries<Layer>(CLAUDE_TRAPS)) {
  for (const writes of [false, true]) {
    test(`a ${writes ? 'write' : 'read-only'} turn is not caught by ${name}`, async (t) => {
      const { work, traps, start } = await setup(t, lookAround)
      lay(work, traps)
      successOf(
        await start({ write: writes }, writes ? { disallowedTools: ['Bash(touch:*)'] } : {}).ended,
      )
      assert.deepEqual(traps.sprung(), [])
      assert.deepEqual(traps.stolen, [])
      assert.equal(existsSync(join(work, 'ran-by-bash')), false)
    })
  }
}

test('the same traps catch a turn of a workspace that the operator trusts, so the proof above is one', async (t) => {
  const { work, traps, start } = await setup(t, [{ text: 'done' }])
  for (const name of ['an MCP server of .mcp.json', 'apiKeyHelper', 'hooks'] as const) {
    CLAUDE_TRAPS[name](work, traps)
  }
  successOf(await start({ write: true }, {}, {}, { isTrusted: true }).ended)
  const sprung = traps.sprung()
  for (const name of ['apiKeyHelper', 'hook-SessionStart', 'mcp']) {
    assert.ok(sprung.includes(name), `${name}: ${sprung.join()}`)
  }
})

test('a read-only turn does not start the user’s own servers', async (t) => {
  const { home, work, traps, start } = await setup(t, [
    { call: 'mcp__mine__put', input: {} },
    { text: 'done' },
  ])
  const mine = server(home, 'mine', traps.marks)
  write(home, '.claude.json', {
    mcpServers: { mine },
    projects: { [work]: { hasTrustDialogAccepted: true, mcpServers: { local: mine } } },
  })
  write(home, '.claude/settings.json', { permissions: { allow: ['mcp__mine', 'mcp__mine__put'] } })
  successOf(await start().ended)
  assert.deepEqual(traps.sprung(), [])
})

test('a read-only turn runs nothing of a plugin that the user has installed', async (t) => {
  const { home, work, traps, start, service } = await setup(t, [{ text: 'done' }])
  const market = join(home, 'market')
  const plugin = { name: 'p', version: '1.0.0', description: 'd', author: { name: 'o' } }
  const plugins = [{ name: 'p', source: './p' }]
  const command = traps.mark('plugin-hook')
  write(market, '.claude-plugin/marketplace.json', { name: 'm', owner: { name: 'o' }, plugins })
  write(market, 'p/.claude-plugin/plugin.json', plugin)
  const mcpServers = { ps: server(home, 'plugin', traps.marks) }
  write(market, 'p/.mcp.json', { mcpServers })
  write(market, 'p/hooks/hooks.json', {
    hooks: { SessionStart: [{ hooks: [{ type: 'command', command }] }] },
  })
  const claude = await installClaude()
  const env = { PATH: process.env.PATH ?? '', ...service }
  for (const args of [
    ['marketplace', 'add', market],
    ['install', 'p@m'],
  ]) {
    execFileSync(claude, ['plugin', ...args], { cwd: work, env, stdio: 'pipe' })
  }
  successOf(await start().ended)
  assert.deepEqual(traps.sprung(), [])
  // The plugin is there: a turn that reads everything starts it.
  successOf(await start({}, {}, {}, { isTrusted: true }).ended)
  assert.ok(traps.sprung().includes('plugin-started'))
})

test('a read-only turn uses a server that the operator named as far as readTools goes, whatever the user allows', async (t) => {
  const { home, traps, start } = await setup(t, [
    { call: 'mcp__notes__put', input: {} },
    { call: 'mcp__notes__get', input: {} },
    { call: 'mcp__other__get', input: {} },
    { text: 'done' },
  ])
  const mcpServers = {
    notes: server(home, 'notes', traps.marks),
    other: server(home, 'other', traps.marks),
  }
  const allow = ['mcp__notes', 'mcp__notes__put', 'mcp__other', 'mcp__other__get']
  write(home, '.claude/settings.json', { permissions: { allow } })
  const { ended, activity } = start({}, { mcpServers, readTools: ['mcp__notes__get'] })
  successOf(await ended)
  assert.deepEqual(traps.sprung(), ['notes-get', 'notes-started'])
  assert.ok(activity.some(({ text }) => text?.startsWith('mcp__notes__put was denied')))
})

test('a write turn has the servers that the operator named, and asks before it uses them', async (t) => {
  const { home, traps, start } = await setup(t, [
    { call: 'mcp__notes__put', input: {} },
    { call: 'mcp__notes__get', input: {} },
    { text: 'done' },
  ])
  const mcpServers = { notes: server(home, 'notes', traps.marks) }
  const settings = { mcpServers, allowedTools: ['mcp__notes__put'] }
  successOf(await start({ write: true }, settings).ended)
  assert.deepEqual(traps.sprung(), ['notes-put', 'notes-started'])
})

test('CLAUDE.md is data: the model is pointed to it, and what it imports from elsewhere is not read', async (t) => {
  const script: Reply[] = []
  const { folder, work, home, traps, start, asked } = await setup(t, script)
  write(folder, 'outside.md', 'SECRET OUTSIDE')
  write(home, 'outside.md', 'SECRET OF HOME')
  const imports = ['../outside.md', '~/outside.md', join(folder, 'outside.md')]
  const lines = ['RULES OF THE PROJECT', ...imports.map((path) => `@${path}`)]
  write(work, 'CLAUDE.md', [...lines, `!\`${traps.mark('claude-md')}\``].join('\n'))
  script.push({ call: 'Read', input: { file_path: join(work, 'CLAUDE.md') } })
  script.push({ call: 'Read', input: { file_path: join(folder, 'outside.md') } }, { text: 'done' })
  successOf(await start().ended)

  assert.match(JSON.stringify(asked[0]?.system), /instructions for agents in CLAUDE\.md/)
  const all = JSON.stringify(asked)
  assert.match(all, /RULES OF THE PROJECT/)
  assert.doesNotMatch(all, /SECRET/)
  assert.deepEqual(traps.sprung(), [])
})

/** A tiny MCP server with a tool that reads and one that writes, which marks its start and each call. */
function server(folder: string, name: string, marks: string) {
  write(
    folder,
    'server.mjs',
    `import { createInterface } from 'node:readline'
     import { writeFileSync } from 'node:fs'
     const [name, marks] = process.argv.slice(2)
     const mark = (what) => writeFileSync(marks + '/' + name + '-' + what, '')
     mark('started')
     createInterface({ input: process.stdin }).on('line', (line) => {
       const { id, method, params } = JSON.parse(line)
       const say = (answer) => console.log(JSON.stringify({ jsonrpc: '2.0', id, ...answer }))
       const serverInfo = { name, version: '1' }
       const tools = ['get', 'put'].map((tool) => ({ name: tool, inputSchema: { type: 'object' } }))
       if (method === 'initialize') {
         say({ result: { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo } })
       } else if (method === 'tools/list') say({ result: { tools } })
       else if (method === 'tools/call') {
         mark(params.name)
         say({ result: { content: [{ type: 'text', text: 'done' }] } })
       } else if (id !== undefined) say({ error: { code: -32601, message: 'unknown method' } })
     })`,
  )
  return { command: process.execPath, args: [join(folder, 'server.mjs'), name, marks] }
}
