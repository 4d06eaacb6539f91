import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'

import { createWorkspace, openSameRelay, startServer } from '../mcp/raw-client.ts'
import { runProgram, startProgram } from '../programs/child.ts'
import { claim } from '../operations/setup.ts'

/** Built hooks beside built servers of `boss`, over one store. */
export async function setup(t: TestContext) {
  const { env, root } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  const boss = { ...env, RELAY_AGENT: 'boss' }

  /** Runs a hook of a session to its end and checks that it prints nothing of a job's content. */
  async function hook(
    event: string,
    id: string,
    more: object = {},
    vars: Record<string, string> = {},
  ) {
    const input = inputOf(id, more)
    const done = await runProgram(t, 'hook.js', [event], { env: { ...env, ...vars }, input })
    assert.doesNotMatch(done.stdout + done.stderr, /SECRET/)
    return done
  }

  /** Starts a session in the way of a client with hooks. */
  async function session(id: string, more: Record<string, string> = {}) {
    await hook('session-start', id)
    const server = startServer({ ...boss, ...more, CLAUDE_CODE_SESSION_ID: id })
    await server.initialize()
    // The first answer proves that the session has joined.
    await server.call('list_jobs')
    const send = async (prompt = 'SECRET TASK', to = 'codex') => {
      const sent = await server.call('dispatch', { to, task: { prompt } })
      return String(sent.structured?.['job_id'])
    }
    return { ...server, send }
  }

  const inputOf = (id: string, more: object = {}) =>
    JSON.stringify({ session_id: id, cwd: `${root}/work`, ...more })

  return {
    env,
    relay,
    session,
    /** Ends the next job that waits for codex. */
    end: async () => relay.queue.complete(await claim(relay.queue), { output: 'SECRET RESULT' }),
    hook,
    startHook: (event: string, id: string, vars: Record<string, string> = {}) =>
      startProgram(t, 'hook.js', [event], { env: { ...env, ...vars }, input: inputOf(id) }),
  }
}

/** Checks again until the condition holds. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let looks = 0; looks < 6000; looks += 1) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the condition never held')
}
