import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  clickArguments,
  pressScript,
  screencaptureArguments,
  typeScript,
  windowsIn,
} from '../../../lib/workspace/screen/macos.ts'
import { shownTitle } from '../../../lib/workspace/screen/titles.ts'
import {
  captureScript,
  clickScript,
  literalKeys,
  powershellArguments,
  sendKeys,
} from '../../../lib/workspace/screen/windows.ts'
import {
  importArguments,
  scrotArguments,
  typedParts,
  x11Keys,
} from '../../../lib/workspace/screen/x11.ts'

const region = { x: 10, y: 20, width: 300, height: 200 }

test('keys have the names of each system', () => {
  assert.equal(x11Keys('ctrl+shift+s'), 'ctrl+shift+s')
  assert.equal(x11Keys('Enter'), 'Return')
  assert.equal(x11Keys('alt+f4'), 'alt+F4')
  assert.equal(sendKeys('ctrl+s'), '^s')
  assert.equal(sendKeys('alt+f4'), '%{F4}')
  assert.equal(sendKeys('enter'), '{ENTER}')
  const press = (keys: string) =>
    pressScript(keys).replace('tell application "System Events" to ', '')
  assert.equal(press('cmd+shift+s'), 'keystroke "s" using {command down, shift down}')
  assert.equal(press('enter'), 'key code 36')
})

test('a typed text is only ever a text', () => {
  assert.equal(literalKeys('a+b {x}\n50%'), 'a{+}b {{}x{}}{ENTER}50{%}')
  assert.equal(
    typeScript('say "hi" \\ & do shell script "x"'),
    String.raw`tell application "System Events" to keystroke "say \"hi\" \\ & do shell script \"x\""`,
  )
  const [, , flag, encoded = ''] = powershellArguments(`'x'; calc`)
  assert.equal(flag, '-EncodedCommand')
  assert.equal(Buffer.from(encoded, 'base64').toString('utf16le'), `'x'; calc`)
  assert.match(captureScript(`C:\\it's`, undefined), /\$i\.Save\('C:\\it''s'\)$/)
})

test('letters that are on no key are typed slowly, and a text stays as it is', () => {
  const text = `a é\n${'😀'.repeat(70)}${'x'.repeat(1001)}ü`
  const parts = typedParts(text)
  assert.equal(parts.map(({ part }) => part).join(''), text)
  assert.deepEqual(
    parts.map(({ part, delayMs }) => `${Array.from(part).length} x ${delayMs}`),
    ['2 x 8', '1 x 200', '1 x 8', '40 x 200', '30 x 200', '1000 x 8', '1 x 8', '1 x 200'],
  )
})

test('a picture has the part of the screen that was asked for', () => {
  assert.deepEqual(scrotArguments('/f.png', region), [
    '--overwrite',
    '-a',
    '10,20,300,200',
    '/f.png',
  ])
  assert.deepEqual(importArguments('/f.png', region), [
    '-window',
    'root',
    '-crop',
    '300x200+10+20',
    '+repage',
    '/f.png',
  ])
  assert.deepEqual(screencaptureArguments('/f.png', region), [
    '-x',
    '-R10,20,300,200',
    '-t',
    'png',
    '/f.png',
  ])
  assert.match(captureScript('f', region), /Rectangle 10, 20, 300, 200;/)
})

test('clicks are counted', () => {
  assert.deepEqual(clickArguments('left', 2), ['c:.', 'c:.'])
  assert.equal(clickScript('right', 3).match(/mouse_event\(8,/g)?.length, 3)
})

test('rows of windows are read', () => {
  assert.deepEqual(windowsIn('Notes\tNotes.app\t12\t1\t2\t300\t200\n\n'), [
    {
      title: 'Notes',
      process: 'Notes.app',
      pid: 12,
      bounds: { x: 1, y: 2, width: 300, height: 200 },
    },
  ])
})

test('titles are shown without secrets and addresses, on one line', () => {
  const title = `Inbox\n- ann@example.com - ghp_${'a1B2'.repeat(9)}`
  assert.match(shownTitle(title), /^Inbox - \[e-mail\] - /)
  assert.doesNotMatch(shownTitle(title), /a1B2/)
  assert.ok(shownTitle('x'.repeat(5000)).length <= 200)
})
