import assert from 'node:assert/strict'
import { test } from 'node:test'

import { safeParse } from 'zod/v4/core'

import { ROUTED } from '../../lib/http/routes/operations.ts'
import { presenterOf } from '../../lib/http/routes/present.ts'
import { FIXED_ROUTES } from '../../lib/http/routes/fixed-routes.ts'
import type { FixedRoute } from '../../lib/http/routes/fixed-routes.ts'
import { apiDocument } from '../../lib/http/routes/openapi.ts'

type Content = Record<string, { example?: unknown; schema?: object }> | undefined
type Described = {
  parameters?: { $ref?: string; name: string; in: string; required: boolean; example?: unknown }[]
  requestBody?: { content: Content }
  responses: Record<string, { $ref?: string; content?: Content }>
}

const document = apiDocument('1.2.3') as { paths: Record<string, Record<string, Described>> }

function describedAt(path: string, method: string): Described {
  const found = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method]
  assert.ok(found !== undefined, path)
  return found
}

/** What is wrong with an example, in one line; undefined when its schema takes it. */
function problemOf(schema: Parameters<typeof safeParse>[0], example: unknown): string | undefined {
  const { error } = safeParse(schema, example)
  if (error === undefined) return undefined
  const lines = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return `${lines.join('; ')} in ${JSON.stringify(example).slice(0, 500)}`
}

for (const { operation, http, path } of ROUTED) {
  const { name } = operation
  const { parameters = [], requestBody, responses } = describedAt(path, http.method)

  test(`${name}: the examples of its request and its response are what it takes and sends`, () => {
    const body = requestBody?.content?.['application/json']?.example as object | undefined
    if (http.method === 'post') assert.ok(body !== undefined, 'no example of a body')
    const own = parameters.filter(({ $ref }) => $ref === undefined)
    for (const { name: field, example } of own) assert.ok(example !== undefined, field)
    const required = own.filter((each) => each.required)
    const inPath = Object.fromEntries(required.map((each) => [each.name, each.example]))
    const { workspace: _, ...input } = { ...body, ...inPath } as Record<string, unknown>
    assert.equal(problemOf(operation.input, input), undefined)
    // Every optional parameter of a query fits on its own.
    for (const { name: field, example } of own.filter((each) => each.in === 'query')) {
      assert.equal(problemOf(operation.input, { ...input, [field]: example }), undefined, field)
    }
    const { output } = presenterOf(operation)
    if (output === undefined) return
    const sent = Object.entries(responses).filter(([status]) => status.startsWith('2'))
    assert.ok(sent.length > 0)
    for (const [, { content }] of sent) {
      const example = content?.['application/json']?.example
      assert.equal(problemOf(output, example), undefined)
      // An open schema takes anything, so what a list of it holds is written out.
      assert.doesNotMatch(JSON.stringify(example), /\[\{\}\]/)
    }
  })
}

test('routes that no operation answers have examples that their schemas take', () => {
  for (const [name, { path, method, body }] of Object.entries<FixedRoute>(FIXED_ROUTES)) {
    const { requestBody, responses } = describedAt(path, method)
    if (body !== undefined) {
      const { example } = requestBody?.content?.['application/json'] ?? {}
      assert.equal(problemOf(body, example), undefined, name)
    }
    for (const { content } of Object.values(responses)) {
      for (const [type, { example }] of Object.entries(content ?? {})) {
        if (type === 'application/json') assert.ok(example !== undefined, `${name} ${type}`)
      }
    }
  }
})
