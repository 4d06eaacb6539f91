import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'

import { AGENT, OUTPUT, PROMPT } from './subject.ts'
import type { Subject } from './subject.ts'

type Held = { id: number; token: number }

/** How long an idle worker sleeps; SQLite cannot notify it. */
const POLL_MS = 2

/**
 * The SQLite peer: a typical queue on SQLite with the relay's promises. Every commit waits for the disk, a
 * request id names one job, and only the holder of the latest token may complete it.
 */
export function openSqliteQueue(directory: string): Subject<Held> {
  const db = new Database(`${directory}/queue.db`, { timeout: 30_000 })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`
    CREATE TABLE IF NOT EXISTS jobs (
      id INTEGER PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, agent TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'queued', token INTEGER NOT NULL DEFAULT 0,
      task TEXT NOT NULL, worker TEXT, lease_ends INTEGER, result TEXT,
      created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS ready ON jobs (agent, id) WHERE state = 'queued'`)
  const insert = db.prepare<[string, string, string, string, string]>(
    `INSERT INTO jobs (request_id, agent, task, created_at, updated_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (request_id) DO NOTHING`,
  )
  const take = db.prepare<[string, number, string, string], Held>(
    `UPDATE jobs SET state = 'running', token = token + 1, worker = ?, lease_ends = ?, updated_at = ?
     WHERE id = (SELECT id FROM jobs WHERE agent = ? AND state = 'queued' ORDER BY id LIMIT 1)
     RETURNING id, token`,
  )
  const finish = db.prepare<[string, string, number, number]>(
    `UPDATE jobs SET state = 'completed', result = ?, updated_at = ?
     WHERE id = ? AND token = ? AND state = 'running'`,
  )
  const now = () => new Date().toISOString()
  return {
    enqueue(requestId) {
      insert.run(requestId, AGENT, JSON.stringify({ prompt: PROMPT }), now(), now())
    },
    claim: () => take.get(`w${process.pid}`, Date.now() + 120_000, now(), AGENT),
    complete({ id, token }) {
      const { changes } = finish.run(JSON.stringify({ output: OUTPUT }), now(), id, token)
      if (changes !== 1) throw new Error(`job ${id} was taken by another worker`)
    },
    idle: () => setTimeout(POLL_MS),
    close: () => db.close(),
  }
}
