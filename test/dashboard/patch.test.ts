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
