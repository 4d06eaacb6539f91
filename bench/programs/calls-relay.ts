import { openBenchRelay, relayQueue } from './relay-queue.ts'
import { betweenMarks } from './marks.ts'

/** Runs jobs one by one under strace. The counted jobs run between two marks. */
const { settings, relay } = await openBenchRelay()
const write = process.argv.includes('--write')
await betweenMarks(relayQueue(relay, { leaseMs: settings.leaseMs, write }))
relay.close()
