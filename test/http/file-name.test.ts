import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dispositionOf, fileNameOf } from '../../lib/http/routes/file-name.ts'

const names: [given: string, kept: string][] = [
  ['report.md', 'report.md'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['..\\..\\a.txt', '_.._a.txt'],
  ['C:\\a.txt', 'C__a.txt'],
  ['.bashrc', 'bashrc'],
  ['a.txt. . ', 'a.txt'],
  ['..', 'file'],
  [' ', 'file'],
  ['CON', 'file CON'],
  ['nul.txt', 'file nul.txt'],
  ['console.txt', 'console.txt'],
  ['a"; filename=b.html', 'a_; filename=b.html'],
  ['a\r\nset-cookie: x', 'a__set-cookie_ x'],
  ['user\u202egpj.exe\u{e0041}', 'user_gpj.exe_'],
  ['a%2fb<c>|d?*', 'a_2fb_c__d__'],
  ['\ud800.txt', '_.txt'],
  ['日本 (1).txt', '日本 (1).txt'],
]
test('a name from an agent becomes one part of a path on any system', () => {
  for (const [given, kept] of names) assert.equal(fileNameOf(given), kept, JSON.stringify(given))
})

test('the header has the name in ASCII for old clients, and in full for all others', () => {
  assert.equal(
    dispositionOf("日本 'a' (1).txt"),
    "attachment; filename=\"__ 'a' (1).txt\"; filename*=UTF-8''%E6%97%A5%E6%9C%AC%20%27a%27%20%281%29.txt",
  )
  for (const [given] of names) assert.match(dispositionOf(given), /^[ -~]+$/)
})
