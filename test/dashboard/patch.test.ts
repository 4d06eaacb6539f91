import assert from 'node:assert/strict'
import { test } from 'node:test'

import { filesOf } from '../../dashboard/src/job/patch.ts'

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
+++ more of it
diff --git a/pixel.png b/pixel.png
new file mode 100644
Binary files /dev/null and b/pixel.png differ
`

test('a patch is told file by file, and what looks like a header inside of one is a change', () => {
  const files = filesOf(PATCH)
  assert.deepEqual(
    files.map(({ name, lines }) => ({ name, lines: lines.map(({ kind, text }) => [kind, text]) })),
    [
      {
        name: 'src/new name.ts',
        lines: [
          ['place', 'rename from src/old.ts'],
          ['place', 'rename to src/new name.ts'],
          ['place', '@@ -1,2 +1,2 @@ function a() {'],
          ['same', ' same'],
          ['removed', '--- a comment in SQL'],
          ['added', '+++ more of it'],
        ],
      },
      {
        name: 'pixel.png',
        lines: [
          ['place', 'new file mode 100644'],
          ['place', 'Binary files /dev/null and b/pixel.png differ'],
        ],
      },
    ],
  )
  assert.deepEqual(filesOf(''), [])
})
