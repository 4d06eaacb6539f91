import { openSqliteQueue } from './sqlite-queue.ts'
import { serve, stepsOf } from './serve.ts'

/** The SQLite peer in its own process. Its argument is the data directory. */
const queue = openSqliteQueue(process.argv[2] ?? '.')
serve(stepsOf(queue), () => queue.close())
