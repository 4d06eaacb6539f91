import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import * as z from 'zod'

import { openRelay } from '../../index.ts'
import type { ActionCall, RelayClient } from '../../index.ts'
import { storeEnvironment } from '../programs/store-environment.ts'
import { ROOT, setup as setupProject } from './setup.ts'

const execute = promisify(execFile)

// A client in this process reads where its store is from its environment, as every program does.
Object.assign(process.env, storeEnvironment)

function setup(t: TestContext) {
  const { workspace, dataDir, env, root } = setupProject(t)
  const clients: RelayClient[] = []
  const warnings: string[] = []
  t.after(() => Promise.all(clients.map((client) => client.close())))
  return {
    workspace,
    env,
    root,
    warnings,
    client: async (agent: string) => {
      const warn = (line: string) => void warnings.push(line)
      const client = await openRelay({ agent, workspace, dataDir, autospawn: false, warn })
      clients.push(client)
      return client
    },
  }
}

/** A promise, and what keeps it. */
function keptLater<T = void>() {
  let keep: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    keep = resolve
  })
  return { promise, keep }
}

const sum = {
  name: 'maths.sum',
  description: 'Adds numbers.',
  input: z.object({ numbers: z.array(z.number()), start: z.number().default(10) }),
  output: z.object({ sum: z.number() }),
}
const add = ({ input }: ActionCall<{ numbers: number[]; start: number }>) => ({
  sum: input.numbers.reduce((all, next) => all + next, input.start),
})

async function callOf(relay: RelayClient, input: z.input<typeof sum.input>) {
  const { invocation } = await relay.invokeAction({ name: sum.name, input })
  return invocation.invocationId
}

const endOf = (relay: RelayClient, invocation_id: string) =>
  relay.getInvocation({ invocation_id, wait_ms: 60_000 })

test('examples/review-vote.ts lets three agents vote and refuses the fourth', async (t) => {
  const { workspace, env } = setup(t)
  const program = join(ROOT, 'examples', 'review-vote.ts')
  const { stdout } = await execute(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), program],
    { cwd: workspace, env, timeout: 120_000 },
  )
  assert.deepEqual(stdout.trim().split('\n'), [
    'anna: completed {"votes":1,"approvals":1}',
    'ben: completed {"votes":2,"approvals":1}',
    'clara: completed {"votes":3,"approvals":2}',
    'mallory: ACTION_NOT_FOUND',
    '2 of 3 approve',
  ])
})

test('a call waits for its handler, and its output is read when the handler is back', async (t) => {
  const { client } = setup(t)
  const first = await client('calculator')
  await first.registerAction({ ...sum, handler: add })
  await first.close()
  const boss = await client('boss')
  const id = await callOf(boss, { numbers: [1, 2] })
  const { status, why } = await boss.getInvocation({ invocation_id: id })
  assert.equal(status, 'pending')
  assert.match(why, /no process handles action "maths\.sum" now; .*agent "calculator"/)
  const [listed] = (await boss.listActions({ name: sum.name })).actions
  assert.equal(listed?.['online'], false)
  const second = await client('calculator')
  await second.registerAction({ ...sum, handler: add })
  const done = await endOf(boss, id)
  assert.deepEqual([done.status, done.output, done.attempts], ['completed', { sum: 13 }, 1])
  const [again] = (await boss.listActions({ name: sum.name })).actions
  assert.equal(again?.['online'], true)
})

/** A handler that begins and never ends. */
const STUCK = `import { openRelay } from 'durable-relay'
const relay = await openRelay({ agent: 'calculator' })
await relay.registerAction({
  name: 'maths.sum',
  description: 'Adds numbers.',
  input: {},
  handler: () => new Promise(() => console.log('begun')),
})
`

/** Runs it until a call has begun, and kills it. */
async function dieInTurn({ workspace, env }: { workspace: string; env: NodeJS.ProcessEnv }) {
  writeFileSync(join(workspace, 'stuck.mts'), STUCK)
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), 'stuck.mts'], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await ended
}

test('a call whose handler died runs once more, and its id never again', async (t) => {
  const { client, workspace, env } = setup(t)
  const boss = await client('boss')
  const first = await client('calculator')
  const { input: _, output: __, ...rest } = sum
  // The definition of the program below.
  await first.registerAction({ ...rest, input: {}, handler: () => 0 })
  await first.close()
  const call = { name: sum.name, input: { numbers: [1] }, request_id: 'r1' }
  const { invocation } = await boss.invokeAction(call)
  await dieInTurn({ workspace, env })
  let turns = 0
  const second = await client('calculator')
  await second.registerAction({
    ...rest,
    input: {},
    handler({ invocation: { attempt } }) {
      turns += 1
      return attempt
    },
  })
  const done = await endOf(boss, invocation.invocationId)
  assert.deepEqual([done.status, done.output, turns], ['completed', 2, 1])
  const again = await boss.invokeAction(call)
  assert.deepEqual([again.invocation, again.deduped], [invocation, true])
  assert.equal((await endOf(boss, invocation.invocationId)).updated_at, done.updated_at)
  assert.equal(turns, 1)
})

test('a call whose handlers keep dying fails', async (t) => {
  const { client, workspace, env } = setup(t)
  const boss = await client('boss')
  const first = await client('calculator')
  await first.registerAction({ ...sum, input: {}, handler: () => ({ sum: 0 }) })
  await first.close()
  const { invocation } = await boss.invokeAction({ name: sum.name, input: {} })
  await dieInTurn({ workspace, env })
  await dieInTurn({ workspace, env })
  const { status, error, attempts } = await endOf(boss, invocation.invocationId)
  assert.deepEqual([status, error?.['code'], attempts], ['failed', 'WORKER_LOST', 2])
})

test('a handler gets the input with its defaults, who calls, and which call it is', async (t) => {
  const { client } = setup(t)
  const calculator = await client('calculator')
  const calls: ActionCall[] = []
  await calculator.registerAction({
    ...sum,
    handler(call) {
      calls.push(call)
      return { sum: 0 }
    },
  })
  const boss = await client('boss')
  const id = await callOf(boss, { numbers: [] })
  await endOf(boss, id)
  const [call] = calls
  assert.deepEqual(call?.input, { numbers: [], start: 10 })
  assert.equal(call?.caller.agent, 'boss')
  const { invocationId, actionName, attempt } = call.invocation
  assert.deepEqual(
    { invocationId, actionName, attempt },
    {
      invocationId: id,
      actionName: sum.name,
      attempt: 1,
    },
  )
})

test('a handler that throws fails the call with its message, once', async (t) => {
  const { client } = setup(t)
  let turns = 0
  const calculator = await client('calculator')
  await calculator.registerAction({
    ...sum,
    handler() {
      turns += 1
      throw new Error('out of paper')
    },
  })
  const boss = await client('boss')
  const { status, error } = await endOf(boss, await callOf(boss, { numbers: [] }))
  assert.deepEqual(
    { status, error, turns },
    {
      status: 'failed',
      error: { code: 'ACTION_FAILED', message: 'out of paper' },
      turns: 1,
    },
  )
})

test('an output that does not fit its schema fails the call', async (t) => {
  const { client } = setup(t)
  const calculator = await client('calculator')
  const { output: _, ...rest } = sum
  const output = { type: 'object', required: ['sum'] }
  await calculator.registerAction({ ...rest, output, handler: () => ({ total: 3 }) })
  await calculator.registerAction({
    ...sum,
    name: 'maths.other',
    handler: () => ({ sum: 'three' }) as unknown as { sum: number },
  })
  const boss = await client('boss')
  for (const [name, says] of [
    [sum.name, /must have required property 'sum'/],
    ['maths.other', /"sum": Invalid input: expected number/],
  ] as const) {
    const { invocation } = await boss.invokeAction({ name, input: { numbers: [] } })
    const { status, error } = await endOf(boss, invocation.invocationId)
    assert.deepEqual([status, error?.['code']], ['failed', 'RESULT_INVALID'])
    assert.match(String(error?.['message']), says)
  }
})

test('cancelling a call aborts the signal of its handler', async (t) => {
  const { client } = setup(t)
  const calculator = await client('calculator')
  const begun = keptLater<AbortSignal>()
  await calculator.registerAction({
    ...sum,
    async handler({ signal }) {
      begun.keep(signal)
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      throw new Error('stopped')
    },
  })
  const boss = await client('boss')
  const id = await callOf(boss, { numbers: [] })
  const signal = await begun.promise
  await boss.cancel({ job_id: id })
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve())
  })
  assert.equal((await endOf(boss, id)).status, 'cancelled')
})

test('closing the client releases a call that does not end, and another program takes it', async (t) => {
  const { client } = setup(t)
  const first = await client('calculator')
  const begun = keptLater()
  await first.registerAction({
    ...sum,
    async handler({ signal }) {
      begun.keep()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return { sum: 0 }
    },
  })
  const boss = await client('boss')
  const id = await callOf(boss, { numbers: [1] })
  await begun.promise
  const closed = first.close()
  const second = await client('calculator')
  await second.registerAction({ ...sum, handler: add })
  await closed
  const done = await endOf(boss, id)
  assert.equal(done.status, 'completed')
})

test('an action that was unregistered cannot be called, and its name is free', async (t) => {
  const { client } = setup(t)
  const calculator = await client('calculator')
  const action = await calculator.registerAction({ ...sum, handler: add })
  const boss = await client('boss')
  await assert.rejects(boss.registerAction({ ...sum, handler: add }), { code: 'ACTION_TAKEN' })
  await action.unregister()
  await assert.rejects(callOf(boss, { numbers: [] }), { code: 'ACTION_NOT_FOUND' })
  await boss.registerAction({ ...sum, handler: add })
})

test('a schema that JSON Schema cannot express is refused', async (t) => {
  const { client } = setup(t)
  const calculator = await client('calculator')
  await assert.rejects(
    calculator.registerAction({
      ...sum,
      input: z.object({ at: z.date() }),
      handler: () => ({ sum: 0 }),
    }),
    { code: 'ACTION_INVALID' },
  )
})

test('the ends of calls are events of their caller', async (t) => {
  const { client } = setup(t)
  const calculator = await client('calculator')
  await calculator.registerAction({
    ...sum,
    handler({ input }) {
      if (input.numbers.length === 0) throw new Error('nothing to add')
      return add({ input } as ActionCall<typeof input>)
    },
  })
  const boss = await client('boss')
  const seen: [string, string][] = []
  const both = new Promise<void>((resolve) => {
    for (const name of ['action.completed', 'action.failed', 'job.ended'] as const) {
      boss.on(name, ({ job_id }) => {
        seen.push([name, job_id])
        if (seen.length === 4) resolve()
      })
    }
  })
  const good = await callOf(boss, { numbers: [1] })
  const bad = await callOf(boss, { numbers: [] })
  await both
  assert.deepEqual(
    new Set(seen.map((each) => each.join(' '))),
    new Set([
      `action.completed ${good}`,
      `job.ended ${good}`,
      `action.failed ${bad}`,
      `job.ended ${bad}`,
    ]),
  )
})
