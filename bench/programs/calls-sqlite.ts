import { openSqliteQueue } from './sqlite-queue.ts'
import { betweenMarks } from './marks.ts'

/** The SQLite peer under strace. */
const queue = openSqliteQueue(process.argv[2] ?? '.')
await betweenMarks(queue)
queue.close()
