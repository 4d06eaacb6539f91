import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'

import { RootSettings } from '../../lib/schema/root.ts'
import { createBackups } from '../../lib/workspace/backups/backups.ts'
import { applyChanges } from '../../lib/workspace/files/apply.ts'
import { planUndo } from '../../lib/workspace/files/plan-undo.ts'
import type { Plan } from '../../lib/workspace/files/plan-write.ts'
import { openGuard } from '../../lib/workspace/guard/guard.ts'
import { scratch } from './scratch.ts'

/** A root with files, its backups, and a secret outside that no tool may reach. */
export function makeRoot(t: TestContext, files: Record<string, string | Buffer> = {}) {
  const home = scratch(t, 'relay-root-')
  const directory = join(home, 'project')
  const store = join(home, 'store')
  for (const folder of [directory, store]) fs.mkdirSync(folder)
  fs.writeFileSync(join(home, 'outside.txt'), 'TOPSECRET\n')
  const write = (path: string, content: string | Buffer) => {
    fs.mkdirSync(dirname(join(directory, path)), { recursive: true })
    fs.writeFileSync(join(directory, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  const settings = RootSettings.parse({ path: directory })
  const root = { name: 'project', label: 'Project', settings, directory, kept: [store] }
  const guard = openGuard(root)
  const backups = createBackups(store)
  const on = { guard, backups }
  let made = 0
  const nextId = () => `op_${String(1_800_000_000_000 + (made += 1))}_000000000000`

  async function apply(plan: Plan, more: { backup?: boolean; undoes?: string } = {}) {
    const operationId = nextId()
    const at = '2026-11-30T00:00:00.000Z'
    const { backup = true, undoes } = more
    const effects = await applyChanges(on, plan, { operationId, tool: 'test', at, backup, undoes })
    return { operationId, effects }
  }

  return {
    home,
    directory,
    store,
    guard,
    backups,
    on,
    write,
    apply,
    nextId,
    undo: async (id: string) => apply(await planUndo(on, backups.get(id)), { undoes: id }),
    read: (path: string) => fs.readFileSync(join(directory, path), 'utf8'),
    mode: (path: string) => fs.statSync(join(directory, path)).mode & 0o7777,
    /** Every path with its content, mode and target; without times. */
    tree: () => treeOf(directory),
  }
}

export type TestRoot = ReturnType<typeof makeRoot>

export function treeOf(directory: string, prefix = ''): Record<string, string> {
  const tree: Record<string, string> = {}
  for (const entry of fs.readdirSync(join(directory, prefix), { withFileTypes: true })) {
    const path = join(prefix, entry.name)
    const whole = join(directory, path)
    const mode = (fs.lstatSync(whole).mode & 0o7777).toString(8)
    if (entry.isDirectory()) {
      tree[path] = `folder ${mode}`
      Object.assign(tree, treeOf(directory, path))
    } else if (entry.isSymbolicLink()) tree[path] = `link ${fs.readlinkSync(whole)}`
    else if (entry.isFile()) tree[path] = `file ${mode} ${fs.readFileSync(whole, 'latin1')}`
    else tree[path] = 'other'
  }
  return tree
}
