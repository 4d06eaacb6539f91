import { openSqliteQueue } from './sqlite-queue.ts'

/** The SQLite peer as a short-lived dispatcher. */
const queue = openSqliteQueue(process.argv[2] ?? '.')
queue.enqueue(`cold-${process.pid}-${process.hrtime.bigint()}`)
queue.close()
