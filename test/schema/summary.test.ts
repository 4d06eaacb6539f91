import assert from 'node:assert/strict'
import { test } from 'node:test'

import { digestOf, jobIdOf } from '../../lib/schema/job-id.ts'
import type { Job } from '../../lib/schema/job.ts'
import { summarize } from '../../lib/schema/summary.ts'

function jobWith(prompt: string): Job {
  const at = '2026-11-29T12:00:00.000Z'
  return {
    job_id: jobIdOf('r1'),
    state: 'queued',
    version: 1,
    request_id: 'r1',
    digest: digestOf('codex', { prompt }),
    to: 'codex',
    from: { agent: 'claude-main' },
    task: { prompt },
    max_attempts: 3,
    priority: 0,
    labels: [],
    attempts: 0,
    token: 0,
    processes: [],
    created_at: at,
    updated_at: at,
  }
}

const SMILE = '\u{1f600}'

/** Prompts and their headlines. */
const HEADLINES: [string, string, string][] = [
  ['one line', 'Fix it', 'Fix it'],
  ['blank lines before it', ' \n\t\nFix it \nnow', 'Fix it'],
  ['80 characters', 'x'.repeat(80), 'x'.repeat(80)],
  ['81 characters', 'x'.repeat(81), `${'x'.repeat(79)}…`],
  ['80 characters of two units', SMILE.repeat(80), SMILE.repeat(80)],
  ['81 characters of two units', SMILE.repeat(81), `${SMILE.repeat(79)}…`],
  [
    'a character of two units at the cut',
    `${'x'.repeat(78)}${SMILE}xx`,
    `${'x'.repeat(78)}${SMILE}…`,
  ],
]

for (const [name, prompt, headline] of HEADLINES) {
  test(`the headline of a prompt with ${name} has at most 80 characters`, () => {
    assert.equal(summarize(jobWith(prompt)).headline, headline)
  })
}
