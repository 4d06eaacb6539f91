import { randomUUID } from 'node:crypto'
import type { TestContext } from 'node:test'

import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore } from '../../lib/store/postgres/open.ts'
import { sharedDatabase } from '../postgres/shared.ts'
import { createClock } from './clock.ts'
import type { Subject } from './contract.ts'

/** A fresh workspace in PostgreSQL. */
export async function openPostgresSubject(t: TestContext): Promise<Subject & { url: string }> {
  const url = await sharedDatabase()
  const clock = createClock()
  const workspace = `/home/somebody/${randomUUID()}`
  const opened: PostgresStore[] = []
  const another = async () => {
    const store = await openPostgresStore({ url, workspace, clock })
    opened.push(store)
    return store
  }
  t.after(async () => {
    for (const store of opened) store.close()
    await Promise.all(opened.map(({ ended }) => ended))
  })
  return { store: await another(), clock, another, url }
}
