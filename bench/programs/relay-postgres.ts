import { openBenchRelay, relayQueue } from './relay-queue.ts'
import { serve, stepsOf } from './serve.ts'

/** The relay on PostgreSQL. The address of the server and the name of the workspace are arguments. */
const [, , , address = '', name = ''] = process.argv
process.env['RELAY_STORE'] = `${address}&workspace=${name}`
const { settings, relay } = await openBenchRelay()
serve(stepsOf(relayQueue(relay, { leaseMs: settings.leaseMs })), () => relay.close())
