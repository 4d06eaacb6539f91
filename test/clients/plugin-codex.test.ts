import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { before, test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { readSettings } from '../../lib/config/config.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { messageIdOf } from '../../lib/schema/channel.ts'
import { messageSubject } from '../../lib/schema/subject.ts'
import manifest from '../../package.json' with { type: 'json' }
import { until } from '../hook/setup.ts'
import { root } from '../programs/child.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import { codexConfiguration } from './codex-config.ts'
import { openFakeResponsesApi } from './fake-responses-api.ts'
import type { Reply } from './fake-responses-api.ts'
import { clientFolders, installClient } from './install.ts'

const run = promisify(execFile)
let codex = ''

/** Under which name Codex speaks when it is not told another one. */
const CODEX = 'codex-mcp-client'

before(async () => {
  codex = await installClient('@openai/codex', '0.169.0', 'codex')
})

/** The real Codex CLI with a home of its own and the plugin installed, asking a model that plays a script. */
async function setup(t: TestContext, script: Reply[]) {
  const api = await openFakeResponsesApi(script)
  t.after(api.close)
  const { home, work } = clientFolders(t)
  mkdirSync(join(home, '.codex'))
  const config = join(home, '.codex', 'config.toml')
  writeFileSync(config, codexConfiguration(api.url))
  const env = {
    PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    FAKE_KEY: 'dummy',
    RELAY_AUTOSPAWN: '0',
    RELAY_DATA_DIR: join(home, 'state'),
  }
  const ask = async (...args: string[]) => {
    const running = run(codex, args, { cwd: work, env, timeout: 300_000, maxBuffer: 64 << 20 })
    running.child.stdin?.end()
    return running
  }
  await ask('plugin', 'marketplace', 'add', root)
  await ask('plugin', 'add', 'relay@durable-relay')
  const openStore = async () => {
    const relay = await openRelay(readSettings({ ...env, RELAY_WORKSPACE: work }, work))
    beforeRemoval(t, relay.close)
    return relay
  }
  return { home, work, config, ask, openStore, asked: api.asked }
}

test('a Codex session with the plugin sends a job from its own project', async (t) => {
  const script: Reply[] = [
    {
      call: 'dispatch',
      namespace: 'mcp__relay',
      arguments: { to: 'claude', task: { prompt: 'from codex' } },
    },
    { text: 'sent' },
  ]
  const { ask, openStore, asked } = await setup(t, script)
  assert.match((await ask('plugin', 'list')).stdout, /relay@durable-relay +installed, enabled/)
  const { stdout } = await ask('exec', '--json', '--skip-git-repo-check', 'send it')
  assert.match(stdout, /"text":"sent"/)
  // The store is that of the directory in which the session runs, not of the plugin's own.
  const { queue } = await openStore()
  const { jobs } = await queue.list({})
  assert.equal(jobs.length, 1, JSON.stringify(asked.at(-1)?.input.at(-1)))
  const { from, to } = await queue.get(jobs[0]?.job_id ?? '')
  assert.deepEqual([from.agent, to], ['codex-mcp-client', 'claude'])
})

test('Codex runs the hooks of the plugin and finds its skill', async (t) => {
  const { home, ask, asked } = await setup(t, [{ text: 'done' }])
  const installed = join(home, '.codex/plugins/cache/durable-relay/relay', manifest.version)
  const log = join(home, 'hooks.log')
  const hook = join(installed, 'dist', 'hook.js')
  writeFileSync(
    hook,
    `import { appendFileSync } from 'node:fs'
appendFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(' ') + '\\n')\n`,
  )
  const flags = ['--dangerously-bypass-hook-trust', 'exec', '--skip-git-repo-check']
  await ask(...flags, 'say hello')
  assert.equal(readFileSync(log, 'utf8'), 'session-start --client codex\nstop --client codex\n')
  assert.match(JSON.stringify(asked[0]?.input), /delegate/)
})

test('a message reaches a turn of the real Codex at the hook that ends it, once, with its sender', async (t) => {
  const { ask, openStore, asked } = await setup(t, [
    {
      call: 'dispatch_wait',
      namespace: 'mcp__relay',
      // No worker serves it: the turn is still at work when the message arrives.
      arguments: { to: 'words', task: { prompt: 'count' }, timeout_ms: 4000 },
    },
    { text: 'done' },
    { text: 'fin' },
  ])
  const flags = ['--dangerously-bypass-hook-trust', 'exec', '--json', '--skip-git-repo-check']
  const running = ask(...flags, 'count them')
  const { messages, queue, inbox } = await openStore()
  await until(async () => (await queue.list({})).jobs.length === 1)
  const { channel } = await messages.privateChannel(['ann', CODEX], { by: 'ann' })
  const { stored } = await messages.send({ channel }, { from: 'ann', text: 'SECRET MESSAGE' })
  const id = messageIdOf(stored.place)
  assert.match((await running).stdout, /"text":"fin"/)
  const wake = JSON.stringify(asked[2]?.input.at(-1))
  assert.ok(wake.includes(id) && wake.includes('ann'), wake)
  assert.doesNotMatch(JSON.stringify(asked), /SECRET/)
  assert.equal(asked.length, 3)
  const [delivery] = await inbox.deliveries(messageSubject(id))
  assert.deepEqual(
    delivery?.offered.map(({ way }) => way),
    ['stop_hook'],
  )
})
