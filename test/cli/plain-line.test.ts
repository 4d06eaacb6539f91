import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'

import { COMMANDS } from '../../lib/cli/commands/commands.ts'
import { kebab } from '../../lib/cli/command.ts'
import type { Command } from '../../lib/cli/command.ts'
import { plainValues } from '../../lib/cli/plain-line.ts'
import { anyValues } from '../../lib/cli/yargs.ts'

/** Words that mean something to yargs, beside the flags of a command. */
const WORDS = [
  ['a', '', '-', '--', '-1', '-x', '-f', '--no-json', '--bogus', '--__proto__', '__proto__'],
  ['true', 'false', '"a"', "'a'", 'a=b', '1', '0x10', '1e3', ' ', 'é', 'a\nb', '--json=false'],
].flat()

function wordsOf({ flags }: Command): string[] {
  const names = ['json', 'verbose', ...Object.keys(flags).flatMap((key) => [key, kebab(key)])]
  return names.flatMap((name) => [`--${name}`, `--${name}=a`, `-${name}`])
}

/** What yargs makes of a line, without the names that it adds. */
function asYargs(command: Command, line: string[]) {
  const { args, flags } = anyValues(command, line)
  const names = new Set(['json', 'verbose', ...Object.keys(command.flags).map(kebab)])
  const typed = Object.entries(flags).filter(
    ([name, value]) => names.has(name) && value !== undefined && value !== false,
  )
  return { args, flags: Object.fromEntries(typed) }
}

test('a plain line means what yargs makes of it', () => {
  const lines = fc.constantFrom(...COMMANDS).chain((command) => {
    const word = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...wordsOf(command)) },
      { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
      fc.string(),
    )
    return fc.record({ command: fc.constant(command), line: fc.array(word, { maxLength: 6 }) })
  })
  let plain = 0
  fc.assert(
    fc.property(lines, ({ command, line }) => {
      const read = plainValues(command.flags, line)
      if (read === undefined) return
      plain += 1
      assert.deepEqual(read, asYargs(command, line))
    }),
    { numRuns: 2000 },
  )
  assert.ok(plain > 200, `${plain} plain lines`)
})

test('the lines that scripts write all day are plain', () => {
  const rows: [name: string, ...line: string[]][] = [
    ['list'],
    ['list', '--json', '--state', 'queued', '--limit', '5'],
    ['show', 'abc'],
    ['dispatch', 'codex', 'fix the tests', '--write', '--request-id', 'r-1'],
    ['dispatch', 'codex', '--wait', '--', '--an odd prompt'],
  ]
  for (const [name, ...line] of rows) {
    const command = COMMANDS.find((each) => each.name === name)
    assert.ok(command !== undefined && plainValues(command.flags, line) !== undefined, name)
  }
})
