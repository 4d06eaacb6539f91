import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import PgBoss from 'pg-boss'

import { serve, stepsOf } from './serve.ts'
import { OUTPUT, PROMPT } from './subject.ts'
import type { Subject } from './subject.ts'

/** Its own loop asks twice a second at most, so here it is asked directly, as often as SQLite is. */
const POLL_MS = 2

/** Four producers and four workers share the hundred connections of a PostgreSQL as it comes. */
const CONNECTIONS = 2

/** pg-boss without its maintenance, which would only disturb. The address and the queue's name are arguments. */
async function openBossQueue(address: string, name: string): Promise<Subject<{ id: string }>> {
  const boss = new PgBoss({
    connectionString: address,
    max: CONNECTIONS,
    supervise: false,
    schedule: false,
  })
  boss.on('error', ({ message }) => {
    process.stderr.write(`bench: pg-boss: ${message}\n`)
    process.exit(1)
  })
  await boss.start()
  await boss.createQueue(name)
  return {
    enqueue: (requestId) => boss.send(name, { prompt: PROMPT }, { id: uuidOf(requestId) }),
    claim: async () => (await boss.fetch(name))[0],
    complete: ({ id }) => boss.complete(name, id, { output: OUTPUT }),
    idle: () => setTimeout(POLL_MS),
    close: () => {},
  }
}

/** Its ids are UUIDs, and an id names one job. */
function uuidOf(requestId: string): string {
  const hex = createHash('sha256').update(requestId).digest('hex')
  return [8, 13, 18, 23].reduce((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, hex).slice(0, 36)
}

const [, , , address = '', name = ''] = process.argv
serve(stepsOf(await openBossQueue(address, name)), () => {})
