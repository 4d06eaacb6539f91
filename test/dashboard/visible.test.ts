import assert from 'node:assert/strict'
import { test } from 'node:test'

import { oneLine, visible } from '../../dashboard/src/text/visible.ts'

test('visible() shows characters that act or hide and keeps those that a script needs', () => {
  const rows: [text: string, shown: string][] = [
    ['plain\ttext\n', 'plain\ttext\n'],
    ['a\r\nb', 'a\nb'],
    ['\u001b[31mred', '␛[31mred'],
    ['\u0007\u007f\u009b', '␇␡⟨009B⟩'],
    ['user\u202egpj.exe', 'user⟨202E⟩gpj.exe'],
    ['a\u200bb\u2066c', 'a⟨200B⟩b⟨2066⟩c'],
    ['in\u200dvisible', 'in⟨200D⟩visible'],
    ['👩\u200d👧 ❤\ufe0f', '👩\u200d👧 ❤\ufe0f'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\ud800', '⟨D800⟩'],
    ['\u{e0041}', '⟨E0041⟩'],
    ['日本語 ß', '日本語 ß'],
  ]
  for (const [text, shown] of rows) assert.equal(visible(text), shown)
  assert.equal(oneLine('  a\n\tb\u2028c '), 'a b⟨2028⟩c')
})
