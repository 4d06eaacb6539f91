import { monotonicMs } from '../../lib/process/process.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import type { FileStore } from '../../lib/store/file/file-store.ts'

/**
 * Opens a disk after a power cut as the first process of the next boot does, and returns what is wrong with what was
 * acknowledged or shown before: `line LOG VERSION WRITER`, `kept SHA256`. Then appends to each of those logs.
 */
export async function checkLogsAfterCut(cut: {
  dataDir: string
  workspace: string
  heard: string[]
}): Promise<string[]> {
  const clock = { now: Date.now, monotonic: monotonicMs }
  const store = await openFileStore({ ...cut, bootId: 'the boot after the cut', clock })
  try {
    const violations = [...refusalsIn(cut.heard), ...(await lost(store, cut.heard))]
    for (const log of await store.logs.list([])) {
      const version = (await store.logs.last(log)) + 1
      const line = await store.logs.append(log, version, { text: 'after the cut' })
      if (line === undefined) violations.push(`line ${version} of ${log.join('/')} was refused`)
    }
    violations.push(...(await lost(store, cut.heard)))
    for (const { severity, message } of (await store.upkeep.audit()).findings) {
      if (severity === 'error') violations.push(`the audit says: ${message}`)
    }
    return violations
  } finally {
    store.close()
  }
}

/** A look at a log that only lost its tail is never refused for damage. */
function refusalsIn(heard: string[]): string[] {
  return heard.filter((word) => word === 'refused LOG_DAMAGED')
}

async function lost({ logs, blobs }: FileStore, heard: string[]): Promise<string[]> {
  const violations: string[] = []
  for (const word of new Set(heard)) {
    const [what, id = '', version, writer] = word.split(' ')
    if (what === 'line') {
      const [line] = await logs.read(id.split('~'), { after: Number(version) - 1, limit: 1 })
      if (line === undefined) violations.push(`acknowledged line ${version} is lost`)
      else if (line.writer !== writer) violations.push(`acknowledged line ${version} was replaced`)
    } else if (what === 'kept' && (await blobs.content(id, 0, 1)) === undefined) {
      violations.push('an acknowledged attachment is lost')
    }
  }
  return violations
}
