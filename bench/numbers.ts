/** The quantile of the samples at `share`, from 0 to 1. */
export function quantile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share))
  return sorted[at] ?? Number.NaN
}

export function median(samples: number[]): number {
  return quantile(samples, 0.5)
}

/** Each side's measured value in each round. */
export type Rounds<Side extends string> = Record<Side, number[]>

/**
 * Measures all sides round by round and reverses the order in each round, so that other load on the machine
 * affects all sides equally. Stops early after `untilMs`, but never before five rounds.
 */
export async function takeTurns<Side extends string>(
  options: { rounds: number; untilMs: number },
  sides: Record<Side, () => Promise<number>>,
): Promise<Rounds<Side>> {
  const names = Object.keys(sides) as Side[]
  const reached = Object.fromEntries(names.map((name) => [name, []])) as unknown as Rounds<Side>
  const begun = performance.now()
  for (let round = 0; round < options.rounds; round += 1) {
    if (round >= 5 && performance.now() - begun > options.untilMs) break
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      reached[name].push(await sides[name]())
    }
  }
  return reached
}

/** The ratio of one side to another, paired by round: the median and the lowest. */
export function ratioOf(one: number[], other: number[]): { median: number; worst: number } {
  const ratios = one.map((value, round) => value / (other[round] ?? Number.NaN))
  return { median: median(ratios), worst: Math.min(...ratios) }
}

/** The time of one side relative to another, paired by round: the median and the highest ratio. */
export function timesAsLong(one: number[], other: number[]): { median: number; worst: number } {
  const times = one.map((value, round) => value / (other[round] ?? Number.NaN))
  return { median: median(times), worst: Math.max(...times) }
}

/** Formats a number with about three significant digits. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}
