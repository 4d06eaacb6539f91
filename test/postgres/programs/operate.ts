// One operation over PostgreSQL: its arguments are the options of the store, then those of `operate`.
import { openPostgresStore } from '../../../lib/store/postgres/open.ts'
import type { PostgresStoreOptions } from '../../../lib/store/postgres/open.ts'
import { createClock } from '../../store/clock.ts'
import { operate } from '../../store/operations.ts'

const [connection = '', ...args] = process.argv.slice(2)
const clock = createClock()
const options = JSON.parse(connection) as Omit<PostgresStoreOptions, 'clock'>
await operate({ store: await openPostgresStore({ ...options, clock }), clock }, args)
