// A second process that reads a log, or appends to it, after another one died or failed at it. What it is shown, or
// acknowledges, it marks as `log-victim.ts` does.
import { RelayError } from '../../../lib/errors.ts'
import { bootId } from '../../../lib/process/process.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'

const [look = '', dataDir = '', workspace = ''] = process.argv.slice(2)

const store = await openFileStore({
  dataDir,
  workspace,
  bootId: bootId(),
  clock: systemClock,
})
const { logs } = store
const LOG = ['messages', 'general', 'posts']

mark('begin')
try {
  if (look === 'append') {
    const version = (await logs.last(LOG)) + 1
    const line = await logs.append(LOG, version, { text: 'by the next process' })
    if (line === undefined) throw new Error('No other process appends.')
    mark(`line ${LOG.join('~')} ${version} ${line.writer}`)
  } else {
    for (const { version, writer } of await logs.read(LOG, { after: 0, limit: 5000 })) {
      mark(`line ${LOG.join('~')} ${version} ${writer}`)
    }
  }
} catch (error) {
  // A refusal shows nothing and acknowledges nothing.
  if (!(error instanceof RelayError)) throw error
  mark(`refused ${error.code}`)
}
mark('end')
store.close()
