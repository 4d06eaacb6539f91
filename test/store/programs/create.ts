// Creates the jobs r0, r1, … of a store and prints the ids of those that it made itself.
import { openFileStore } from '../../../lib/store/file/open.ts'
import type { FileStoreOptions } from '../../../lib/store/file/open.ts'
import { createClock } from '../clock.ts'
import { birth } from '../jobs.ts'

const [connection = '', count = '0'] = process.argv.slice(2)
const clock = createClock()
const options = JSON.parse(connection) as Omit<FileStoreOptions, 'clock'>
const store = await openFileStore({ ...options, clock })
const requests = Array.from({ length: Number(count) }, (_, n) => `r${n}`)
await Promise.all(
  requests.map(async (request_id) => {
    const { created, job } = await store.jobs.create(birth(clock, { request_id }))
    if (created) console.log(job.job_id)
  }),
)
