import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { openFileStore } from '../../lib/store/file/open.ts'
import type { Store } from '../../lib/store/store.ts'
import { createClock } from './clock.ts'
import { storeContract } from './contract.ts'
import type { Subject } from './contract.ts'

async function setup(t: TestContext): Promise<Subject> {
  const dataDir = mkdtempSync(join(tmpdir(), 'relay-store-'))
  const clock = createClock()
  const options = { dataDir, workspace: '/work/here', bootId: 'this boot' }
  const opened: Store[] = []
  const another = async () => {
    const store = await openFileStore({ ...options, clock })
    opened.push(store)
    return store
  }
  t.after(() => {
    for (const store of opened) store.close()
    rmSync(dataDir, { recursive: true })
  })
  return { store: await another(), clock, another, connection: JSON.stringify(options) }
}

storeContract('file store', setup)
