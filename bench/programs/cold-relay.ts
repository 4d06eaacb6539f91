import { openBenchRelay, relayQueue } from './relay-queue.ts'

/** A short-lived dispatcher: opens the relay, dispatches one job and exits. */
const { settings, relay } = await openBenchRelay({ isLongLived: false })
await relayQueue(relay, settings).enqueue(`cold-${process.pid}-${process.hrtime.bigint()}`)
relay.close()
