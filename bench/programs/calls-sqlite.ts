import { openSqliteQueue } from './sqlite-queue.ts'
import { betweenMarks } from './marks.ts'

/** The peer for strace to watch. */
const queue = openSqliteQueue(process.argv[2] ?? '.')
await betweenMarks(queue)
queue.close()
