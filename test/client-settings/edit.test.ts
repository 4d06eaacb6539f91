import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { assert as check, constantFrom, dictionary, jsonValue, property, string } from 'fast-check'

import { editHooks, relayCommandsIn } from '../../lib/client-settings/edit.ts'
import { handlersOf, hookPathIn, quoteForShell } from '../../lib/client-settings/handlers.ts'
import type { Handlers } from '../../lib/client-settings/handlers.ts'
import { UneditableText } from '../../lib/client-settings/read.ts'
import { root } from '../programs/child.ts'

const wanted = handlersOf('claude', `'/opt/relay/hook.js'`)
const commands = commandsOf(wanted)

function commandsOf(handlers: Handlers): string[] {
  return Object.values(handlers)
    .flat()
    .map(({ command }) => command)
}

/** A JSON text without the whitespace between its tokens. */
function wordsOf(text: string): string {
  const words = text.replace(/^\uFEFF/, '').match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g)
  return words?.join('') ?? ''
}

const others = {
  hooks: {
    PreToolUse: [{ matcher: 'Bash', hooks: [{ type: 'command', command: 'check' }] }],
    Stop: [{ hooks: [{ type: 'prompt', prompt: 'Is it done?', once: true }], note: 'x' }],
    Unheard: [],
  },
  disableAllHooks: false,
}

/** Texts as people and programs write them, each with a detail that a careless rewrite would lose. */
const texts: [name: string, text: string][] = [
  [
    'indented with tabs',
    '{\n\t"model": "opus",\n\t"permissions": {\n\t\t"allow": [ "Bash(ls:*)" ]\n\t}\n}\n',
  ],
  ['indented by four', '{\n    "env": { "A": "1" },\n    "model": "opus"\n}'],
  ['with CRLF', '{\r\n  "model": "opus"\r\n}\r\n'],
  ['with a byte order mark', '\uFEFF{\n  "model": "opus"\n}\n'],
  [
    'on one line',
    '{"model":"opus","hooks":{"Stop":[{"hooks":[{"type":"command","command":"say"}]}]}}',
  ],
  ['with numeric keys in a certain order', '{\n  "b": { "10": 1, "9": 2 },\n  "a": 1\n}\n'],
  ['with numbers that a double cannot hold', '{\n  "id": 12345678901234567890,\n  "one": 1.0\n}\n'],
  [
    'with escapes and a key named __proto__',
    '{\n  "a\\u0041": "\\/\\ud83d\\ude00",\n  "__proto__": {}\n}\n',
  ],
  ['with odd spaces', '{   "a" :1 ,\n\n\n  "c":[1,2,\n3]  }\n\n'],
  ['with hooks of others', `${JSON.stringify(others, null, 2)}\n`],
]

for (const [name, text] of texts) {
  test(`a file ${name} gets the relay hooks once, and keeps all its other text`, () => {
    const edited = editHooks(text, wanted)
    assert.deepEqual(relayCommandsIn(edited).toSorted(), commands.toSorted())
    assert.equal(editHooks(edited, wanted), edited)
    assert.equal(wordsOf(editHooks(edited, {})), wordsOf(text))
  })
}

test('inserted text is formatted like the text around it', () => {
  const looks = (text: string) => editHooks(text, wanted)
  assert.match(looks('{\n\t"a": 1\n}\n'), /^\t\t"Stop": \[$/m)
  assert.match(looks('{\n    "a": 1\n}\n'), /^ {8}"Stop": \[$/m)
  assert.doesNotMatch(looks('{\r\n  "a": 1\r\n}\r\n'), /[^\r]\n/)
  assert.match(looks('\uFEFF{}'), /^\uFEFF\{/)
})

test('an empty file becomes one with only the relay hooks', () => {
  for (const text of ['', '\n', ' \r\n', '\uFEFF']) {
    const { hooks } = JSON.parse(editHooks(text, wanted).replace('\uFEFF', '')) as { hooks: object }
    assert.deepEqual(Object.keys(hooks), ['SessionStart', 'Stop'])
    assert.equal(editHooks(text, {}), text)
  }
})

test('hooks of another installation, duplicates and unwanted hooks are replaced', () => {
  const old = handlersOf('claude', quoteForShell(`/home/me/it's here/hook.js`))
  const twice = {
    hooks: {
      Stop: [{ hooks: [...(wanted['Stop'] ?? []), ...(wanted['Stop'] ?? [])] }],
      SessionStart: [{ hooks: old['SessionStart'] }, { hooks: old['Stop'] }],
      SessionEnd: [{ hooks: [{ type: 'command', command: 'bye' }, ...(old['Stop'] ?? [])] }],
    },
  }
  const edited = editHooks(JSON.stringify(twice, null, 2), wanted)
  assert.deepEqual(relayCommandsIn(edited).toSorted(), commands.toSorted())
  const { hooks } = JSON.parse(edited) as typeof twice
  assert.deepEqual(hooks.SessionEnd, [{ hooks: [{ type: 'command', command: 'bye' }] }])
})

test('for any file, removing what was added restores the same document', () => {
  const document = dictionary(
    string().filter((key) => key !== 'hooks'),
    jsonValue(),
  )
  const indent = constantFrom(undefined, 1, 2, 4, '\t')
  check(
    property(document, indent, (value, space) => {
      const text = JSON.stringify(value, null, space)
      const edited = editHooks(text, wanted)
      assert.deepEqual(relayCommandsIn(edited), commands)
      assert.deepEqual(JSON.parse(editHooks(edited, {})), JSON.parse(text))
    }),
  )
})

const faulty: [text: string, line: number, why: RegExp][] = [
  ['{\n  // ours\n  "a": 1\n}', 2, /not JSON/],
  ['{\n  "a": 1,\n}', 3, /not JSON/],
  ['{\n  "a": 1\n', 3, /not JSON/],
  ['not at all', 1, /not JSON/],
  ['[\n  1\n]', 1, /the file must be an object/],
  ['null', 1, /the file must be an object/],
  ['{\n  "a": 1,\n  "hooks": []\n}', 3, /"hooks" must be an object/],
  ['{\n  "hooks": {\n    "Stop": "say"\n  }\n}', 3, /"hooks.Stop" must be a list/],
  ['{"hooks": {"Stop": [\n{"hooks": {}}]}}', 2, /"hooks.Stop.0.hooks" must be a list/],
  ['{\n  "hooks": {},\n  "hooks": {}\n}', 3, /"hooks" appears twice/],
  ['{"hooks": {"Stop": [],\n"Stop": []}}', 2, /"Stop" appears twice/],
]

for (const [text, line, why] of faulty) {
  test(`${JSON.stringify(text)} is refused with the number of the invalid line`, () => {
    assert.throws(
      () => editHooks(text, wanted),
      (error) => error instanceof UneditableText && error.line === line && why.test(error.message),
    )
  })
}

test('a shell and hookPathIn() read back any quoted path', () => {
  for (const path of ['/a/hook.js', `/it's $HOME "\`x\`/hook.js`, '/a\nb/hook.js']) {
    const word = quoteForShell(path)
    assert.equal(execFileSync('/bin/sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' }), path)
    for (const command of commandsOf(handlersOf('codex', word))) {
      assert.equal(hookPathIn(command), path)
    }
  }
})

test('the plugin runs the same hooks', () => {
  const places = [
    ['claude', 'CLAUDE_PLUGIN_ROOT', 'hooks.json'],
    ['codex', 'PLUGIN_ROOT', 'codex-hooks.json'],
  ] as const
  for (const [client, variable, file] of places) {
    const text = readFileSync(join(root, 'plugin/hooks', file), 'utf8')
    const expected = handlersOf(client, `"\${${variable}}"/dist/hook.js`)
    assert.equal(wordsOf(editHooks(text, expected)), wordsOf(text))
    assert.deepEqual(relayCommandsIn(text), commandsOf(expected))
  }
})
