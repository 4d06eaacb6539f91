// The jobs in the pictures that need a person.

import { called, claim, plan, report } from './script.ts'
import type { ScriptedJob } from './script.ts'

const CHECKOUT_PLAN = [
  'Find every caller of POST /v1/orders',
  'Move the checkout to the order service client',
  'Keep idempotency keys across retries',
  'Delete the old endpoint and its tests',
  'Run the end-to-end suite',
]

/** A question with choices, in the middle of a plan. */
export const checkout: ScriptedJob = {
  to: 'codex',
  from: 'claude-main',
  minutesAgo: 34,
  labels: ['checkout'],
  task: {
    prompt: `Move the checkout from the REST endpoint to the order service client.

The new client is in \`packages/orders\`. Keep the idempotency keys: a customer who taps twice must never pay twice. Remove the old endpoint at the end.`,
    write: true,
    worktree: true,
    conversation_key: 'checkout-migration',
  },
  steps: [
    claim,
    plan('>    ', ...CHECKOUT_PLAN),
    report('message', 'I will start with the callers, then move them one at a time.'),
    ...called('shell', 'rg -n "v1/orders" --type ts', {
      ms: 180,
      output:
        'apps/web/src/checkout/submit.ts:41:  await http.post("/v1/orders", cart)\napps/web/src/checkout/retry.ts:18:  await http.post("/v1/orders", cart)\napps/mobile-bff/src/orders.ts:77:  return http.post("/v1/orders", body)',
    }),
    ...called('shell', 'cat packages/orders/src/client.ts', { ms: 60 }),
    plan('x>   ', ...CHECKOUT_PLAN),
    report('file_change', 'apps/web/src/checkout/submit.ts'),
    ...called('shell', 'npm test -w apps/web -- checkout', {
      ms: 41_200,
      ok: false,
      output:
        'FAIL src/checkout/retry.test.ts\n  ✕ sends the same idempotency key again (31 ms)\n    Expected: "ord_7f1"\n    Received: undefined',
    }),
    report(
      'reasoning',
      'The retry builds a new request object and drops the key. Pass the key down.',
    ),
    report('file_change', 'apps/web/src/checkout/retry.ts'),
    ...called('shell', 'npm test -w apps/web -- checkout', { ms: 38_900, output: '42 passed' }),
    plan('xxx> ', ...CHECKOUT_PLAN),
    report(
      'message',
      'The web checkout is moved and its tests pass. One caller remains, in the mobile back end.',
    ),
    {
      does: 'ask',
      text: 'The mobile back end still calls `POST /v1/orders`, and app versions before 5.2 depend on its response. Should I remove the endpoint now?',
      choices: ['Keep it behind a flag', 'Remove it now', 'Leave it, I will decide later'],
    },
  ],
}

/** A result that its agent wants reviewed. */
export const postgres: ScriptedJob = {
  to: 'claude',
  from: 'codex-main',
  minutesAgo: 58,
  labels: ['deps'],
  task: {
    prompt: 'Upgrade the PostgreSQL client to 9 and fix what breaks.',
    write: true,
    model: 'opus',
  },
  steps: [
    claim,
    report('message', 'The pool moved to its own class; twelve call sites change.'),
    ...called('Edit', 'src/db/pool.ts', { ms: 90 }),
    ...called('Bash', 'npm test', { ms: 64_000, output: '318 passed, 2 skipped' }),
    {
      does: 'flag',
      text: 'Two tests were skipped because they need a real replica. Please check src/db/replica.ts before you accept this.',
      result: {
        output:
          '## Upgraded to version 9\n\n- `Pool` is created in one place, `src/db/pool.ts`\n- twelve call sites moved to `pool.query`\n- numeric columns now come back as strings: **three** parsers were changed\n\n318 tests pass, 2 are skipped.',
        usage: { input_tokens: 212_000, output_tokens: 9100, cost_usd: 1.84, duration_ms: 402_000 },
        touched_files: ['src/db/pool.ts', 'src/db/replica.ts', 'src/billing/amount.ts'],
      },
    },
  ],
}

/** A write turn that stopped half-way. */
export const rename: ScriptedJob = {
  to: 'codex',
  from: 'claude-main',
  minutesAgo: 21,
  task: { prompt: 'Rename the tenant column in all migrations and models', write: true },
  steps: [
    claim,
    ...called('shell', 'npm run db:generate', { ms: 5200 }),
    { does: 'park', text: 'The worker was stopped after 14 of 31 files were written.' },
  ],
}

/** A question from a cloud agent. */
export const research: ScriptedJob = {
  to: 'research',
  from: 'claude-main',
  minutesAgo: 16,
  labels: ['offers'],
  task: {
    prompt: 'Compare the three hosting offers in the shared folder',
    conversation_key: 'hosting-2027',
  },
  steps: [
    claim,
    plan('>  ', 'Read the offers', 'Compare prices at our traffic', 'Recommend one'),
    report('message', 'Read all three offers; two of them quote prices without egress.'),
    plan('x> ', 'Read the offers', 'Compare prices at our traffic', 'Recommend one'),
    {
      does: 'ask',
      text: 'Which traffic should I assume: last month (41 TB), or the 70 TB of the Christmas plan?',
      choices: ['41 TB', '70 TB', 'Both, side by side'],
    },
  ],
}

/** A job that needs approval before it runs. */
export const release: ScriptedJob = {
  to: 'claude',
  from: 'ci',
  minutesAgo: 6,
  labels: ['release'],
  task: {
    prompt: 'Tag 2.15 and publish the packages',
    write: true,
    require_review: true,
  },
  steps: [],
}
