// A client of an interactive session: starts the relay's MCP server, as Claude Code does, takes the task of its agent,
// and stays. Arguments: the path of the server, and what to do: `stay`, `answer` (hands in its result), `late` (never
// speaks to the server), `fail` (exits with an error) and `other-nonce` (shows a wrong secret).
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const [server, what] = process.argv.slice(2)

if (what === 'fail') {
  console.error(
    'no terminal here; the api_key=sk-ant-api03-0123456789abcdefghijklmnopqrstuvwxyz is unused',
  )
  process.exit(7)
}
// A helper that leaves its parent and ignores polite requests, as a client's own server may.
spawn('sh', ['-c', 'trap "" TERM; setsid sh -c "trap \\"\\" TERM; sleep 600" & wait'], {
  stdio: 'ignore',
  detached: true,
})

if (what === 'late') setInterval(() => {}, 1000)
else {
  const env = { ...process.env, RELAY_TOOLSETS: 'jobs,work,team' }
  if (what === 'other-nonce') env.RELAY_MEMBER_NONCE = 'guessed'
  const child = spawn(process.execPath, [server], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map()
  let last = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line)
    waiting.get(message.id)?.(message)
  })
  const ask = (method, params) =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: last, method, params })}\n`)
    })
  const call = async (name, args = {}) => {
    const { result } = await ask('tools/call', { name, arguments: args })
    console.log(`${name}: ${JSON.stringify(result?.structuredContent ?? result?.content)}`)
    return result?.structuredContent ?? {}
  }
  const clientInfo = { name: 'fake-session', version: '1' }
  await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo })
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`)
  if (what === 'answer') {
    const job = await call('claim_job')
    await call('submit_result', { data: { heard: job.prompt } })
  }
  setInterval(() => {}, 1000)
}
