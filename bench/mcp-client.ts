import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import { relayEnvironment } from './child.ts'

/** An MCP session with our server over stdio. */
export type McpSession = {
  /** Calls a tool and returns its structured content. Throws if the server refuses the call. */
  call: (tool: string, args: Record<string, unknown>) => Promise<Record<string, unknown>>
  stop: () => Promise<void>
}

/** The members of a response that are read here. */
type Answer = {
  id?: number
  error?: { message: string }
  result?: { isError?: boolean; structuredContent?: Record<string, unknown> }
}

const PROTOCOL = '2025-06-18'

/** Starts the server as a client does. The client side is minimal, so that it adds little time of its own. */
export async function openMcpSession(server: string, directory: string): Promise<McpSession> {
  const child = spawn(process.execPath, [server], {
    cwd: directory,
    env: relayEnvironment(directory),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const waiting = new Map<number, (answer: Answer) => void>()
  let asked = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer
    waiting.get(answer.id ?? 0)?.(answer)
    waiting.delete(answer.id ?? 0)
  })
  child.once('exit', (code) => {
    const error = { message: `the server exited with code ${code}` }
    for (const answer of waiting.values()) answer({ error })
  })

  function send(message: Record<string, unknown>): void {
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  }

  function ask(method: string, params: Record<string, unknown>): Promise<Answer> {
    asked += 1
    const id = asked
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      send({ id, method, params })
    })
  }

  await ask('initialize', {
    protocolVersion: PROTOCOL,
    capabilities: {},
    clientInfo: { name: 'bench', version: '1' },
  })
  send({ method: 'notifications/initialized' })
  return {
    async call(name, args) {
      const { result, error } = await ask('tools/call', { name, arguments: args })
      const content = result?.structuredContent
      if (content === undefined || result?.isError === true)
        throw new Error(`${name} was refused: ${error?.message ?? JSON.stringify(result)}`)
      return content
    },
    async stop() {
      child.stdin.end()
      await gone
    },
  }
}
