import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

import { root } from '../programs/child.ts'
import { beforeRemoval, scratch } from '../programs/scratch.ts'

type Server = { command: string; args: string[]; env: Record<string, string> }
type Configuration = { mcpServers?: Record<string, Server>; servers?: Record<string, Server> }

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) => text)
const servers = blocks
  .map((text) => JSON.parse(text) as Configuration)
  .flatMap(({ mcpServers, servers: ofVsCode }) => Object.values(mcpServers ?? ofVsCode ?? {}))

test('the README has lines for Cursor and for VS Code', () => {
  assert.deepEqual(
    servers.map(({ env }) => env['RELAY_AGENT']),
    ['cursor', 'vscode'],
  )
})

for (const { command, args, env } of servers) {
  test(`the lines for ${env['RELAY_AGENT']} start a server in the project that is open`, async (t) => {
    const home = scratch(t, 'relay-readme-')
    const project = join(home, 'project')
    mkdirSync(project)
    const fill = (text: string) =>
      text.replace('/path/to/durable-relay/', root).replace('${workspaceFolder}', project)
    const filled = Object.entries(env).map(([name, value]) => [name, fill(value)])
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(
      new StdioClientTransport({
        command,
        args: args.map(fill),
        // As an editor that was started from the desktop: in no project's directory.
        cwd: home,
        env: {
          PATH: process.env.PATH ?? '',
          HOME: home,
          RELAY_DATA_DIR: join(home, 'state'),
          ...Object.fromEntries(filled),
        },
      }),
    )
    beforeRemoval(t, () => client.close())
    const { structuredContent } = await client.callTool({
      name: 'dispatch',
      arguments: { to: 'codex', task: { prompt: 'x' } },
    })
    const { job_id } = structuredContent as { job_id: string }
    const polled = await client.callTool({ name: 'poll', arguments: { job_id } })
    const { from } = polled.structuredContent as { from: { agent: string } }
    assert.equal(from.agent, env['RELAY_AGENT'])
  })
}
