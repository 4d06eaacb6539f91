import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

import { startProgram } from '../programs/child.ts'
import { TOKEN, headerOf, startFakeChatgpt } from '../programs/fake-chatgpt.ts'
import { makeToken, serve } from './setup.ts'

/** A block of shell that a reader pastes, and what the page says that it prints. */
type Step = { shell: string; printed: string | undefined }

/** The steps of a section of a page, in order. */
function stepsOf(page: string, heading: string): Step[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8')
  const section = text.split(/^(?=## )/m).find((each) => each.startsWith(`## ${heading}\n`)) ?? ''
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  return blocks.flatMap(([, language, shell = ''], at) => {
    const next = blocks[at + 1]
    const printed = next?.[1] === 'text' ? next[2] : undefined
    return language === 'bash' ? [{ shell, printed }] : []
  })
}

/** What the page shows, as a pattern: `…` is what differs each time. */
function patternOf(printed: string): RegExp {
  const parts = printed.trimEnd().split('…')
  const escaped = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  return new RegExp(`^${escaped.join(String.raw`[\s\S]*?`)}$`)
}

/** An agent in the cloud that asks one question and reports with the answer. */
async function askingAgent(t: TestContext, url: string, connector: string) {
  const client = new Client({ name: 'cloud-agent', version: '1' })
  const requestInit = { headers: { authorization: `Bearer ${connector}` } }
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }))
  t.after(() => client.close())
  return (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args })
}

const isMissing = ['curl', 'jq'].find((name) => spawnSync(name, ['--version']).status !== 0)

test(
  'docs/http.md: the life of a job in curl is what the server answers',
  { skip: isMissing === undefined ? false : `${isMissing} is not installed`, timeout: 120_000 },
  async (t) => {
    const service = await startFakeChatgpt(t)
    const server = await serve(t, { auth: 'token', env: { RELAY_TOOLSETS: 'report' } })
    const { triggerUrl } = service
    server.configure({
      words: { executor: 'command', command: ['wc', '-w'] },
      research: { executor: 'chatgpt', triggerUrl, allowLoopback: true, tokenEnv: 'AGENT_TOKEN' },
    })
    const env = { ...server.env, AGENT_TOKEN: TOKEN }
    for (const agent of ['words', 'research']) {
      startProgram(t, 'worker.js', ['--agent', agent], { env })
    }
    const connector = await makeToken(server, 'connector', '--agent', 'chatgpt')
    const call = await askingAgent(t, server.url, connector)
    const playing = service.takenAs(1).then(async ({ input }) => {
      const capability = headerOf(input, 'capability')
      await call('ask_user', { capability, question: 'Which year?' })
      await service.takenAs(2)
      await call('record_result', { capability, status: 'done', markdown: 'It was 2025.' })
    })

    const steps = stepsOf('http.md', 'The life of a job')
    assert.ok(steps.length > 8)
    const mark = '-- next step --'
    const bash = spawn('bash', ['-euo', 'pipefail'], {
      cwd: server.home,
      env: {
        ...process.env,
        RELAY: server.url,
        TOKEN: await makeToken(server),
        PROJECT: server.machine.workspaceId,
      },
    })
    let said = ''
    let errors = ''
    bash.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
    bash.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
    bash.stdin.end(steps.map(({ shell }) => `${shell}\necho '${mark}'\n`).join(''))
    await once(bash, 'close')
    const printed = said.replaceAll('\r', '').split(`${mark}\n`)
    for (const [at, { shell, printed: expected }] of steps.entries()) {
      const actual = printed[at] ?? `nothing: ${errors}`
      if (expected === undefined) continue
      assert.match(actual.trimEnd(), patternOf(expected), `after: ${shell}`)
    }
    assert.equal(errors, '')
    await playing
  },
)
