import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { Ajv } from 'ajv'

import manifest from '../../package.json' with { type: 'json' }
import { root } from '../programs/child.ts'

type Entry = {
  $schema: string
  name: string
  packages: { identifier: string; version: string; packageArguments: { value: string }[] }[]
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

const entry = read('plugin/server.json') as Entry
// The registry's own schema of 2025-12-11, so that the entry can be checked offline.
const schema = read('test/plugin/fixtures/mcp-registry/server.schema.json') as { $id: string }
const isEntry = new Ajv({ strict: false, validateFormats: false }).compile(schema)

test('the entry of the MCP registry fits the registry’s schema', () => {
  assert.equal(entry.$schema, schema.$id)
  assert.ok(isEntry(entry), JSON.stringify(isEntry.errors))
  const wrong = { ...entry, description: 'x'.repeat(101) }
  assert.equal(isEntry(wrong), false)
})

test('the entry names the npm package, which names the entry', () => {
  assert.equal(entry.name, manifest.mcpName)
  const [npm] = entry.packages
  assert.equal(npm?.identifier, manifest.name)
  assert.equal(npm?.version, manifest.version)
  // `npx -y durable-relay mcp`: a package with one program needs no name for it.
  assert.deepEqual(Object.keys(manifest.bin), ['relay'])
  assert.deepEqual(
    npm?.packageArguments.map(({ value }) => value),
    ['mcp'],
  )
})
