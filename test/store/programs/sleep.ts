// Sleeps as a worker of agent "codex" that takes the given jobs, until it is woken, and prints a line for both.
import { openFileStore } from '../../../lib/store/file/open.ts'
import type { FileStoreOptions } from '../../../lib/store/file/open.ts'
import type { Takes } from '../../../lib/store/jobs.ts'
import { createClock } from '../clock.ts'

const [connection = '', takes = ''] = process.argv.slice(2)
const options = JSON.parse(connection) as Omit<FileStoreOptions, 'clock'>
const store = await openFileStore({ ...options, clock: createClock() })
const sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {
  if (!sleeper.isArmed()) console.log('woken')
})
await sleeper.arm(takes as Takes)
console.log('asleep')
