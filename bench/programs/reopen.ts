import { openBenchRelay } from './relay-queue.ts'

/** Opens the relay, reports the milliseconds and the peak of resident bytes on standard output, and exits. */
const begun = performance.now()
const { relay } = await openBenchRelay({ isLongLived: false })
const ms = performance.now() - begun
relay.close()
process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS * 1024 }))
