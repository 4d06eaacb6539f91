import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { parseRequest } from '../../lib/queue/request.ts'
import { openSameRelay, startServer } from '../mcp/raw-client.ts'
import type { Message } from '../mcp/raw-client.ts'
import { declared } from '../mcp/tasks/setup.ts'
import { claim } from '../operations/setup.ts'
import { createJudge, guardedPlace } from './guard.ts'
import { objectOf, samples } from './values.ts'

type Shape = {
  type?: string
  enum?: unknown[]
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
}
type Listed = { name: string; inputSchema: Shape }

/** What a member of that name and shape is meant to be. */
function goodValue(name: string, shape: Shape, jobId: string): fc.Arbitrary<unknown> {
  switch (name) {
    case 'job_id':
      return fc.constantFrom(jobId, jobId.slice(0, 8))
    case 'to':
      return fc.constantFrom('codex', 'boss')
    case 'task':
      return fc.constantFrom({ prompt: 'p' }, '{"prompt":"p"}', { prompt: 'p', write: true })
    case 'name':
      return fc.constantFrom('maths.sum', 'other.action')
    case 'root':
    case 'workspaceId':
      return fc.constant('files')
    case 'path':
    case 'pathPrefix':
      return fc.constantFrom('keep.txt', '.', 'folder', 'gone/new.txt')
    case 'tool':
      return fc.constantFrom('listTree', 'inspectFile', 'searchFile')
    case 'input_schema':
    case 'output_schema':
      return fc.constantFrom({ type: 'object' }, { $ref: '#' }, { pattern: '(a+)+$' }, {})
    // Inside a turn none is needed.
    case 'capability':
      return fc.constant(undefined)
    default:
      return ofShape(shape, jobId)
  }
}

function ofShape(shape: Shape, jobId: string): fc.Arbitrary<unknown> {
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  switch (shape.type) {
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.integer({ min: 0, max: 9 })
    case 'array':
      return fc.array(ofShape(shape.items ?? {}, jobId), { maxLength: 3 })
    case 'object':
      return fc.record(membersOf(shape, jobId))
    default:
      return fc.constantFrom('a', 'b c', 'plan')
  }
}

function membersOf({ properties = {} }: Shape, jobId: string) {
  const members = Object.entries(properties)
  return Object.fromEntries(members.map(([name, each]) => [name, goodValue(name, each, jobId)]))
}

/** A wait that was asked for is no slow answer. */
function withoutWaits(args: unknown): unknown {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) return args
  const short = (name: string, value: unknown) =>
    /wait|timeout/.test(name) && typeof value === 'number' && value > 20 ? 20 : value
  const entries = Object.entries(args).map(([name, value]) => [name, short(name, value)])
  return { ...args, ...(Object.fromEntries(entries) as object) }
}

/** The code of a refusal, or that it was done. */
function kindOf({ error, result }: Message): string {
  if (error !== undefined) return String(error.code)
  if (result?.['isError'] !== true) return 'done'
  const [first] = (result['content'] ?? []) as { text: string }[]
  return /"code":"(\w+)"/.exec(first?.text ?? '')?.[1] ?? 'error'
}

/** A root of the configuration with a file and a folder. Its own files may change, and nothing else. */
function makeRoot({ root, env }: ReturnType<typeof guardedPlace>): void {
  const path = join(root, 'files')
  fs.mkdirSync(join(path, 'folder'), { recursive: true })
  fs.writeFileSync(join(path, 'keep.txt'), 'keep\n')
  const roots = { files: { path: fs.realpathSync(path), mode: 'destructive' } }
  fs.writeFileSync(env['RELAY_CONFIG'] ?? '', JSON.stringify({ roots }), { mode: 0o600 })
}

const isOfRoot = (path: string) => path === 'config.json' || /^files(\/|$)/.test(path)

for (const [where, toolsets] of [
  ['outside a turn', 'jobs,work,actions'],
  ['inside a turn', 'jobs,report'],
  ['on a root', 'viewer,files,git'],
] as const) {
  test(`every tool answers hostile arguments ${where}, and the server lives`, async (t) => {
    const place = guardedPlace(t)
    makeRoot(place)
    const judge = createJudge(t, `tools ${where}`)
    const relay = await openSameRelay(t, place.env)
    const job = await relay.queue.dispatch(parseRequest({ to: 'boss', task: { prompt: 'p' } }), {
      from: { agent: 'sender' },
    })
    const inTurn = async () => {
      const { job_id, token } = await claim(relay.queue, 'boss')
      return { RELAY_JOB: job_id, RELAY_TURN: `${job_id}.${token}` }
    }
    const turn = where === 'inside a turn' ? await inTurn() : {}
    const env = { ...place.env, ...turn, RELAY_AGENT: 'boss', RELAY_TOOLSETS: toolsets }
    const server = startServer(env)
    await server.initialize()
    const { tools } = (await server.ask('tools/list')) as { tools: Listed[] }
    // The result ends the turn, and after it nothing else is taken.
    const last = tools.filter(({ name }) => name === 'record_result')
    for (const { name, inputSchema } of [...tools, ...last]) {
      if (name === 'record_result' && last.splice(0, 1).length > 0) continue
      for (const args of samples(objectOf(membersOf(inputSchema, job.job.job_id)), name)) {
        const begin = performance.now()
        const answer = await server.request('tools/call', { name, arguments: withoutWaits(args) })
        const tookMs = performance.now() - begin
        judge.take({ name, args }, JSON.stringify(answer), tookMs, kindOf(answer))
      }
    }
    const uris = objectOf({ uri: fc.constant('relay://inbox/boss') })
    for (const params of samples(uris, 'resources')) {
      const begin = performance.now()
      const answer = await server.request('resources/read', params)
      judge.take(params, JSON.stringify(answer), performance.now() - begin, kindOf(answer))
    }
    const onTask = objectOf({
      taskId: fc.constant(job.job.job_id),
      inputResponses: fc.constantFrom({}, { q1: { action: 'accept', content: { answer: 'x' } } }),
      _meta: fc.constant(declared),
    })
    for (const method of ['tasks/get', 'tasks/update', 'tasks/cancel', 'server/discover']) {
      for (const params of samples(onTask, method)) {
        const begin = performance.now()
        const answer = await server.request(method, params)
        judge.take(params, JSON.stringify(answer), performance.now() - begin, kindOf(answer))
      }
    }
    assert.deepEqual((await server.request('ping')).result, {})
    assert.deepEqual(server.noise, [], 'standard output carries the protocol and nothing else')
    assert.doesNotMatch(server.errors(), /bug/)
    server.stdin.end()
    assert.deepEqual(await server.exited, { code: 0, signal: null })
    place.check(isOfRoot)
    judge.report()
  })
}
