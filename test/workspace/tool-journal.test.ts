import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { ownIdentity } from '../../lib/process/process.ts'
import type { NewToolEntry } from '../../lib/schema/tool-entry.ts'
import { createToolJournal } from '../../lib/workspace/journal/journal.ts'
import { openSubject } from '../store/subject.ts'

async function setup(t: TestContext) {
  const { store, clock, another } = await openSubject(t)
  const journal = createToolJournal({ logs: store.logs, clock })
  const about = (more: Partial<About> = {}) => ({
    operation_id: journal.operationId(),
    tool: 'write_file',
    scope: 'mcp:write' as const,
    mode: 'edit' as const,
    root: 'app',
    who: { agent: 'chat' },
    ...more,
  })
  return {
    journal,
    clock,
    logs: store.logs,
    about,
    other: async () => createToolJournal({ logs: (await another()).logs, clock }),
    intend: async (more: Partial<About & Pick<Intent, 'process'>> = {}) => {
      const { process = ownIdentity(), ...rest } = more
      const entry = { phase: 'intent' as const, process, ...about(rest) }
      await journal.record(entry)
      return entry
    },
  }
}

type Intent = Extract<NewToolEntry, { phase: 'intent' }>
type About = Omit<Intent, 'phase' | 'process'>

/** A process of this boot that has ended: its start is not that of the process with its pid now. */
const DEAD = { ...ownIdentity(), start: '1' }

const ALL = { limit: 100 }

test('a call is open until its outcome is recorded, and is then one row with both', async (t) => {
  const { journal, intend } = await setup(t)
  const { operation_id, tool } = await intend({ paths: ['a.txt'] })
  assert.equal((await journal.find(operation_id))?.outcome, 'open')
  const effects = [{ operation: 'write', path: 'a.txt', after: 'f00' }]
  await journal.record({ phase: 'outcome', operation_id, tool, outcome: 'done', effects, ms: 3 })
  const { calls } = await journal.read(ALL)
  assert.equal(calls.length, 1)
  assert.deepEqual(calls[0], await journal.find(operation_id))
  assert.equal(calls[0]?.outcome, 'done')
  assert.deepEqual(calls[0]?.effects, effects)
  assert.equal(calls[0]?.risk, 'medium')
})

test('the next process gives a call of a dead one the outcome unknown, once, and leaves living ones', async (t) => {
  const { journal, intend, other } = await setup(t)
  const dead = await intend({ process: DEAD })
  const living = await intend()
  const next = await other()
  await next.recover()
  await journal.recover()
  assert.equal((await journal.find(dead.operation_id))?.outcome, 'unknown')
  assert.equal((await journal.find(dead.operation_id))?.risk, 'high')
  assert.equal((await journal.find(living.operation_id))?.outcome, 'open')
  assert.equal((await journal.read(ALL)).calls.length, 2)
  assert.equal((await journal.verify()).broken, undefined)
})

test('a process that dies while others run is noticed by them', async (t) => {
  const { journal, intend, clock } = await setup(t)
  await journal.recover()
  const { operation_id } = await intend({ process: DEAD })
  clock.advance(20_000)
  await journal.recover()
  assert.equal((await journal.find(operation_id))?.outcome, 'unknown')
})

test('after days without a server, an interrupted call is still found', async (t) => {
  const { intend, clock, other } = await setup(t)
  const { operation_id } = await intend({ process: DEAD })
  clock.advance(30 * 24 * 3600 * 1000)
  const next = await other()
  await next.recover()
  assert.equal((await next.find(operation_id))?.outcome, 'unknown')
})

test('rows pass by tool, root, agent, outcome, risk, time and path', async (t) => {
  const { journal, about, clock } = await setup(t)
  const call = (more: object, outcome: 'done' | 'denied') =>
    journal.record({ phase: 'call', ...about(more), outcome })
  await call({ tool: 'read_file', mode: 'observe', paths: ['src/a.ts'] }, 'done')
  clock.advance(60_000)
  const since = new Date(clock.now()).toISOString()
  await call({ tool: 'delete_path', mode: 'destructive', paths: ['src'] }, 'denied')
  await call(
    { tool: 'run_command', mode: 'operate', root: 'other', who: { person: 'ann' } },
    'done',
  )
  const tools = async (query: object) => {
    const { calls } = await journal.read({ ...ALL, ...query })
    return calls.map(({ tool }) => tool)
  }
  assert.deepEqual(await tools({}), ['run_command', 'delete_path', 'read_file'])
  assert.deepEqual(await tools({ tool: 'read_file' }), ['read_file'])
  assert.deepEqual(await tools({ root: 'other' }), ['run_command'])
  assert.deepEqual(await tools({ agent: 'ann' }), ['run_command'])
  assert.deepEqual(await tools({ outcome: 'denied' }), ['delete_path'])
  assert.deepEqual(await tools({ risk: 'high' }), ['run_command'])
  assert.deepEqual(await tools({ since }), ['run_command', 'delete_path'])
  assert.deepEqual(await tools({ path: 'src' }), ['delete_path', 'read_file'])
  assert.deepEqual(await tools({ path: 'sr' }), [])
})

test('pages continue where the last one ended, and every call is on exactly one', async (t) => {
  const { journal, about } = await setup(t)
  const ids: string[] = []
  for (let index = 0; index < 25; index += 1) {
    const entry = about()
    ids.push(entry.operation_id)
    await journal.record({ phase: 'call', ...entry, outcome: 'done' })
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await journal.read({ limit: 10, cursor })
    seen.push(...page.calls.map(({ operation_id }) => operation_id))
    cursor = page.next
  } while (cursor !== undefined)
  assert.deepEqual(seen, ids.toReversed())
  await assert.rejects(journal.read({ limit: 1, cursor: 'x' }), { code: 'CURSOR_INVALID' })
})

test('an old call is found by its id among thousands without reading them all', async (t) => {
  const { journal, about, clock, logs } = await setup(t)
  const entry = about()
  await journal.record({ phase: 'call', ...entry, outcome: 'done' })
  for (let index = 0; index < 300; index += 1) {
    clock.advance(120_000)
    await journal.record({ phase: 'call', ...about(), outcome: 'done' })
  }
  let lines = 0
  const counted = {
    ...logs,
    read: async (...args: Parameters<typeof logs.read>) => {
      const found = await logs.read(...args)
      lines += found.length
      return found
    },
  }
  const reader = createToolJournal({ logs: counted, clock })
  assert.equal((await reader.find(entry.operation_id))?.tool, 'write_file')
  assert.ok(lines <= 220, `${lines} lines were read`)
  assert.equal(await reader.find('op_0000000000000_aaaaaaaaaaaa'), undefined)
})

test('a field that the schema does not know is refused, so that nothing is recorded by accident', async (t) => {
  const { journal, about } = await setup(t)
  const entry = { phase: 'call' as const, ...about(), outcome: 'done' as const, content: 'secret' }
  await assert.rejects(journal.record(entry))
  assert.equal((await journal.read(ALL)).calls.length, 0)
})
