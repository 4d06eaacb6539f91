import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as fc from 'fast-check'

import { root, startProgram } from '../programs/child.ts'
import { createJudge, guardedPlace } from './guard.ts'
import { hostileText, objectOf, samples } from './values.ts'

/** Hooks that run at once. */
const SIDE_BY_SIDE = 4

const input = fc.oneof(
  objectOf({
    session_id: fc.constant('s1'),
    cwd: fc.constantFrom('/', '.', '/nowhere'),
    stop_hook_active: fc.boolean(),
    hook_event_name: fc.constant('Stop'),
  }).map((value) => JSON.stringify(value)),
  hostileText,
)

function run(args: string[], place: { env: Record<string, string>; cwd: string }, text: string) {
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, [join(root, 'hook.js'), ...args], {
      ...place,
      stdio: 'pipe',
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
    }
    child.stdin.on('error', () => {})
    child.stdin.end(text)
    child.once('close', (code) => resolve({ code, said }))
  })
}

async function fuzz(t: TestContext, event: string) {
  const place = guardedPlace(t)
  const judge = createJudge(t, `hook ${event}`)
  const env = { ...place.env, RELAY_AGENT: 'boss', RELAY_HOOK_WAIT_MS: '0' }
  const texts = samples(input, event)
  const flags = samples(hostileText, `${event} flags`)
  async function lane(): Promise<void> {
    for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
      const flag = flags.pop() ?? ''
      // A NUL cannot be in an argument, and the system takes none of a mebibyte.
      const odd = flag.includes('\0') || flag.length > 100_000 ? 'x' : flag
      const args = [event, ...(texts.length % 4 === 0 ? ['--client', odd] : [])]
      const begin = performance.now()
      const end = await run(args, { env, cwd: place.cwd }, text)
      judge.take(args, end.said, performance.now() - begin, `exit ${end.code}`)
      assert.ok(end.code === 0 || end.code === 2, `exit code ${end.code}`)
      assert.doesNotMatch(end.said, /\n./, 'a hook says one line')
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
  place.check()
  judge.report()
}

for (const event of ['session-start', 'stop', 'rewake', 'no-such-event']) {
  test(`the hook ${event} takes hostile input, says nothing odd and leaves`, (t) => fuzz(t, event))
}

test('a monitor under hostile settings prints nothing and stays until it is ended', async (t) => {
  const place = guardedPlace(t)
  for (const agent of samples(hostileText, 'monitor', 5)) {
    const named = agent.includes('\0') || agent.length > 100_000 ? 'x' : agent
    const env = { ...place.env, RELAY_AGENT: named, CLAUDE_CODE_SESSION_ID: named }
    const monitor = startProgram(t, 'hook.js', ['monitor'], { env, cwd: place.cwd })
    await new Promise((resolve) => setTimeout(resolve, 100))
    monitor.child.kill('SIGTERM')
    const { stdout, stderr } = await monitor.ended
    assert.equal(stdout + stderr, '')
  }
  place.check()
})
