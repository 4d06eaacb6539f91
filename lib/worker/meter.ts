import {
  NOTHING,
  forbids,
  isWorthNoting,
  msLeft,
  reached,
  spendingOf,
  warningsBetween,
} from '../budget/spending.ts'
import { ownerInWords, spentInWords } from '../budget/words.ts'
import { RelayError } from '../errors.ts'
import type { Meter, TurnResult } from '../executor.ts'
import type { Bound } from '../queue/budgets/bounds.ts'
import type { Price, Spending, Used } from '../schema/budget.ts'
import type { RunningJob } from '../schema/job.ts'
import { endOf, refusalOf } from './budget-end.ts'
import type { Stop } from './budget-end.ts'
import type { WorkerOptions } from './worker-options.ts'

/** How often the time of a turn is looked at, where minutes are capped; and the least time between two looks. */
const LOOK_MS = 15_000
const SHORTEST_MS = 50

/** How long an agent may take to end by itself once its budget is spent. After that its turn is stopped. */
const POLITE_MS = 20_000

/** The watch over the budgets of one turn. */
export type TurnMeter = {
  meter: Meter
  /** Aborted when the turn must be stopped, because it did not end by itself. */
  signal: AbortSignal
  /** The agent begins again in the same turn; its client counts from nothing. */
  beginRound: () => void
  /** Resolves when what the turn has reported so far is noted, and what follows from it is decided. */
  noted: () => Promise<void>
  /** Notes what the turn has used in all, and returns its end: the budget's, if that ended it. */
  settle: (end: TurnResult) => Promise<TurnResult>
  close: () => void
}

/** What bounds a turn: a budget, what all turns had used of it before, what this one has noted, and what all have. */
type Watched = {
  bound: Bound
  before: Spending
  own: Spending
  total: Spending
  noting?: Promise<void> | undefined
}

/**
 * Begins a turn under its budgets: undefined for a job without any, and the failure of the turn when nothing is left for
 * it. What the turn uses is noted as it goes, so that a worker that is killed leaves what it spent, and turns that run at
 * once under one budget see each other.
 */
export async function openMeter(
  options: Pick<WorkerOptions, 'queue' | 'clock' | 'log'>,
  job: RunningJob,
): Promise<TurnMeter | { refusal: TurnResult } | undefined> {
  const { budgets } = options.queue
  const bounds = await budgets.of(job)
  if (bounds.length === 0) return undefined
  const turn = { job_id: job.job_id, token: job.token }
  const watched: Watched[] = []
  const started: Spending = { cost_usd: 0, tokens: 0, run_ms: 0, turns: 1 }
  for (const bound of bounds) {
    const total = await budgets.note(bound, { ...turn, ...started })
    const before = { ...total, turns: total.turns - 1 }
    watched.push({ bound, before, own: started, total })
    const cap = forbids(bound.caps, total)
    if (cap === undefined) continue
    // A turn that did not begin counts as none.
    for (const each of watched) await budgets.note(each.bound, { ...turn, ...started, turns: 0 })
    return { refusal: refusalOf(job, { bound, cap, spending: before, nowMs: options.clock.now() }) }
  }
  return watch(options, job, watched)
}

function watch(
  { queue, clock, log }: Pick<WorkerOptions, 'queue' | 'clock' | 'log'>,
  job: RunningJob,
  watched: Watched[],
): TurnMeter {
  const { budgets } = queue
  const turn = { job_id: job.job_id, token: job.token }
  const startedAtMs = clock.monotonic()
  const spent = new AbortController()
  const overdue = new AbortController()
  const warned = new Set<string>()
  const prices = new Map<string | undefined, Price | undefined>()
  /** What the rounds before took. */
  let earlier = NOTHING
  let used: Used = {}
  let stop: Stop | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  function roundsUntilNow(): Spending {
    const { model } = used
    const price = (model === undefined ? undefined : priceOf(model)) ?? priceOf(job.task.model)
    const { cost_usd, tokens } = spendingOf(used, { runMs: 0, price })
    return {
      ...earlier,
      cost_usd: earlier.cost_usd + cost_usd,
      tokens: earlier.tokens + tokens,
    }
  }

  const ownNow = (): Spending => ({
    ...roundsUntilNow(),
    run_ms: Math.round(clock.monotonic() - startedAtMs),
    turns: 1,
  })

  /** Read once: a turn keeps the prices that it began with. */
  function priceOf(model: string | undefined): Price | undefined {
    if (!prices.has(model)) prices.set(model, readPrice(model))
    return prices.get(model)
  }

  function readPrice(model: string | undefined): Price | undefined {
    try {
      return budgets.price({ agent: job.to, model })
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      log(`job ${job.job_id}: ${error.message}`)
      return undefined
    }
  }

  function end(why: Stop): void {
    if (stop !== undefined || isClosed) return
    stop = why
    spent.abort()
    clearTimeout(timer)
    timer = setTimeout(() => overdue.abort(), POLITE_MS)
  }

  /** Decides by what is known here, then notes what other turns must know, and decides again. */
  function look(): void {
    for (const each of watched) {
      decide(each)
      // Each look reads what other turns noted; only what counts is written.
      each.noting ??= keep(each).finally(() => (each.noting = undefined))
    }
  }

  function decide({ bound, before, total, own }: Watched): void {
    const now = sum(total, own, ownNow())
    warn(bound, before, now)
    const cap = reached(bound.caps, now)
    if (cap !== undefined) end({ bound, cap, spending: now, nowMs: clock.now() })
  }

  async function keep(each: Watched): Promise<void> {
    try {
      for (;;) {
        const now = ownNow()
        const { bound, own } = each
        const isWorth = isWorthNoting(bound.caps, { noted: own, now, total: each.total })
        if (isWorth) {
          each.total = await budgets.note(bound, { ...turn, ...now })
          each.own = now
        } else if (bound.owner.kind !== 'turn') {
          each.total = await budgets.spent(bound, turn)
        }
        decide(each)
        // What arrived meanwhile.
        const { tokens, cost_usd } = ownNow()
        if (isClosed || (tokens === now.tokens && cost_usd === now.cost_usd)) return
      }
    } catch (error) {
      failed(error)
    }
  }

  /** The store may take the next note; until then this turn is held to what it knows itself. */
  function failed(error: unknown): void {
    if (!(error instanceof RelayError)) throw error
    log(`job ${job.job_id}: what it used cannot be noted: ${error.message}`)
  }

  function warn(bound: Bound, before: Spending, now: Spending): void {
    for (const cap of warningsBetween(bound.caps, before, now)) {
      const key = `${bound.account.join('/')} ${cap}`
      if (warned.has(key)) continue
      warned.add(key)
      const whose = ownerInWords(bound.owner, job.job_id)
      const text = `Budget of ${whose}: ${spentInWords(cap, bound.caps, now)} spent`
      queue.report(turn, { kind: 'warning', text })
    }
  }

  async function noted(): Promise<void> {
    await Promise.all(watched.map(({ noting = Promise.resolve() }) => noting))
  }

  /** Looks again when the first cap of minutes could be reached. */
  function tick(): void {
    clearTimeout(timer)
    if (isClosed || stop !== undefined) return
    look()
    const left = watched.flatMap(
      ({ bound, total, own }) => msLeft(bound.caps, sum(total, own, ownNow())) ?? [],
    )
    if (left.length === 0 || stop !== undefined) return
    timer = setTimeout(tick, Math.max(SHORTEST_MS, Math.min(LOOK_MS, ...left)))
  }
  tick()

  return {
    meter: {
      used(report) {
        used = report
        look()
      },
      blind: (why) => end({ blind: why }),
      spent: spent.signal,
    },
    signal: overdue.signal,
    beginRound() {
      earlier = roundsUntilNow()
      used = {}
    },
    noted,
    async settle(result) {
      isClosed = true
      clearTimeout(timer)
      // A note that is on its way would replace the last one.
      await noted()
      // What the client counted itself is right, where it says anything.
      const cost_usd = result.usage?.cost_usd
      if (cost_usd !== undefined) used = { ...used, cost_usd }
      const all = ownNow()
      for (const { bound } of watched) {
        await budgets.note(bound, { ...turn, ...all }).catch(failed)
      }
      return stop === undefined || result.ok ? result : endOf(job, result, stop)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}

/** What all turns have used, with this one as it is now and not as it was noted. */
function sum(total: Spending, own: Spending, now: Spending): Spending {
  return {
    cost_usd: total.cost_usd - own.cost_usd + now.cost_usd,
    tokens: total.tokens - own.tokens + now.tokens,
    run_ms: total.run_ms - own.run_ms + now.run_ms,
    turns: total.turns - own.turns + now.turns,
  }
}
