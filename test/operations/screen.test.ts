import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'

import { publish } from '../../lib/mcp/tools.ts'
import { guardedToolsOf } from '../../lib/operations/guarded/toolsets.ts'
import { SERVER } from '../mcp/raw-client.ts'
import { beforeRemoval, scratch } from '../programs/scratch.ts'
import { noScreen, openTerminal, startDisplay } from '../workspace/screen/setup.ts'
import { setup } from './setup.ts'

const PURPOSE = { purpose: 'to test' }

/** A real MCP client of a real server, with a screen of its own and a terminal in it. */
async function start(t: TestContext, tools: object) {
  const home = scratch(t, 'screen-test-')
  const file = join(home, 'typed')
  writeFileSync(file, '')
  const display = await startDisplay(t)
  await openTerminal(t, { display, title: 'Terminal of ann@example.com', file })
  mkdirSync(join(home, 'work'))
  const config = join(home, 'config.json')
  writeFileSync(config, JSON.stringify({ tools }), { mode: 0o600 })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [SERVER],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      DISPLAY: display,
      RELAY_DATA_DIR: join(home, 'data'),
      RELAY_WORKSPACE: join(home, 'work'),
      RELAY_CONFIG: config,
      RELAY_TOOLSETS: 'screen,desktop',
      RELAY_AGENT: 'boss',
    },
  })
  const client = new Client({ name: 'tester', version: '1' })
  await client.connect(transport)
  beforeRemoval(t, () => client.close())
  // After this the client checks each result against the schema of its tool.
  await client.listTools()
  const call = async (name: string, args: object = {}) => {
    const result = await client.callTool({ name, arguments: { ...args } })
    const content = result.content as { type: string; text?: string; data?: string }[]
    const json = JSON.parse(content[0]?.text ?? '{}') as Record<string, unknown>
    return { content, json, isError: result.isError === true }
  }
  /** What was typed, once there is so much of it. */
  const typed = async (length: number) => {
    const endMs = performance.now() + 60_000
    while (readFileSync(file, 'utf8').length < length) {
      const text = readFileSync(file, 'utf8')
      assert.ok(performance.now() < endMs, `only ${JSON.stringify(text)} was typed`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return readFileSync(file, 'utf8')
  }
  return { call, typed, file, home }
}

const ALL = { screen: { mode: 'operate' }, desktop: { mode: 'operate' } }

test(
  'an agent sees the screen and acts on it, and every result fits its schema',
  { skip: noScreen },
  async (t) => {
    const { call, typed, home } = await start(t, ALL)
    const { json: seen } = await call('list_windows')
    const { windows, active } = seen as { windows: { title: string }[]; active: { title: string } }
    assert.ok(windows.some(({ title }) => title === 'Terminal of [e-mail]'))
    assert.match(active.title, /^Terminal of/)

    const shot = await call('take_screenshot', {
      region: { x: 40, y: 40, width: 200, height: 100 },
    })
    const image = shot.content.find(({ type }) => type === 'image')
    const png = Buffer.from(image?.data ?? '', 'base64')
    assert.equal(png.subarray(1, 4).toString(), 'PNG')
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [200, 100])
    assert.equal(shot.json['bytes'], png.length)

    const expected = { ...PURPOSE, expected_window: 'Terminal of', expected_process: 'xterm' }
    const moved = await call('move_mouse', { x: 120, y: 130, ...expected })
    assert.equal(moved.isError, false)
    assert.deepEqual(moved.json['mouse'], { x: 120, y: 130 })
    const clicked = await call('click_mouse', { x: 150, y: 150, times: 2, ...expected })
    assert.equal(clicked.json['done'], true, JSON.stringify(clicked.json))
    const text = `it's "$HOME" \`x\` \\n {} é`
    assert.equal((await call('type_text', { text, ...expected })).json['done'], true)
    assert.equal((await call('press_keys', { keys: 'enter', ...expected })).json['done'], true)
    assert.equal((await typed(text.length + 1)).trimEnd(), text)
    const { json: mouse } = await call('mouse_position')
    assert.deepEqual([mouse['x'], mouse['y']], [150, 150])
    assert.deepEqual(mouse['screen'], { width: 1000, height: 700 })
    const data = readFileSync(join(home, 'config.json'), 'utf8')
    assert.doesNotMatch(data, /HOME/)
  },
)

test(
  'an action on another window, program or screen is refused before anything is typed',
  { skip: noScreen },
  async (t) => {
    const { call, typed } = await start(t, ALL)
    for (const expected of [
      { expected_window: 'Browser' },
      { expected_process: 'firefox' },
      { expected_size: { width: 1920, height: 1080 } },
    ]) {
      const refused = await call('type_text', { text: 'secret', ...PURPOSE, ...expected })
      assert.equal(refused.isError, true)
      assert.equal(refused.json['code'], 'SCREEN_CHANGED')
      assert.doesNotMatch(String(refused.json['message']), /ann@|Terminal of/)
    }
    await call('press_keys', { keys: 'enter', ...PURPOSE })
    assert.equal(await typed(1), '\n')
  },
)

test(
  'the text on the screen is read where tesseract is installed',
  { skip: noScreen },
  async (t) => {
    const { call } = await start(t, ALL)
    await call('type_text', { text: 'HELLO WORLD', ...PURPOSE })
    const read = await call('read_screen_text', {
      region: { x: 50, y: 50, width: 500, height: 200 },
    })
    if (read.isError) assert.match(String(read.json['message']), /tesseract/)
    else assert.equal(typeof read.json['text'], 'string')
  },
)

test(
  'the screen and the desktop are off until the operator switches them on',
  { skip: noScreen },
  async (t) => {
    const { call } = await start(t, {})
    for (const [name, args] of [
      ['list_windows', {}],
      ['take_screenshot', {}],
      ['mouse_position', {}],
      ['press_keys', { keys: 'enter', ...PURPOSE }],
    ] as const) {
      const refused = await call(name, args)
      assert.equal(refused.json['code'], 'MODE_REFUSED', name)
    }
  },
)

test('without a display the tools say what is missing', async (t) => {
  const { call, refusal, place, services } = await setup(t)
  mkdirSync(dirname(place.configPath), { recursive: true })
  writeFileSync(place.configPath, JSON.stringify({ tools: ALL }), { mode: 0o600 })
  const { DISPLAY: _, ...env } = services.tools.env
  Object.assign(services.tools, { env })
  const { code, message } = await refusal('list_windows', {})
  assert.equal(code, 'SCREEN_MISSING')
  assert.match(message, /DISPLAY is not set/)
  assert.equal(typeof call, 'function')
})

for (const toolset of ['screen', 'desktop']) {
  test(`the toolset ${toolset} costs less than 3,000 tokens`, () => {
    const list = JSON.stringify({ tools: guardedToolsOf([toolset]).map((tool) => publish(tool)) })
    assert.ok(countTokens(list) < 3000, `${countTokens(list)} tokens`)
  })
}
