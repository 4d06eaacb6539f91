import { createInterface } from 'node:readline'

import { readSettings } from '../../lib/config/config.ts'
import { openRelay } from '../../lib/relay/relay.ts'

/**
 * A session of `boss` that takes everything that is due to it, each time it reads a line, and answers with
 * a line of the jobs that it was given.
 */
const [session = ''] = process.argv.slice(2)
const { inbox } = await openRelay(readSettings(process.env, process.cwd()))
const party = { agent: 'boss', session }
await inbox.sessions.join(party, false)
process.stdout.write('[]\n')
for await (const _ of createInterface(process.stdin)) {
  const told = await inbox.takeDue([{ ...party, works: false }], {
    way: 'stop_hook',
    passed: new Set(),
  })
  process.stdout.write(`${JSON.stringify(told.map(({ notice }) => notice.job_id))}\n`)
}
process.exit(0)
