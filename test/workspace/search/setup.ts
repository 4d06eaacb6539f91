import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'

import { RootSettings } from '../../../lib/schema/root.ts'
import { openGuard } from '../../../lib/workspace/guard/guard.ts'
import { scratch } from '../../programs/scratch.ts'

/** A root with these files, and its guard. */
export function makeRoot(
  t: TestContext,
  files: Record<string, string | Buffer>,
  settings: Record<string, unknown> = {},
) {
  const home = fs.realpathSync(scratch(t, 'relay-root-'))
  const directory = join(home, 'root')
  fs.mkdirSync(directory)
  for (const [path, content] of Object.entries(files)) {
    const file = join(directory, path)
    fs.mkdirSync(dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
  }
  const guard = openGuard({
    name: 'work',
    label: 'Work',
    settings: RootSettings.parse({ path: directory, ...settings }),
    directory,
    kept: [],
  })
  return { home, directory, guard }
}
