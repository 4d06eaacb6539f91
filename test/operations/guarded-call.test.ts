import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import * as z from 'zod/mini'

import { RelayError } from '../../lib/errors.ts'
import { changing, observed } from '../../lib/operations/guarded/guarded-call.ts'
import type { Change } from '../../lib/operations/guarded/guarded-call.ts'
import { ADDS } from '../../lib/operations/effect.ts'
import { OPERATIONS } from '../../lib/operations/operations.ts'
import { operation } from '../../lib/operations/operation.ts'
import type { Context } from '../../lib/operations/operation.ts'
import { answer, perform } from '../../lib/operations/perform.ts'
import type { Caller } from '../../lib/rights/caller.ts'
import { claim, setup } from './setup.ts'

const ANN: Caller = { kind: 'person', name: 'ann', agent: 'owner' }

const CHAT: Caller = {
  kind: 'remote',
  name: 'my chat',
  agent: 'chat',
  workspace: '',
  writes: 'allowed',
  scopes: ['mcp:read', 'mcp:write'],
}

/** A relay with one root, a file in it, and a tool that writes this file. */
async function start(t: TestContext, rootSettings: object, tools: object = {}) {
  const relay = await setup(t, { agent: 'boss' })
  const { configPath, folder } = relay.place
  mkdirSync(folder)
  mkdirSync(dirname(configPath), { recursive: true })
  const file = join(folder, 'a.txt')
  writeFileSync(file, 'one')
  const configure = (settings: object, limits: object = tools): void =>
    writeFileSync(configPath, JSON.stringify({ roots: { app: settings }, tools: limits }), {
      mode: 0o600,
    })
  configure({ path: folder, ...rootSettings })
  const contextOf = (caller: Caller, more: Partial<Context> = {}): Context => ({
    ...relay.context,
    relay: relay.services,
    caller,
    ...more,
  })
  const write = (
    caller: Caller,
    {
      text = 'two',
      more = {},
      ...change
    }: Partial<Change<string, string>> & { text?: string; more?: Partial<Context> } = {},
  ) => {
    const context = contextOf(caller, more)
    return changing<string, string>(context, {
      tool: 'write_file',
      scope: 'mcp:write',
      mode: 'edit',
      root: relay.services.tools.root(caller, 'app'),
      input: { path: 'a.txt', bytes: text.length },
      dryRun: false,
      plan: () => {
        const before = readFileSync(file, 'utf8')
        const preview = {
          kind: 'diff',
          title: 'Write a.txt',
          text: `-${before}\n+${text}`,
        } as const
        return Promise.resolve({ value: text, preview, digest: before + text, paths: ['a.txt'] })
      },
      apply: (value, { effect }) => {
        writeFileSync(file, value)
        effect({ operation: 'write', path: 'a.txt' })
        return Promise.resolve('written')
      },
      ...change,
    })
  }
  const { approvals, journal } = relay.services.tools
  return {
    ...relay,
    file,
    configure,
    contextOf,
    write,
    approvals,
    content: () => readFileSync(file, 'utf8'),
    calls: async () => (await journal.read({ limit: 100 })).calls,
    person: (name: string, args: object) => {
      const found = OPERATIONS.find((each) => each.name === name)
      assert.ok(found, name)
      return answer(found, contextOf(ANN), args)
    },
    /** The question that waits; a person sees it as soon as it is on disk. */
    asked: async (): Promise<string> => {
      for (;;) {
        const found = (await approvals.list()).find(({ state }) => state === 'pending')
        if (found !== undefined) return found.approval_id
        await new Promise((resolve) => {
          setImmediate(resolve)
        })
      }
    },
  }
}

test('a call within the mode of its root is done, with its intent and outcome in the journal', async (t) => {
  const { write, content, calls } = await start(t, { mode: 'edit' })
  const done = await write(CHAT)
  assert.ok(!done.dry_run)
  assert.equal(done.result, 'written')
  assert.equal(done.approved_by, undefined)
  assert.equal(content(), 'two')
  const [call] = await calls()
  assert.equal(call?.outcome, 'done')
  assert.equal(call?.operation_id, done.operation_id)
  assert.deepEqual(call?.effects, [{ operation: 'write', path: 'a.txt' }])
  assert.deepEqual(call?.who, { agent: 'chat', client: 'my chat' })
})

test('a call above the mode is refused and names the command that a person could use', async (t) => {
  const { write, content, calls } = await start(t, { mode: 'diagnose' })
  await assert.rejects(write(CHAT), (error: RelayError) => {
    assert.equal(error.code, 'MODE_REFUSED')
    assert.match(error.message, /relay root set app --ask edit/)
    return true
  })
  assert.equal(content(), 'one')
  const [call] = await calls()
  assert.equal(call?.outcome, 'denied')
  assert.equal(call?.code, 'MODE_REFUSED')
})

test('a change of the configuration counts for the next call', async (t) => {
  const { write, configure, place } = await start(t, { mode: 'diagnose' })
  await assert.rejects(write(CHAT), { code: 'MODE_REFUSED' })
  configure({ path: place.folder, mode: 'edit' })
  assert.equal((await write(CHAT)).dry_run, false)
  configure({ path: place.folder, mode: 'edit' }, { ceiling: 'observe' })
  await assert.rejects(write(CHAT), { code: 'MODE_REFUSED' })
})

test('a caller without the scope is refused before anything is looked at', async (t) => {
  const { write, calls } = await start(t, { mode: 'edit' })
  const plan = () => assert.fail('the plan was made')
  await assert.rejects(write({ ...CHAT, scopes: ['mcp:read'] }, { plan }), {
    code: 'SCOPE_MISSING',
  })
  const [call] = await calls()
  assert.equal(call?.outcome, 'denied')
})

test('a read-only turn changes nothing, whatever the root allows', async (t) => {
  const { write, send, within, content } = await start(t, { mode: 'destructive' })
  const { caller } = await within(await send())
  await assert.rejects(write(caller), { code: 'MODE_REFUSED' })
  assert.equal(content(), 'one')
})

test('a dry run changes nothing, says what policy would do, and is in the journal', async (t) => {
  const { write, content, calls } = await start(t, { mode: 'diagnose', ask: 'edit' })
  const result = await write(CHAT, { dryRun: true })
  assert.ok(result.dry_run)
  assert.equal(result.verdict, 'ask')
  assert.equal(result.preview.text, '-one\n+two')
  assert.equal(content(), 'one')
  assert.equal((await calls())[0]?.outcome, 'dry_run')
})

test('a call that needs approval waits, and the same call returns its result once a person approved it', async (t) => {
  const { write, asked, person, content, calls } = await start(t, { mode: 'diagnose', ask: 'edit' })
  const waiting = write(CHAT)
  const approval_id = await asked()
  assert.equal(content(), 'one')
  const { pending } = await person('list_approvals', {})
  assert.equal((pending as { preview: { text: string } }[])[0]?.preview.text, '-one\n+two')
  await person('decide_approval', { approval_id, verdict: 'approve' })
  const done = await waiting
  assert.ok(!done.dry_run)
  assert.equal(done.approved_by, 'ann')
  assert.equal(content(), 'two')
  const [call] = await calls()
  assert.equal(call?.approval_id, approval_id)
  const shown = await person('show_operation', { operation_id: done.operation_id })
  assert.equal((shown['approval'] as { state: string }).state, 'used')
})

test('a rejected call does nothing, and its caller gets the note', async (t) => {
  const { write, asked, person, content, calls } = await start(t, { mode: 'observe', ask: 'edit' })
  const refused = assert.rejects(write(CHAT), (error: RelayError) => {
    assert.equal(error.code, 'APPROVAL_REFUSED')
    assert.match(error.message, /use b\.txt/)
    return true
  })
  const approval_id = await asked()
  await person('decide_approval', { approval_id, verdict: 'reject', note: 'use b.txt' })
  await refused
  assert.equal(content(), 'one')
  assert.equal((await calls())[0]?.code, 'APPROVAL_REFUSED')
})

test('a file that changes between the question and the answer makes the approval stale', async (t) => {
  const { write, asked, person, content, file } = await start(t, { mode: 'observe', ask: 'edit' })
  const refused = assert.rejects(write(CHAT), { code: 'APPROVAL_STALE' })
  const approval_id = await asked()
  writeFileSync(file, 'meanwhile')
  await person('decide_approval', { approval_id, verdict: 'approve' })
  await refused
  assert.equal(content(), 'meanwhile')
})

test('a client that gave up repeats its call and gets what was approved meanwhile, once', async (t) => {
  const { write, asked, person, content } = await start(t, { mode: 'observe', ask: 'edit' })
  const gaveUp = new AbortController()
  const waiting = write(CHAT, { more: { signal: gaveUp.signal } })
  const approval_id = await asked()
  gaveUp.abort()
  await assert.rejects(waiting, { code: 'APPROVAL_PENDING' })
  await person('decide_approval', { approval_id, verdict: 'approve' })
  assert.equal(content(), 'one')
  assert.equal((await write(CHAT)).dry_run, false)
  assert.equal(content(), 'two')
})

test('an approval is for its caller and its plan only', async (t) => {
  const { write, asked, person, approvals } = await start(t, { mode: 'observe', ask: 'edit' })
  const gaveUp = new AbortController()
  const waiting = write(CHAT, { more: { signal: gaveUp.signal } })
  const approval_id = await asked()
  gaveUp.abort()
  await assert.rejects(waiting, { code: 'APPROVAL_PENDING' })
  await person('decide_approval', { approval_id, verdict: 'approve' })
  const over = { more: { signal: AbortSignal.abort() } }
  await assert.rejects(write({ ...CHAT, name: 'other', agent: 'other' }, over), {
    code: 'APPROVAL_PENDING',
  })
  await assert.rejects(write(CHAT, { ...over, text: 'three' }), { code: 'APPROVAL_PENDING' })
  assert.equal((await approvals.list()).filter(({ state }) => state === 'pending').length, 2)
})

test('an agent cannot answer, not even the one that asks', async (t) => {
  const { write, asked, call, person } = await start(t, { mode: 'observe', ask: 'edit' })
  const refused = assert.rejects(write(CHAT), { code: 'APPROVAL_REFUSED' })
  const approval_id = await asked()
  const answerAs = (caller: Caller) =>
    call('decide_approval', { approval_id, verdict: 'approve' }, { caller })
  await assert.rejects(answerAs(CHAT), { code: 'FORBIDDEN' })
  await assert.rejects(answerAs({ kind: 'session', agent: 'boss' }), { code: 'FORBIDDEN' })
  await person('decide_approval', { approval_id, verdict: 'reject' })
  await refused
})

test('a plan that must be asked for is asked for, although the mode allows it', async (t) => {
  const { write, asked, person, content } = await start(t, { mode: 'destructive' })
  const plan = () =>
    Promise.resolve({
      value: 'two',
      ask: 'it cannot be judged',
      preview: { kind: 'command', title: 'Run', text: 'x' } as const,
      digest: 'x',
      paths: [],
    })
  const waiting = write(CHAT, { plan })
  const approval_id = await asked()
  assert.equal(content(), 'one')
  await person('decide_approval', { approval_id, verdict: 'approve' })
  assert.equal((await waiting).dry_run, false)
})

test('a plan that goes further than its tool counts with its own mode', async (t) => {
  const { write, content } = await start(t, { mode: 'edit' })
  const plan = () =>
    Promise.resolve({
      value: 'two',
      mode: 'destructive' as const,
      preview: { kind: 'text', title: 'Overwrite', text: 'x' } as const,
      digest: 'x',
      paths: [],
    })
  await assert.rejects(write(CHAT, { plan }), { code: 'MODE_REFUSED' })
  assert.equal(content(), 'one')
})

test('a change that fails half-way is recorded with what it did and its code', async (t) => {
  const { write, calls } = await start(t, { mode: 'edit' })
  const apply: Change<string, string>['apply'] = (_plan, { effect }) => {
    effect({ operation: 'write', path: 'a.txt' })
    return Promise.reject(new RelayError('FILE_CHANGED', 'Cannot write: it changed.'))
  }
  await assert.rejects(write(CHAT, { apply }), { code: 'FILE_CHANGED' })
  const [call] = await calls()
  assert.equal(call?.outcome, 'failed')
  assert.equal(call?.code, 'FILE_CHANGED')
  assert.equal(call?.effects?.length, 1)
})

test('a read is recorded with its paths, without secrets in its arguments', async (t) => {
  const { contextOf, calls, services } = await start(t, {})
  const root = services.tools.root(CHAT)
  const about = {
    tool: 'search_text',
    scope: 'mcp:read',
    mode: 'diagnose',
    root,
    paths: ['src'],
    input: { pattern: 'ghp_0123456789abcdefghijklmnopqrstuvwxyzAB', text: 'x'.repeat(5000) },
  } as const
  assert.equal(await observed(contextOf(CHAT), about, () => Promise.resolve(7)), 7)
  const [call] = await calls()
  assert.equal(call?.outcome, 'done')
  assert.deepEqual(call?.paths, ['src'])
  const input = JSON.stringify(call?.input)
  assert.doesNotMatch(input, /ghp_0123/)
  assert.ok(input.length < 2000)
})

test('a root for other agents does not exist for this one', async (t) => {
  const { services } = await start(t, { agents: ['other'] })
  assert.throws(() => services.tools.root(CHAT, 'app'), { code: 'ROOT_NOT_FOUND' })
  assert.equal(services.tools.roots(ANN).length, 1)
})

test('a call of the agent of a cloud run belongs to its job', async (t) => {
  const { write, send, services, calls } = await start(t, { mode: 'edit' })
  const job_id = await send('in the cloud', 'chat')
  await claim(services.queue, 'chat')
  await write(CHAT)
  assert.equal((await calls())[0]?.job_id, job_id)
})

test('a call that is refused before it reaches its root is in the journal as well', async (t) => {
  const { contextOf, calls } = await start(t, { mode: 'edit' })
  const tool = operation({
    name: 'touch',
    family: 'files',
    title: 'Touch',
    description: 'Touches a file.',
    who: 'anyone',
    guarded: { scope: 'mcp:write', mode: 'edit' },
    effect: ADDS,
    input: z.strictObject({ root: z.string() }),
    output: z.strictObject({}),
    run: ({ relay, caller }, { root }) => {
      relay.tools.root(caller, root)
      return Promise.resolve({})
    },
  })
  const refused = (caller: Caller, args: object, code: string) =>
    assert.rejects(perform(tool, contextOf(caller), args), { code })
  await refused({ ...CHAT, scopes: [] }, { root: 'app' }, 'SCOPE_MISSING')
  await refused(CHAT, { root: 'other' }, 'ROOT_NOT_FOUND')
  await refused(CHAT, { root: 'app', more: 1 }, 'INPUT_INVALID')
  const rows = (await calls()).map(({ code, outcome, input }) => ({ code, outcome, input }))
  assert.deepEqual(rows, [
    { code: 'INPUT_INVALID', outcome: 'failed', input: undefined },
    { code: 'ROOT_NOT_FOUND', outcome: 'denied', input: undefined },
    { code: 'SCOPE_MISSING', outcome: 'denied', input: undefined },
  ])
})
