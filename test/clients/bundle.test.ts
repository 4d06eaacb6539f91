import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

import manifest from '../../package.json' with { type: 'json' }
import { root } from '../programs/child.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import { clientFolders, installClient } from './install.ts'

const run = promisify(execFile)
let mcpb = ''

before(async () => {
  mcpb = await installClient('@anthropic-ai/mcpb', '2.1.2', 'mcpb')
})

test('the .mcpb bundle is packed from the plugin, and its server lists the tools that it names', async (t) => {
  const { home, work } = clientFolders(t)
  const env = { PATH: process.env.PATH ?? '', HOME: home }
  const bundle = join(home, 'durable-relay.mcpb')
  await run(mcpb, ['validate', join(root, 'plugin', 'manifest.json')], { env })
  await run(mcpb, ['pack', join(root, 'plugin'), bundle], { env })
  await run(mcpb, ['unpack', bundle, work], { env })

  const document = JSON.parse(readFileSync(join(work, 'manifest.json'), 'utf8')) as {
    server: { mcp_config: { command: string; args: string[] } }
    tools: { name: string }[]
  }
  const { command, args } = document.server.mcp_config
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(
    new StdioClientTransport({
      command,
      args: args.map((arg) => arg.replace('${__dirname}', work)),
      env: { ...env, RELAY_DATA_DIR: join(home, 'state'), RELAY_WORKSPACE: home },
    }),
  )
  beforeRemoval(t, () => client.close())
  assert.equal(client.getServerVersion()?.version, manifest.version)
  const { tools } = await client.listTools()
  assert.deepEqual(
    document.tools.map(({ name }) => name),
    tools.map(({ name }) => name),
  )
})

test('the script that packs it names the packer that is tested', () => {
  assert.match(manifest.scripts['pack:mcpb'], /@anthropic-ai\/mcpb@2\.1\.2 /)
})
