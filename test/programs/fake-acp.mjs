// An agent of the Agent Client Protocol for tests. Its first argument says how it behaves; see `test/executors/acp.test.ts`.
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [how = 'works', ...rest] = process.argv.slice(2)
const send = (message) =>
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
const update = (sessionId, fields) =>
  send({ method: 'session/update', params: { sessionId, update: fields } })
const say = (sessionId, text) =>
  update(sessionId, { sessionUpdate: 'agent_message_chunk', content: { type: 'text', text } })
const waiting = new Map()
let asked = 100

/** Asks for permission; resolves with the kind of the option that was chosen. */
function permission(sessionId, toolCall) {
  asked += 1
  const options = ['allow_always', 'allow_once', 'reject_once'].map((kind) => ({
    optionId: kind,
    name: kind,
    kind,
  }))
  const request = { sessionId, toolCall, options }
  send({ id: asked, method: 'session/request_permission', params: request })
  return new Promise((resolve) => {
    waiting.set(asked, ({ outcome }) => resolve(outcome.optionId ?? outcome.outcome))
  })
}

async function work(sessionId, text) {
  const call = { sessionUpdate: 'tool_call', status: 'in_progress' }
  update(sessionId, { ...call, toolCallId: 'r', title: 'notes.txt', kind: 'read' })
  const output = { type: 'content', content: { type: 'text', text: 'what was read' } }
  const ended = { sessionUpdate: 'tool_call_update', status: 'completed' }
  update(sessionId, { ...ended, toolCallId: 'r', content: [output] })
  const edit = { toolCallId: 'e', title: 'made.txt', kind: 'edit', status: 'pending' }
  const diff = { type: 'diff', path: 'made.txt', oldText: null, newText: 'x' }
  const may = await permission(sessionId, edit)
  if (may === 'allow_once') writeFileSync('made.txt', 'x')
  const status = may === 'allow_once' ? 'completed' : 'failed'
  update(sessionId, { ...ended, status, toolCallId: 'e', content: [diff] })
  const command = await permission(sessionId, { toolCallId: 'c', title: 'ls', kind: 'execute' })
  say(sessionId, `edit: ${may}, command: ${command}, `)
  say(sessionId, `prompt: ${text}`)
  const cost = { amount: 0.25, currency: 'USD' }
  update(sessionId, { sessionUpdate: 'usage_update', used: 1, size: 2, cost })
}

/** Repeats old messages after the answer to the request, one in each round of the loop, as some agents do. */
async function repeatLate(sessionId) {
  for (let round = 0; round < 40; round += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    say(sessionId, 'an old answer')
    const call = { sessionUpdate: 'tool_call', status: 'completed', kind: 'edit' }
    const content = [{ type: 'diff', path: 'old.txt', oldText: null, newText: 'x' }]
    update(sessionId, { ...call, toolCallId: `old-${round}`, title: 'old.txt', content })
  }
}

const answers = {
  initialize: () => ({
    protocolVersion: how === 'old' ? 0 : 1,
    agentCapabilities: how === 'forgets' ? {} : { loadSession: true },
  }),
  'session/new': () => {
    if (how === 'signed-out')
      throw Object.assign(new Error('Authentication required'), { code: -32_000 })
    return { sessionId: 'session-1', models: { availableModels: [] } }
  },
  'session/load': ({ sessionId }) => {
    if (sessionId !== 'session-1') throw new Error('Session not found')
    if (how !== 'repeats-late') say(sessionId, 'an old answer')
    else void repeatLate(sessionId)
    return null
  },
  'session/set_model': ({ modelId }) => {
    if (modelId === 'unknown') throw new Error('no such model')
    return {}
  },
  'session/prompt': async ({ sessionId, prompt }) => {
    if (how === 'crashes') process.exit(3)
    if (how === 'hangs') return new Promise(() => {})
    if (how === 'refuses') return { stopReason: 'refusal' }
    if (how === 'fails') throw Object.assign(new Error(rest.join(' ')), { code: -32_603 })
    if (how === 'silent') return { stopReason: 'end_turn' }
    if (how === 'json') say(sessionId, rest.join(' '))
    else await work(sessionId, prompt[0].text)
    return { stopReason: 'end_turn', usage: { inputTokens: 11, outputTokens: 7 } }
  },
}

if (how === 'noisy') {
  process.stdout.write('not JSON\n[]\n{"jsonrpc":"2.0"}\n{"id":99,"result":1}\n')
  update('session-9', { sessionUpdate: 'of a later version' })
  send({ id: 'x', method: 'fs/read_text_file', params: {} })
}

async function take(line) {
  const { id, method, params, result } = JSON.parse(line)
  if (method === undefined) return waiting.get(id)?.(result ?? { outcome: { outcome: 'error' } })
  if (method === 'session/cancel') {
    if (rest[0] === 'stubborn') return undefined
    return send({ id: cancelled, result: { stopReason: 'cancelled' } })
  }
  if (method === 'session/prompt') cancelled = id
  if (answers[method] === undefined) {
    if (rest[0] === 'mute') return undefined
    return send({ id, error: { code: -32_601, message: 'Method not found' } })
  }
  try {
    send({ id, result: await answers[method](params) })
  } catch (error) {
    send({ id, error: { code: error.code ?? -32_602, message: error.message } })
  }
  return undefined
}

createInterface({ input: process.stdin }).on('line', (line) => void take(line))
let cancelled
if (rest[0] === 'stubborn') setInterval(() => {}, 1000)
