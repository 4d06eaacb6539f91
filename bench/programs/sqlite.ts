import { openSqliteQueue } from './sqlite-queue.ts'
import { serve, stepsOf } from './serve.ts'

/** The peer as a process of its own; its data stand in the directory it is started with. */
const queue = openSqliteQueue(process.argv[2] ?? '.')
serve(stepsOf(queue), () => queue.close())
