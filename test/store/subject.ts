import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import type { FileStore } from '../../lib/store/file/file-store.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'
import type { Layout } from '../../lib/store/file/layout.ts'
import { createSteps } from '../../lib/store/file/jobs/steps.ts'
import type { Steps } from '../../lib/store/file/jobs/steps.ts'
import { openFileStore } from '../../lib/store/file/open.ts'
import { createClock } from './clock.ts'
import type { Subject } from './contract.ts'
import { createMemory, openMemoryStore } from './memory/memory.ts'

/** A fresh file store, and how to open it again. */
export type FileSubject = Omit<Subject, 'store' | 'another'> & {
  store: FileStore
  another: () => Promise<FileStore>
  /** What `programs/*.ts` need to open the same store. */
  connection: string
  dataDir: string
  layout: Layout
  /** The steps of another process over the same files. */
  steps: Steps
  /** As `another`, after a restart of the machine when another boot is named. */
  reopen: (bootId?: string) => Promise<FileStore>
  /** What opening told the operator. */
  warnings: string[]
}

export async function openSubject(t: TestContext): Promise<FileSubject> {
  const dataDir = mkdtempSync(join(tmpdir(), 'relay-store-'))
  const clock = createClock()
  const options = { dataDir, workspace: '/home/somebody/here', bootId: 'this boot' }
  const opened: FileStore[] = []
  const warnings: string[] = []
  const reopen = async (bootId = options.bootId) => {
    const warn = (line: string) => warnings.push(line)
    const store = await openFileStore({ ...options, bootId, clock, warn })
    opened.push(store)
    return store
  }
  t.after(() => {
    for (const store of opened) store.close()
    rmSync(dataDir, { recursive: true })
  })
  const store = await reopen()
  const layout = layoutOf(store.location)
  const connection = JSON.stringify(options)
  const steps = createSteps({ layout, clock })
  return {
    store,
    clock,
    another: () => reopen(),
    connection,
    dataDir,
    layout,
    steps,
    reopen,
    warnings,
  }
}

/** A fresh in-memory store. */
export async function openMemorySubject(): Promise<Subject> {
  const clock = createClock()
  const memory = createMemory(clock)
  const another = async () => openMemoryStore(memory)
  return { store: await another(), clock, another }
}
