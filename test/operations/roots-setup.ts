import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'

import { setup } from './setup.ts'

/** Operations over one root with these files, and settings for it. */
export async function setupRoot(
  t: TestContext,
  files: Record<string, string | Buffer> = {},
  settings: Record<string, unknown> = {},
) {
  const made = await setup(t)
  const { configPath, folder } = made.place
  fs.mkdirSync(folder)
  const directory = fs.realpathSync(folder)
  const configure = (roots: Record<string, object>, more: object = {}) => {
    fs.mkdirSync(dirname(configPath), { recursive: true, mode: 0o700 })
    fs.writeFileSync(configPath, JSON.stringify({ roots, ...more }), { mode: 0o600 })
  }
  configure({ app: { path: directory, label: 'The app', ...settings } })
  const write = (path: string, content: string | Buffer) => {
    const file = join(directory, path)
    fs.mkdirSync(dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  return { ...made, directory, outside: dirname(directory), configure, write }
}
