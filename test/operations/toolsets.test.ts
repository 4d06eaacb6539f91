import assert from 'node:assert/strict'
import { test } from 'node:test'

import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'

import { RelayError } from '../../lib/errors.ts'
import { publish } from '../../lib/mcp/tools.ts'
import { loadTools, toolsOf } from '../../lib/operations/toolsets.ts'

type Schema = { properties?: Record<string, Schema>; anyOf?: Schema[]; description?: string }

test('the jobs toolset is listed in its own order, whatever was asked for twice', () => {
  const names = toolsOf(['jobs', 'jobs']).map((tool) => tool.name)
  assert.deepEqual(names, [
    'register_agent',
    'dispatch',
    'dispatch_wait',
    'poll',
    'cancel',
    'list_jobs',
    'check_inbox',
    'answer',
  ])
})

test('a toolset that does not exist is refused by name', async () => {
  await assert.rejects(
    loadTools(['jobs', 'nothing']),
    (error) =>
      error instanceof RelayError &&
      error.code === 'CONFIG_INVALID' &&
      error.message.includes('"nothing"') &&
      error.message.includes('Use: jobs'),
  )
})

test('the whole list costs at most 2,500 tokens', () => {
  const list = JSON.stringify({ tools: toolsOf(['jobs']).map(publish) })
  assert.ok(countTokens(list) <= 2500, `${countTokens(list)} tokens`)
  assert.ok(list.length / 4 <= 2500, `${list.length} characters`)
})

test('the toolset messages costs less than 3,000 tokens', () => {
  const tools = toolsOf(['messages'])
  const list = JSON.stringify({ tools: tools.map(publish) })
  assert.ok(countTokens(list) < 3000, `${countTokens(list)} tokens`)
})

test('the toolset team costs at most 1,500 tokens', () => {
  const list = JSON.stringify({ tools: toolsOf(['team']).map(publish) })
  assert.ok(countTokens(list) <= 1500, `${countTokens(list)} tokens`)
})

test('fields that are not shown are optional, and the tool that needs them is published without them', () => {
  for (const tool of toolsOf(['messages'])) {
    const { properties = {}, required = [] } = publish(tool).inputSchema
    for (const field of tool.quiet?.fields ?? []) {
      assert.ok(!(field in properties), `${tool.name}.${field}`)
      assert.ok(field in tool.input._zod.def.shape, `${tool.name}.${field}`)
      assert.ok(!required.includes(field), `${tool.name}.${field}`)
    }
  }
})

for (const tool of toolsOf(['messages', 'team'])) {
  const published = publish(tool)

  test(`${tool.name} says what it does, describes its fields, and may be called by a client that can ask nobody`, () => {
    assert.ok(published.title)
    assert.ok((published.description ?? '').length > 20)
    assert.equal(Object.keys(published.annotations ?? {}).length, 4)
    assert.deepEqual(undescribed(published.inputSchema as Schema, tool.name), [])
    assert.equal(tool.effect.destructive, false)
    assert.equal(tool.effect.openWorld, false)
    assert.ok(published.outputSchema)
  })
}

for (const tool of toolsOf(['jobs'])) {
  const published = publish(tool)

  test(`${tool.name} says what it does, when not to use it or what it returns, and how it may be treated`, () => {
    assert.ok(published.title)
    assert.ok((published.description ?? '').length > 80)
    assert.match(published.description ?? '', /Returns|Unknown id/)
    const hints = Object.entries(published.annotations ?? {})
    assert.equal(hints.length, 4)
    for (const [hint, value] of hints) assert.equal(typeof value, 'boolean', hint)
  })

  test(`${tool.name} may be called by a client that can ask nobody`, () => {
    // Codex in exec mode calls a tool only when it is read-only, or neither destructive nor open to the world.
    assert.equal(tool.effect.destructive, false)
    assert.equal(tool.effect.openWorld, false)
  })

  test(`${tool.name} describes every field it takes and takes no other`, () => {
    assert.deepEqual(undescribed(published.inputSchema as Schema, tool.name), [])
    assert.equal(published.inputSchema['additionalProperties'], false)
    assert.equal(published.outputSchema?.['additionalProperties'], false)
  })

  test(`${tool.name} has schemas that every client reads`, () => {
    const text = JSON.stringify([published.inputSchema, published.outputSchema])
    for (const noise of ['$schema', '$ref', 'pattern', '9007199254740991', 'propertyNames']) {
      assert.ok(!text.includes(noise), noise)
    }
    assert.ok(!('anyOf' in published.inputSchema) && !('oneOf' in published.inputSchema))
    assert.ok(!/"type":\[|:\{\}/.test(text), 'no arrays of types, nothing untyped')
  })
}

function undescribed(schema: Schema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inside = [field, ...(field.anyOf ?? [])]
    const own = field.description === undefined ? [`${path}.${name}`] : []
    return own.concat(inside.flatMap((inner) => undescribed(inner, `${path}.${name}`)))
  })
}
