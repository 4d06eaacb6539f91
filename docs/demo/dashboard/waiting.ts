// The tales of the morning that wait for somebody.

import { called, claim, plan, say } from './tale.ts'
import type { Tale } from './tale.ts'

const CHECKOUT_PLAN = [
  'Find every caller of POST /v1/orders',
  'Move the checkout to the order service client',
  'Keep idempotency keys over retries',
  'Delete the old endpoint and its tests',
  'Run the end-to-end suite',
]

/** A question with choices, in the middle of a plan. */
export const checkout: Tale = {
  to: 'codex',
  from: 'claude-main',
  minutesAgo: 34,
  labels: ['checkout'],
  task: {
    prompt: `Move the checkout from the REST endpoint to the order service client.

The new client is in \`packages/orders\`. Keep the idempotency keys: a customer who taps twice must never pay twice. When you are done, the old endpoint should be gone.`,
    write: true,
    worktree: true,
    conversation_key: 'checkout-migration',
  },
  steps: [
    claim,
    plan('>    ', ...CHECKOUT_PLAN),
    say('message', 'I will start with the callers, then move them one at a time.'),
    ...called('shell', 'rg -n "v1/orders" --type ts', {
      ms: 180,
      gave: 'apps/web/src/checkout/submit.ts:41:  await http.post("/v1/orders", cart)\napps/web/src/checkout/retry.ts:18:  await http.post("/v1/orders", cart)\napps/mobile-bff/src/orders.ts:77:  return http.post("/v1/orders", body)',
    }),
    ...called('shell', 'cat packages/orders/src/client.ts', { ms: 60 }),
    plan('x>   ', ...CHECKOUT_PLAN),
    say('file_change', 'apps/web/src/checkout/submit.ts'),
    ...called('shell', 'npm test -w apps/web -- checkout', {
      ms: 41_200,
      ok: false,
      gave: 'FAIL src/checkout/retry.test.ts\n  ✕ sends the same idempotency key again (31 ms)\n    Expected: "ord_7f1"\n    Received: undefined',
    }),
    say('reasoning', 'The retry builds a new request object and drops the key. Pass the key down.'),
    say('file_change', 'apps/web/src/checkout/retry.ts'),
    ...called('shell', 'npm test -w apps/web -- checkout', { ms: 38_900, gave: '42 passed' }),
    plan('xxx> ', ...CHECKOUT_PLAN),
    say(
      'message',
      'The web checkout is moved and its tests pass. One caller is left, in the mobile back end.',
    ),
    {
      does: 'ask',
      text: 'The mobile back end still calls `POST /v1/orders`, and app versions before 5.2 depend on its answer. Should I remove the endpoint now?',
      choices: ['Keep it behind a flag', 'Remove it now', 'Leave it alone, I will decide later'],
    },
  ],
}

/** A result that its agent wants looked at. */
export const postgres: Tale = {
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
    say('message', 'The pool moved to a class of its own; twelve call sites change.'),
    ...called('Edit', 'src/db/pool.ts', { ms: 90 }),
    ...called('Bash', 'npm test', { ms: 64_000, gave: '318 passed, 2 skipped' }),
    {
      does: 'flag',
      text: 'Two tests were skipped because they need a real replica. Please look at src/db/replica.ts before this is taken.',
      result: {
        output:
          '## Upgraded to version 9\n\n- `Pool` is created in one place, `src/db/pool.ts`\n- twelve call sites moved to `pool.query`\n- numeric columns now come back as strings: **three** parsers were changed\n\n318 tests pass, 2 are skipped.',
        usage: { input_tokens: 212_000, output_tokens: 9100, cost_usd: 1.84, duration_ms: 402_000 },
        touched_files: ['src/db/pool.ts', 'src/db/replica.ts', 'src/billing/amount.ts'],
      },
    },
  ],
}

/** A write turn that was stopped half-way. */
export const rename: Tale = {
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

/** A question of an agent in the cloud. */
export const research: Tale = {
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
    plan('>  ', 'Read the offers', 'Set prices against our traffic', 'Recommend one'),
    say('message', 'All three offers are read; two of them quote prices without egress.'),
    plan('x> ', 'Read the offers', 'Set prices against our traffic', 'Recommend one'),
    {
      does: 'ask',
      text: 'Which traffic shall I reckon with: last month (41 TB), or the 70 TB of the Christmas plan?',
      choices: ['41 TB', '70 TB', 'Both, side by side'],
    },
  ],
}

/** A job that shall be approved before it runs. */
export const release: Tale = {
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
