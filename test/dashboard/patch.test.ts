import assert from 'node:assert/strict'
import { test } from 'node:test'

import { filesOf } from '../../dashboard/src/job/changes/patch.ts'
import { sideBySide } from '../../dashboard/src/job/changes/side-by-side.ts'

const PATCH = `diff --git a/src/old.ts b/src/new name.ts
similarity index 90%
rename from src/old.ts
rename to src/new name.ts
index 1..2 100644
--- a/src/old.ts
+++ b/src/new name.ts
@@ -1,2 +1,2 @@ function a() {
 same
--- a comment in SQL
+++ another line
diff --git a/pixel.png b/pixel.png
new file mode 100644
Binary files /dev/null and b/pixel.png differ
`

test('filesOf() splits a patch by file and takes no changed line for a header', () => {
  const files = filesOf(PATCH)
  assert.deepEqual(
    files.map(({ name, lines }) => ({ name, lines: lines.map(({ kind, text }) => [kind, text]) })),
    [
      {
        name: 'src/new name.ts',
        lines: [
          ['hunk', 'rename from src/old.ts'],
          ['hunk', 'rename to src/new name.ts'],
          ['hunk', '@@ -1,2 +1,2 @@ function a() {'],
          ['same', ' same'],
          ['removed', '--- a comment in SQL'],
          ['added', '+++ another line'],
        ],
      },
      {
        name: 'pixel.png',
        lines: [
          ['hunk', 'new file mode 100644'],
          ['hunk', 'Binary files /dev/null and b/pixel.png differ'],
        ],
      },
    ],
  )
  assert.deepEqual(filesOf(''), [])
})

test('filesOf() numbers each line in the old and in the new file', () => {
  const patch = `diff --git a/a b/a
--- a/a
+++ b/a
@@ -7,4 +7,4 @@
 one
-two
+zwei
+drei
 four
\\ No newline at end of file
`
  const [file] = filesOf(patch)
  assert.deepEqual(
    file?.lines.map(({ text, oldNumber, newNumber }) => [text, oldNumber, newNumber]),
    [
      ['@@ -7,4 +7,4 @@', undefined, undefined],
      [' one', 7, 7],
      ['-two', 8, undefined],
      ['+zwei', undefined, 8],
      ['+drei', undefined, 9],
      [' four', 9, 10],
      ['\\ No newline at end of file', undefined, undefined],
    ],
  )
  const rows = sideBySide(file?.lines ?? [])
  assert.deepEqual(
    rows.slice(1, 5).map((row) => [row.old?.text, row.new?.text]),
    [
      [' one', ' one'],
      ['-two', '+zwei'],
      [undefined, '+drei'],
      [' four', ' four'],
    ],
  )
})
