// The jobs in the pictures that belong to each other: a tree of delegated work, and a conversation.

import { brief, called, calling, claim, done, plan, report } from './script.ts'
import type { ScriptedJob } from './script.ts'

const SPLIT_PLAN = ['List the tables', 'Send one job for each group', 'Check the results']

/** A job that shares its work out: one part is done, one failed, one runs. */
export const split: ScriptedJob = {
  to: 'claude',
  from: 'claude-main',
  minutesAgo: 26,
  labels: ['migration'],
  task: { prompt: 'Move the order tables to the new schema, one job for each group of tables' },
  steps: [
    claim,
    plan('>  ', ...SPLIT_PLAN),
    ...called('Bash', 'psql -c "\\dt orders.*"', { ms: 310, output: '14 tables' }),
    plan('x> ', ...SPLIT_PLAN),
    {
      does: 'send',
      job: {
        to: 'codex',
        task: { prompt: 'Move orders and order_lines' },
        steps: [
          claim,
          ...called('shell', 'npm run migrate -- orders order_lines', { ms: 21_000 }),
          ...called('shell', 'npm test -- orders', { ms: 47_000, output: '88 passed' }),
          done('Both tables are moved; 88 tests pass.', 0.41, 90),
        ],
      },
    },
    {
      does: 'send',
      job: {
        to: 'docs',
        max_attempts: 1,
        task: { prompt: 'Draw the new schema' },
        steps: [
          claim,
          {
            does: 'fail',
            code: 'EXIT_NONZERO',
            text: 'docs-bot exited with code 2: no schema.sql.',
          },
        ],
      },
    },
    {
      does: 'send',
      job: {
        to: 'codex',
        task: { prompt: 'Move payments and refunds' },
        steps: [
          claim,
          ...called('shell', 'npm run migrate -- payments refunds', { ms: 32_000 }),
          calling('shell', 'npm test -- payments'),
        ],
      },
    },
    report('message', 'One of three parts is done; I check it while the next one runs.'),
    calling('Bash', 'npm run verify -- orders'),
  ],
}

/** Earlier jobs of the conversation about flaky tests. */
export const conversation: ScriptedJob[] = [
  brief(
    {
      to: 'codex',
      from: 'claude-main',
      minutesAgo: 160,
      task: {
        prompt: "Which failures of last week's CI runs had nothing to do with the change?",
        conversation_key: 'ci-health',
      },
    },
    done(
      'Nineteen of 31. Eleven are `checkout.e2e`, five are time-outs of the registry mirror, three are a full disk.',
      0.28,
      120,
    ),
  ),
  brief(
    {
      to: 'codex',
      from: 'claude-main',
      minutesAgo: 84,
      task: {
        prompt: 'Make the job fail early when the disk is full, with a message that says so.',
        conversation_key: 'ci-health',
      },
    },
    done('`ci/disk.sh` checks for 4 GB before the build and names the largest folders.', 0.17, 70),
  ),
]

/** A cloud agent that cannot continue without something out of its reach. */
export const blocked: ScriptedJob = {
  to: 'research',
  from: 'claude-main',
  minutesAgo: 38,
  labels: ['pricing'],
  task: { prompt: 'Summarise what customers say about the new price list' },
  steps: [
    claim,
    report('message', 'The survey is in a folder that I may not open.'),
    {
      does: 'flag',
      isBlocked: true,
      text: 'I need access to the folder "Survey 2026", or the 42 answers as a file.',
      result: { output: 'Nothing yet: the answers are in a folder that I may not open.' },
    },
  ],
}
