import { openBenchRelay, relayQueue } from './relay-queue.ts'

/** A short-lived dispatcher: opens the relay, puts one job on the disk, leaves. */
const { settings, relay } = await openBenchRelay()
await relayQueue(relay, settings).enqueue(`cold-${process.pid}-${process.hrtime.bigint()}`)
relay.close()
