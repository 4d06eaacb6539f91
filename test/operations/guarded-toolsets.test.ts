import assert from 'node:assert/strict'
import { test } from 'node:test'

import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'

import { publish } from '../../lib/mcp/tools.ts'
import { guardedToolsOf } from '../../lib/operations/guarded/toolsets.ts'

type Schema = { properties?: Record<string, { description?: string }> }

const TOOLSETS = ['viewer', 'files', 'git', 'shell', 'process', 'browser', 'screen', 'desktop']

for (const name of TOOLSETS) {
  const tools = guardedToolsOf([name])

  test(`the toolset ${name} costs less than 3,000 tokens`, () => {
    const cost = countTokens(JSON.stringify({ tools: tools.map(publish) }))
    assert.ok(cost < 3000, `${cost} tokens`)
  })

  for (const tool of tools) {
    test(`${tool.name} is guarded, and says what it does and takes`, () => {
      const { title, description = '', inputSchema, outputSchema, annotations } = publish(tool)
      // Roots are a family of their own, which agents see with the files.
      assert.equal(tool.family, tool.name === 'list_roots' ? 'roots' : name)
      assert.notEqual(tool.guarded, undefined)
      assert.ok(title)
      assert.ok(description.length > 20, description)
      assert.ok(outputSchema)
      assert.equal(Object.values(annotations ?? {}).filter((hint) => hint !== undefined).length, 4)
      assert.deepEqual(undescribed(inputSchema as Schema, tool.name), [])
    })
  }
}

/** Fields that have no description. What is inside a described one may explain itself, as a width does. */
function undescribed({ properties = {} }: Schema, at: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) =>
    field.description === undefined ? [`${at}.${name}`] : [],
  )
}
