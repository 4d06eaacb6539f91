import type { TestContext } from 'node:test'

import type { Store } from '../../lib/store/store.ts'
import type { HandClock } from './clock.ts'
import { activityContract } from './contract/activity.ts'
import { blobsContract } from './contract/blobs.ts'
import { finderContract } from './contract/finder.ts'
import { jobsContract } from './contract/jobs.ts'
import { logsContract } from './contract/logs.ts'
import { mailboxContract } from './contract/mailbox.ts'
import { numbersContract } from './contract/numbers.ts'
import { registryContract } from './contract/registry.ts'
import { searchContract } from './contract/search.ts'
import { sessionsContract } from './contract/sessions.ts'
import { upkeepContract } from './contract/upkeep.ts'

/** A fresh store for one test. */
export type Subject = {
  store: Store
  clock: HandClock
  /** Another handle on the same store, as another process has one. */
  another: () => Promise<Store>
}

/** What every store promises, part by part. `open` makes a fresh one and cleans up after the test. */
export function storeContract(name: string, open: (t: TestContext) => Promise<Subject>): void {
  jobsContract(name, open)
  finderContract(name, open)
  blobsContract(name, open)
  activityContract(name, open)
  mailboxContract(name, open)
  logsContract(name, open)
  searchContract(name, open)
  numbersContract(name, open)
  sessionsContract(name, open)
  registryContract(name, open)
  upkeepContract(name, open)
}
