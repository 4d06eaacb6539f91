import assert from 'node:assert/strict'
import { test } from 'node:test'

import { parseEvent as parseClaude } from '../../executors/claude/events.ts'
import { createTranscript as createClaude } from '../../executors/claude/transcript.ts'
import { parseEvent as parseCodex } from '../../executors/codex/events.ts'
import { createTranscript as createCodex } from '../../executors/codex/transcript.ts'
import type { Activity } from '../../lib/schema/activity.ts'

/** JSON that no program can walk by calls. */
const DEEP = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`

test('a tool call of Codex with arguments nested beyond reason is still a call', () => {
  const lines: Activity[] = []
  const { seen, onEvent } = createCodex((line) => lines.push(line))
  const item = `{"id":"i","type":"mcp_tool_call","server":"s","tool":"t","arguments":${DEEP}}`
  const event = parseCodex(`{"type":"item.started","item":${item}}`)
  assert.ok(event)
  onEvent(event)
  assert.equal(seen.hasActed, true)
  assert.match(lines[0]?.text ?? '', /^\[\[\[/)
})

test('a tool call of Claude with arguments and results nested beyond reason is still a call', () => {
  const lines: Activity[] = []
  const { seen, onEvent } = createClaude((line) => lines.push(line))
  const use = `{"type":"tool_use","id":"u","name":"mcp__x__y","input":{"a":${DEEP}}}`
  const result = `{"type":"tool_result","tool_use_id":"u","content":[${DEEP}]}`
  for (const [type, block] of [
    ['assistant', use],
    ['user', result],
  ] as const) {
    const event = parseClaude(`{"type":"${type}","message":{"content":[${block}]}}`)
    assert.ok(event)
    onEvent(event)
  }
  assert.equal(seen.hasActed, true)
  assert.deepEqual(
    lines.map(({ kind }) => kind),
    ['tool_started', 'tool_ended'],
  )
})
