// The jobs in the pictures of the dashboard.

import { brief, called, calling, claim, done, plan, report } from './script.ts'
import type { ScriptedJob } from './script.ts'
import { checkout, postgres, release, rename, research } from './jobs-needing-a-person.ts'
import { week } from './jobs-of-the-week.ts'
import { blocked, conversation, split } from './jobs-together.ts'

const FLAKY_PLAN = [
  'Collect failures of the last week',
  'Reproduce the worst one',
  'Name the cause',
]

const flaky: ScriptedJob = {
  to: 'codex',
  from: 'claude-main',
  minutesAgo: 7,
  labels: ['ci'],
  task: {
    prompt: 'Find the flakiest test in this repository and explain why it is flaky.',
    conversation_key: 'ci-health',
  },
  steps: [
    claim,
    plan('>  ', ...FLAKY_PLAN),
    ...called('shell', 'gh run list --limit 200 --json conclusion,name', { ms: 2300 }),
    plan('x> ', ...FLAKY_PLAN),
    report(
      'message',
      '`checkout.e2e` failed 11 times in 200 runs; nothing else failed more than twice.',
    ),
    calling('shell', 'npx playwright test checkout.e2e --repeat-each 40'),
  ],
}

const running: ScriptedJob[] = [
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
      report('message', 'Reading the change log first.'),
      calling('Read', 'CHANGELOG.md'),
    ],
  },
]

const COVERAGE_PLAN = ['List untested rules', 'Write the tests', 'Run them ten times']

const working: ScriptedJob[] = [
  {
    to: 'codex',
    from: 'codex-main',
    minutesAgo: 18,
    task: { prompt: 'Write tests for the tax rules without coverage', write: true, worktree: true },
    steps: [
      claim,
      plan('x> ', ...COVERAGE_PLAN),
      report('file_change', 'test/tax/reverse-charge.test.ts'),
      ...called('shell', 'npm test -- tax', { ms: 8200, output: '61 passed' }),
      report('message', 'Reverse charge is covered; 14 of 22 rules remain.'),
    ],
  },
  {
    to: 'research',
    from: 'claude-main',
    minutesAgo: 9,
    task: { prompt: 'Which of our dependencies changed their license this year?' },
    steps: [
      claim,
      plan('xx> ', 'List them', 'Read the licenses', 'Compare with January', 'Write it up'),
      report('message', 'Three of 214 changed; we may still use two of them.'),
    ],
  },
  {
    to: 'docs',
    from: 'claude-main',
    minutesAgo: 2,
    task: { prompt: 'Render every diagram again in both colour schemes' },
    steps: [claim, report('output', 'diagram 31 of 88: checkout-states.svg')],
  },
]

const queued: ScriptedJob[] = [
  ['docs', 'Check every link in the documentation and list the dead ones', 2],
  ['codex', 'Add a test for a webhook that arrives before its order', 3],
  ['claude', '把错误消息翻译成简体中文，并保持占位符不变', 6],
  ['nightly', 'Compare the bundle sizes of the last two releases', 9],
].map(([to, prompt, minutesAgo]) => ({
  to: String(to),
  from: 'claude-main',
  minutesAgo: Number(minutesAgo),
  task: { prompt: String(prompt) },
  steps: [],
}))

const failed: ScriptedJob[] = [
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
        text: 'typedoc exited with code 3: no entry points.',
      },
    ],
  },
]

const REVIEW = `## Two findings

1. **\`applyDiscount\` rounds before it sums.** With more than one line in the cart, the total is off by up to one cent per line. Round once, at the end:

\`\`\`ts
const total = round(lines.reduce((sum, line) => sum + line.price * line.count, 0))
\`\`\`

2. The cache key omits the currency, so a visitor who switches currency sees stale prices for a minute.

| file | line | severity |
| --- | --- | --- |
| src/cart/discount.ts | 88 | high |
| src/cart/cache.ts | 12 | medium |

Everything else looks good.`

const review: ScriptedJob = {
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
      output: 'src/cart/discount.ts:88\nsrc/cart/total.ts:14',
    }),
    done(REVIEW, 0.46, 96),
  ],
}

const ended: ScriptedJob[] = [
  ['codex', 'Explain why the image build takes nine minutes', 118, 0.31, 140],
  ['claude', 'Draft release notes for 2.14 from the merged pull requests', 131, 0.22, 75],
  ['docs', 'Regenerate the table of settings in the README', 150, 0, 9],
  [
    'codex',
    'List the endpoints without authentication and prove that each needs none',
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

const oldestFirst = (jobs: ScriptedJob[]) => jobs.toSorted((a, b) => b.minutesAgo - a.minutesAgo)

/** The jobs of each workspace, oldest first. */
export const JOBS: Record<string, ScriptedJob[]> = {
  storefront: oldestFirst([
    checkout,
    ...conversation,
    flaky,
    split,
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
    ...week,
    rename,
    blocked,
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

/** The agents of the operator's configuration. */
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
