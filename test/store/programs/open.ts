// Opens the store in a data directory and prints the refusal's code and message, or `opened`.
import { RelayError } from '../../../lib/errors.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { createClock } from '../clock.ts'

const [dataDir = ''] = process.argv.slice(2)
try {
  await openFileStore({
    dataDir,
    workspace: '/home/somebody/here',
    bootId: 'b',
    clock: createClock(),
  })
  console.log('opened')
} catch (error) {
  if (!(error instanceof RelayError)) throw error
  console.log(error.code, error.message)
}
