import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { priceOf, unenforceable } from '../../lib/budget/enforceable.ts'
import {
  NOTHING,
  forbids,
  isWorthNoting,
  reached,
  spendingOf,
  warningsBetween,
} from '../../lib/budget/spending.ts'
import { quantity, spentInWords } from '../../lib/budget/words.ts'
import { Budget, Prices } from '../../lib/schema/budget.ts'
import { AgentSettings } from '../../lib/schema/settings.ts'

const price = { input: 2, output: 10, cached_input: 0.2 }

test('tokens of a cache cost money and count as no tokens', () => {
  const used = { input_tokens: 1000, cached_input_tokens: 1_000_000, cache_write_tokens: 500 }
  const spent = spendingOf({ ...used, output_tokens: 100 }, { runMs: 1, price })
  assert.equal(spent.tokens, 1600)
  assert.equal(spent.cost_usd.toFixed(6), '0.204000')
})

test('the cost that a client reports counts before a price, unless it is zero', () => {
  const used = { output_tokens: 1_000_000 }
  assert.equal(spendingOf({ ...used, cost_usd: 3 }, { runMs: 0, price }).cost_usd, 3)
  assert.equal(spendingOf({ ...used, cost_usd: 0 }, { runMs: 0, price }).cost_usd, 10)
  assert.equal(spendingOf(used, { runMs: 0 }).cost_usd, 0)
})

test('a cap is reached when all of it is spent, and a turn is refused as the first one too many', () => {
  const spending = { ...NOTHING, tokens: 100, turns: 3 }
  assert.equal(reached({ tokens: 101 }, spending), undefined)
  assert.equal(reached({ tokens: 100 }, spending), 'tokens')
  assert.equal(reached({ turns: 1 }, spending), undefined)
  assert.equal(forbids({ turns: 3 }, spending), undefined)
  assert.equal(forbids({ turns: 2 }, spending), 'turns')
  assert.equal(forbids({ minutes: 0.5 }, { ...NOTHING, run_ms: 30_000 }), 'minutes')
})

test('each cap is warned about once, where 80 % of it are passed', () => {
  const caps = { tokens: 100, cost_usd: 1 }
  const at = (tokens: number, cost_usd = 0) => ({ ...NOTHING, tokens, cost_usd })
  assert.deepEqual(warningsBetween(caps, at(0), at(79)), [])
  assert.deepEqual(warningsBetween(caps, at(79), at(80)), ['tokens'])
  assert.deepEqual(warningsBetween(caps, at(80), at(99)), [])
  assert.deepEqual(warningsBetween(caps, at(0), at(200, 2)), ['cost_usd', 'tokens'])
})

test('turns at once that note what is worth it pass no cap by more than an event each', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 100_000 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 2000 })), { maxLength: 400 }),
      (tokens, turns, events) => {
        const caps = { tokens }
        const used = Array.from({ length: turns }, () => 0)
        const noted = [...used]
        const largest = Math.max(0, ...events.map(([, size]) => size))
        const isOver = used.map(() => false)
        const of = (count: number) => ({ ...NOTHING, tokens: count })
        const all = () => noted.reduce((sum, each) => sum + each, 0)
        for (const [who, size] of events) {
          const turn = who % turns
          if (isOver[turn]) continue
          const [before = 0, own = 0] = [noted[turn], used[turn]]
          const now = own + size
          used[turn] = now
          // A turn reads what the others noted, and adds what it has not noted itself.
          const isWorth = isWorthNoting(caps, {
            noted: of(before),
            now: of(now),
            total: of(all()),
          })
          if (isWorth) noted[turn] = now
          const known = all() + now - (noted[turn] ?? 0)
          isOver[turn] = reached(caps, of(known)) !== undefined
        }
        const spent = used.reduce((sum, each) => sum + each, 0)
        assert.ok(spent <= tokens + turns * (largest + tokens / 100), `${spent} of ${tokens}`)
      },
    ),
  )
})

test('quantities are written for people', () => {
  assert.equal(quantity('tokens', 2000), '2,000 tokens')
  assert.equal(quantity('tokens', 1), '1 token')
  assert.equal(quantity('cost_usd', 1.5), '$1.50')
  assert.equal(quantity('cost_usd', 0.0042), '$0.0042')
  assert.equal(quantity('cost_usd', 0.25), '$0.25')
  assert.equal(quantity('minutes', 1), '1 minute')
  assert.equal(quantity('minutes', 0.01), '0.01 minutes')
  assert.equal(quantity('turns', 3), '3 turns')
  const spending = { ...NOTHING, tokens: 1640, cost_usd: 0.5 }
  assert.equal(spentInWords('tokens', { tokens: 2000 }, spending), '1,640 of 2,000 tokens')
  assert.equal(spentInWords('cost_usd', { cost_usd: 2 }, spending), '$0.50 of $2.00')
})

test('which caps an executor can be held to', () => {
  const ROWS: [settings: Record<string, unknown> | undefined, caps: object, code?: string][] = [
    [{ executor: 'codex' }, { tokens: 1, minutes: 1, turns: 1 }],
    [{ executor: 'claude' }, { tokens: 1, minutes: 1, turns: 1 }],
    [{ executor: 'opencode' }, { tokens: 1 }],
    [{ executor: 'codex' }, { cost_usd: 1 }, 'PRICE_UNKNOWN'],
    [{ executor: 'codex', model: 'gpt-6' }, { cost_usd: 1 }],
    [{ executor: 'codex', model: 'other' }, { cost_usd: 1 }, 'PRICE_UNKNOWN'],
    [{ executor: 'gemini' }, { tokens: 1 }, 'BUDGET_UNENFORCEABLE'],
    [{ executor: 'gemini' }, { minutes: 1 }],
    [{ executor: 'acp', command: ['x'] }, { cost_usd: 1 }, 'BUDGET_UNENFORCEABLE'],
    [{ executor: 'command', command: ['x'] }, { tokens: 1 }, 'BUDGET_UNENFORCEABLE'],
    [
      { executor: 'command', command: ['x'] },
      { minutes: 1, turns: 1 },
    ],
    [CLOUD, { minutes: 1 }, 'BUDGET_UNENFORCEABLE'],
    [CLOUD, { turns: 1 }],
    [undefined, { minutes: 1 }, 'BUDGET_UNENFORCEABLE'],
    [undefined, { turns: 1 }],
  ]
  const prices = Prices.parse({ models: { 'gpt-*': price } })
  for (const [given, caps, code] of ROWS) {
    const settings = given && AgentSettings.parse(given)
    const found = unenforceable(caps, { agent: 'a', settings, model: undefined, prices })
    assert.equal(found?.code, code, JSON.stringify([given, caps, found]))
  }
})

const CLOUD = {
  executor: 'chatgpt',
  triggerUrl: 'https://api.chatgpt.com/v1/workspace_agents/a/trigger',
}

test('the price of a model is that of its name, or of the longest pattern', () => {
  const of = (input: number) => ({ input, output: 1 })
  const prices = {
    models: { 'a-*': of(1), 'a-b*': of(2), 'a-b-c': of(3), '*-z*-y': of(4) },
  }
  assert.equal(priceOf(prices, 'a-x')?.input, 1)
  assert.equal(priceOf(prices, 'a-bb')?.input, 2)
  assert.equal(priceOf(prices, 'a-b-c')?.input, 3)
  assert.equal(priceOf(prices, 'q-zz-y')?.input, 4)
  assert.equal(priceOf(prices, 'q-z'), undefined)
  assert.equal(priceOf(prices, 'constructor'), undefined)
})

test('a budget has at least one cap, and none that is zero or unknown', () => {
  assert.ok(Budget.safeParse({ tokens: 1, covers: 'job' }).success)
  for (const wrong of [{}, { covers: 'tree' }, { tokens: 0 }, { cost_usd: -1 }, { money: 1 }]) {
    assert.equal(Budget.safeParse(wrong).success, false, JSON.stringify(wrong))
  }
})
