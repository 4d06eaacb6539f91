import { browser } from '../browser/browser.ts'
import { changes } from '../files/changes.ts'
import { files } from '../files/files.ts'
import { git } from '../git/git.ts'
import type { Operation } from '../operation.ts'
import { desktopTools } from '../desktop/desktop.ts'
import { processTools } from '../process/process.ts'
import { listRoots } from '../roots/list-roots.ts'
import { screenTools } from '../screen/screen.ts'
import { shell } from '../shell/shell.ts'
import { viewer } from '../viewer/viewer.ts'

/** Every family of guarded tools, in the order in which clients see them. */
const TOOLSETS: ReadonlyMap<string, readonly Operation[]> = new Map([
  ['viewer', viewer],
  ['files', [listRoots, ...files, ...changes]],
  ['git', git],
  ['browser', browser],
  ['shell', shell],
  ['process', processTools],
  ['screen', screenTools],
  ['desktop', desktopTools],
])

/** The tools of these toolsets, each once, always in the same order. Names of other toolsets are ignored. */
export function guardedToolsOf(names: readonly string[]): Operation[] {
  return [...TOOLSETS].filter(([name]) => names.includes(name)).flatMap(([, tools]) => tools)
}
