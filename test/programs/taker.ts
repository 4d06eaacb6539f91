import { createInterface } from 'node:readline'

import { readSettings } from '../../lib/config/config.ts'
import { openRelay } from '../../lib/relay/relay.ts'

/** A session of `boss` that claims all it may each time it reads a line, and prints the jobs it claimed as one line. */
const [session = ''] = process.argv.slice(2)
const { inbox } = await openRelay(readSettings(process.env, process.cwd()))
const subscription = { agent: 'boss', session, works: false }
await inbox.sessions.join(subscription)
process.stdout.write('[]\n')
for await (const _ of createInterface(process.stdin)) {
  const claimed = await inbox.claimAll([subscription], { way: 'stop_hook', settled: new Map() })
  process.stdout.write(`${JSON.stringify(claimed.map(({ subject }) => subject.id))}\n`)
}
process.exit(0)
