// Uses up its file descriptors, watches all the same, frees them, and prints what it hears.
import * as fs from 'node:fs'

import { systemCode } from '../../../lib/errors.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import type { FileStoreOptions } from '../../../lib/store/file/open.ts'
import { createClock } from '../clock.ts'

const [connection = '', topic = ''] = process.argv.slice(2)
const options = JSON.parse(connection) as Omit<FileStoreOptions, 'clock'>
const store = await openFileStore({ ...options, clock: createClock() })

const held: number[] = []
try {
  for (;;) held.push(fs.openSync('/dev/null', 'r'))
} catch (error) {
  if (systemCode(error) !== 'EMFILE') throw error
}
let refusal: string | undefined
try {
  fs.watch(options.dataDir).close()
} catch (error) {
  refusal = systemCode(error)
}
const watched = JSON.parse(topic) as { job: string } | { inbox: string } | 'jobs'
const watch =
  typeof watched === 'object' && 'inbox' in watched
    ? store.mailbox.watch(watched.inbox, called)
    : store.jobs.watch(watched, called)
function called(): void {
  watch.close()
  watch.close()
  console.log('heard')
}
for (const fd of held) fs.closeSync(fd)
console.log(`a watch is refused with ${refusal}`)
