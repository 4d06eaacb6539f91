// Sweeps a store each time that a line comes, and prints what it put right.
import { createInterface } from 'node:readline'

import { createQueue } from '../../../lib/queue/queue.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import type { FileStoreOptions } from '../../../lib/store/file/open.ts'
import { createClock } from '../../store/clock.ts'

const clock = createClock()
const options = JSON.parse(process.argv[2] ?? '') as Omit<FileStoreOptions, 'clock'>
const store = await openFileStore({ ...options, clock })
const queue = createQueue({ store, clock })
for await (const _ of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await queue.sweep()))
}
store.close()
