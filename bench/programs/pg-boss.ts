import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import PgBoss from 'pg-boss'

import { serve, stepsOf } from './serve.ts'
import { OUTPUT, PROMPT } from './subject.ts'
import type { Subject } from './subject.ts'

/** pg-boss's own loop polls at most twice a second, so it is polled directly, as often as SQLite. */
const POLL_MS = 2

/** Four producers and four workers share the hundred connections of a default PostgreSQL. */
const CONNECTIONS = 2

/** pg-boss without its maintenance, which would distort the times. The address and the queue's name are arguments. */
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

/** Derives a UUID from a request id, because pg-boss deduplicates by UUID. */
function uuidOf(requestId: string): string {
  const hex = createHash('sha256').update(requestId).digest('hex')
  return [8, 13, 18, 23].reduce((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, hex).slice(0, 36)
}

const [, , , address = '', name = ''] = process.argv
serve(stepsOf(await openBossQueue(address, name)), () => {})
