import { openSqliteQueue } from './sqlite-queue.ts'

/** The peer's short-lived dispatcher. */
const queue = openSqliteQueue(process.argv[2] ?? '.')
queue.enqueue(`cold-${process.pid}-${process.hrtime.bigint()}`)
queue.close()
