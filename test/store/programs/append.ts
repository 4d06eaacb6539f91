// Appends lines to a log together with other processes: append.ts <connection> <name> <count>. Prints the versions it won.
import { openFileStore } from '../../../lib/store/file/open.ts'
import type { FileStoreOptions } from '../../../lib/store/file/open.ts'
import { createClock } from '../clock.ts'

const [connection = '', name = '', count = '0'] = process.argv.slice(2)
const options = JSON.parse(connection) as Omit<FileStoreOptions, 'clock'>
const { logs } = await openFileStore({ ...options, clock: createClock() })
for (let nth = 1; nth <= Number(count);) {
  const version = (await logs.last(['race'])) + 1
  if ((await logs.append(['race'], version, { name, nth })) === undefined) continue
  console.log(version)
  nth += 1
}
