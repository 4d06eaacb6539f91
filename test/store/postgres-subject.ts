import { randomUUID } from 'node:crypto'
import type { TestContext } from 'node:test'

import { openPostgresStore } from '../../lib/store/postgres/open.ts'
import type { PostgresStore } from '../../lib/store/postgres/open.ts'
import { sharedDatabase } from '../postgres/shared.ts'
import { createClock } from './clock.ts'
import type { Subject } from './contract.ts'

export type PostgresSubject = Subject & {
  /** The database; the workspace in it is named after its path. */
  url: string
  /** What `postgres/programs/*.ts` need to open the same store by way of a proxy. */
  connection: (how: { url: string; patienceMs: number }) => string
}

/** A fresh workspace in PostgreSQL. */
export async function openPostgresSubject(t: TestContext): Promise<PostgresSubject> {
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
  const connection = (how: object) => JSON.stringify({ ...how, workspace })
  return { store: await another(), clock, another, url, connection }
}
