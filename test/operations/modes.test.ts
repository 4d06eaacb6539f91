import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { guardedToolsOf } from '../../lib/operations/guarded/toolsets.ts'
import { MODES } from '../../lib/schema/root.ts'
import { root } from '../programs/child.ts'

const GUIDE = join(root, 'docs/hands.md')
const BEGIN = '<!-- modes: written by test/operations/modes.test.ts -->'
const END = '<!-- end of modes -->'
const TOOLSETS = ['viewer', 'files', 'git', 'shell', 'process', 'browser', 'screen', 'desktop']

/** The table of the guide, as the operations have it. */
function table(): string {
  const rows = MODES.map((mode) => {
    const cells = TOOLSETS.flatMap((name) => {
      const tools = guardedToolsOf([name]).filter(({ guarded }) => guarded?.mode === mode)
      const names = tools.map((tool) => `\`${tool.name}\``)
      return names.length === 0 ? [] : [`**${name}** ${names.join(' ')}`]
    })
    return `| \`${mode}\` | ${cells.join('<br>')} |`
  })
  return ['| mode | tools |', '| --- | --- |', ...rows].join('\n')
}

test('the guide lists each tool under the least mode that it needs', () => {
  const text = readFileSync(GUIDE, 'utf8')
  const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length)
  const after = text.slice(text.indexOf(END))
  const expected = `${before}\n\n${table()}\n\n${after}`
  // After a change of a tool: RELAY_WRITE_DOCS=1 node --import tsx --test test/operations/modes.test.ts
  if (process.env['RELAY_WRITE_DOCS'] === '1') writeFileSync(GUIDE, expected)
  else
    assert.equal(
      text,
      expected,
      'Run: RELAY_WRITE_DOCS=1 node --import tsx --test test/operations/modes.test.ts',
    )
})
