// One operation over files: its arguments are the options of the store, then those of `operate`.
import { openFileStore } from '../../../lib/store/file/open.ts'
import type { FileStoreOptions } from '../../../lib/store/file/open.ts'
import { createClock } from '../clock.ts'
import { operate } from '../operations.ts'

const [connection = '', ...args] = process.argv.slice(2)
const clock = createClock()
const options = JSON.parse(connection) as Omit<FileStoreOptions, 'clock'>
await operate({ store: await openFileStore({ ...options, clock }), clock }, args)
