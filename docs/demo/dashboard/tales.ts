// A morning of agents at work: what the pictures of the dashboard show.

import { brief, called, calling, claim, done, plan, say } from './tale.ts'
import type { Tale } from './tale.ts'

const CHECKOUT_PLAN = [
  'Find every caller of POST /v1/orders',
  'Move the checkout to the order service client',
  'Keep idempotency keys over retries',
  'Delete the old endpoint and its tests',
  'Run the end-to-end suite',
]

const checkout: Tale = {
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

const postgres: Tale = {
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

const rename: Tale = {
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

const FLAKY_PLAN = [
  'Collect failures of the last week',
  'Reproduce the worst one',
  'Name the cause',
]

const flaky: Tale = {
  to: 'codex',
  from: 'claude-main',
  minutesAgo: 7,
  labels: ['ci'],
  task: {
    prompt: 'Find the flakiest test in this repository and say why it is flaky.',
    conversation_key: 'ci-health',
  },
  steps: [
    claim,
    plan('>  ', ...FLAKY_PLAN),
    ...called('shell', 'gh run list --limit 200 --json conclusion,name', { ms: 2300 }),
    plan('x> ', ...FLAKY_PLAN),
    say(
      'message',
      '`checkout.e2e` failed 11 times in 200 runs; nothing else failed more than twice.',
    ),
    calling('shell', 'npx playwright test checkout.e2e --repeat-each 40'),
  ],
}

const running: Tale[] = [
  {
    to: 'claude-review',
    from: 'codex-main',
    minutesAgo: 4,
    task: {
      prompt: 'Review the retry logic in the payment worker for lost updates',
      model: 'opus',
    },
    steps: [
      claim,
      ...called('Read', 'src/worker/retry.ts', { ms: 40 }),
      calling('Grep', 'lockVersion'),
    ],
  },
  {
    to: 'claude',
    from: 'claude-main',
    minutesAgo: 12,
    task: { prompt: 'Write the migration guide for version 3 of the public API', write: true },
    steps: [
      claim,
      say('message', 'Reading the change log first.'),
      calling('Read', 'CHANGELOG.md'),
    ],
  },
]

const research: Tale = {
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

const release: Tale = {
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

const COVERAGE_PLAN = ['List what no test runs', 'Write the tests', 'Run them ten times']

const working: Tale[] = [
  {
    to: 'codex',
    from: 'codex-main',
    minutesAgo: 18,
    task: { prompt: 'Write tests for the tax rules that none covers', write: true, worktree: true },
    steps: [
      claim,
      plan('x> ', ...COVERAGE_PLAN),
      say('file_change', 'test/tax/reverse-charge.test.ts'),
      ...called('shell', 'npm test -- tax', { ms: 8200, gave: '61 passed' }),
      say('message', 'Reverse charge is covered; 14 of 22 rules are left.'),
    ],
  },
  {
    to: 'research',
    from: 'claude-main',
    minutesAgo: 9,
    task: { prompt: 'Which of our dependencies changed their licence this year?' },
    steps: [
      claim,
      plan('xx> ', 'List them', 'Read the licences', 'Compare with January', 'Write it up'),
      say('message', 'Three of 214 changed; two of them are still free for us.'),
    ],
  },
  {
    to: 'docs',
    from: 'claude-main',
    minutesAgo: 2,
    task: { prompt: 'Render every diagram anew in both colour schemes' },
    steps: [claim, say('output', 'diagram 31 of 88: checkout-states.svg')],
  },
]

const queued: Tale[] = [
  ['docs', 'Check every link in the documentation and list the dead ones', 2],
  ['codex', 'Add a test for the case in which the webhook arrives before the order', 3],
  ['claude', '把错误消息翻译成简体中文，并保持占位符不变', 6],
  ['nightly', 'Compare the bundle sizes of the last two releases', 9],
].map(([to, prompt, minutesAgo]) => ({
  to: String(to),
  from: 'claude-main',
  minutesAgo: Number(minutesAgo),
  task: { prompt: String(prompt) },
  steps: [],
}))

const failed: Tale[] = [
  brief(
    {
      to: 'codex',
      from: 'ci',
      minutesAgo: 51,
      task: { prompt: 'Bisect the slow start of the API server' },
    },
    {
      does: 'fail',
      code: 'TURN_TIMED_OUT',
      text: 'The turn took longer than 30 minutes.',
      afterSeconds: 1800,
    },
  ),
  {
    to: 'docs',
    from: 'claude-main',
    minutesAgo: 95,
    max_attempts: 1,
    task: { prompt: 'Generate the reference from the type definitions' },
    steps: [
      claim,
      {
        does: 'fail',
        code: 'EXIT_NONZERO',
        text: 'typedoc ended with exit code 3: no entry points.',
      },
    ],
  },
]

const REVIEW = `## Two findings

1. **\`applyDiscount\` rounds before it sums.** On carts with more than one line the total is off by up to one cent per line. Round once, at the end:

\`\`\`ts
const total = round(lines.reduce((sum, line) => sum + line.price * line.count, 0))
\`\`\`

2. The cache key leaves out the currency, so a visitor who switches sees old prices for a minute.

| file | line | severity |
| --- | --- | --- |
| src/cart/discount.ts | 88 | high |
| src/cart/cache.ts | 12 | medium |

Everything else reads well.`

const review: Tale = {
  to: 'claude-review',
  from: 'codex-main',
  minutesAgo: 73,
  labels: ['review'],
  task: {
    prompt: 'Review the discount rules for rounding mistakes',
    conversation_key: 'cart-review',
  },
  steps: [
    claim,
    ...called('Read', 'src/cart/discount.ts', { ms: 30 }),
    ...called('Grep', 'round\\(', {
      ms: 70,
      gave: 'src/cart/discount.ts:88\nsrc/cart/total.ts:14',
    }),
    done(REVIEW, 0.46, 96),
  ],
}

const ended: Tale[] = [
  ['codex', 'Explain why the image build takes nine minutes', 118, 0.31, 140],
  ['claude', 'Draft release notes for 2.14 from the merged pull requests', 131, 0.22, 75],
  ['docs', 'Regenerate the table of settings in the README', 150, 0, 9],
  [
    'codex',
    'List the endpoints without authentication and prove each one needs none',
    172,
    0.88,
    310,
  ],
  ['claude-review', 'Second opinion: is the new lock order safe under retry?', 190, 0.67, 205],
  ['codex', 'Why does the login test need two seconds of sleep?', 214, 0.09, 48],
  ['claude', 'Turn the incident notes of Tuesday into a timeline', 260, 0.18, 62],
  ['docs', 'Spell-check the guides', 300, 0, 4],
].map(([to, prompt, minutesAgo, cost, seconds]) =>
  brief(
    {
      to: String(to),
      from: 'claude-main',
      minutesAgo: Number(minutesAgo),
      task: { prompt: String(prompt) },
    },
    done('Done. See the notes above.', Number(cost), Number(seconds)),
  ),
)

const oldestFirst = (tales: Tale[]) => tales.toSorted((a, b) => b.minutesAgo - a.minutesAgo)

/** The tales of each workspace, oldest first. */
export const TALES: Record<string, Tale[]> = {
  storefront: oldestFirst([
    checkout,
    flaky,
    review,
    research,
    ...queued.slice(0, 2),
    ...ended.slice(0, 5),
  ]),
  'billing-api': oldestFirst([
    postgres,
    release,
    ...working,
    ...running,
    ...failed,
    ...queued.slice(2),
    ...ended.slice(5),
  ]),
  infra: oldestFirst([
    rename,
    brief(
      {
        to: 'codex',
        from: 'ci',
        minutesAgo: 44,
        task: { prompt: 'Check the Terraform plan of staging for drift' },
      },
      done('No drift.', 0.12, 55),
    ),
  ]),
}

/** What the operator's configuration names beside the built-in agents. */
export const AGENTS = {
  codex: { executor: 'codex', model: 'gpt-5.5-codex', allowWrites: true, concurrency: 2 },
  claude: { executor: 'claude', model: 'sonnet', allowWrites: true, concurrency: 2 },
  'claude-review': { executor: 'claude', model: 'opus' },
  docs: { executor: 'command', command: ['docs-bot'] },
  research: {
    executor: 'chatgpt',
    triggerUrl: 'https://api.chatgpt.com/v1/workspace_agents/agtch_demo/trigger',
  },
}
