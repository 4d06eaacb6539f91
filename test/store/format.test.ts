import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import * as z from 'zod/mini'

import { ENTRIES } from '../../lib/schema/event.ts'
import type { LogEntry } from '../../lib/schema/event.ts'
import { digestOf, jobIdWithin } from '../../lib/schema/job-id.ts'
import { readLines } from '../../lib/store/file/log/line.ts'

type Schema = z.core.JSONSchema.BaseSchema

/** What a line of each kind may hold. */
const SCHEMAS: [kind: string, schema: Schema][] = Object.entries(ENTRIES).map(([kind, schema]) => [
  kind,
  z.toJSONSchema(schema()),
])

/** Lines as programs of format 1 wrote them: with every field that was ever there, and with as few as may be. */
function formatOne(): LogEntry[] {
  const bytes = readFileSync(new URL('fixtures/format-1.jsonl', import.meta.url))
  return [...readLines(bytes)].map((line) => {
    assert.ok(line.kind === 'entry', JSON.stringify(line))
    return line.entry
  })
}

test('every line of format 1 is still read, and there is one of each kind', () => {
  const kinds = new Set<string>(formatOne().map(({ type }) => type))
  assert.deepEqual(kinds, new Set(Object.keys(ENTRIES)))
})

test('every field that may be absent stands in one line of format 1 and is absent in another', () => {
  const objects = formatOne().flatMap((entry) => Array.from(objectsIn(entry, entry.type)))
  const unproven: string[] = []
  const optional = SCHEMAS.flatMap(([kind, schema]) => Array.from(optionalFieldsOf(schema, kind)))
  for (const { path, field } of optional) {
    const places = objects.filter((object) => object.path === path)
    if (!places.some(({ value }) => field in value)) unproven.push(`with ${path}.${field}`)
    if (places.every(({ value }) => field in value)) unproven.push(`without ${path}.${field}`)
  }
  assert.deepEqual(unproven, [])
})

test('a request that a program of format 1 wrote down is known when it is sent again', () => {
  for (const entry of formatOne()) {
    if (entry.type !== 'enqueue') continue
    assert.equal(entry.job_id, jobIdWithin(entry.scope, entry.request_id))
    assert.equal(entry.digest, digestOf(entry.to, entry.task, entry.fork), entry.request_id)
  }
})

/** Each field that may be absent, with the path of its object, which begins with the kind of line. */
function* optionalFieldsOf(
  schema: Schema,
  path: string,
): Generator<{ path: string; field: string }> {
  for (const option of schema.oneOf ?? schema.anyOf ?? []) {
    yield* optionalFieldsOf(option, path)
  }
  if (typeof schema.items === 'object' && !Array.isArray(schema.items)) {
    yield* optionalFieldsOf(schema.items, path)
  }
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(field) !== true) yield { path, field }
    if (typeof inner === 'object') yield* optionalFieldsOf(inner, `${path}.${field}`)
  }
}

/** Each object of a line, with its path. */
function* objectsIn(value: unknown, path: string): Generator<{ path: string; value: object }> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsIn(item, path)
    return
  }
  yield { path, value }
  for (const [field, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}.${field}`)
}
