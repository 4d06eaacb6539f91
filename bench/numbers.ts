/** The value below which this share of the samples lies. */
export function quantile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share))
  return sorted[at] ?? Number.NaN
}

export function median(samples: number[]): number {
  return quantile(samples, 0.5)
}

/** Two sides measured round by round, each round's order the reverse of the one before. */
export type Pairs = { ours: number[]; peer: number[]; ratios: number[] }

/**
 * Measures both sides in turns, so that whatever else the machine does meets both alike, and keeps the
 * ratio of each round. Stops early when `untilMs` has passed, but never below five rounds.
 */
export async function pairedRounds(
  options: { rounds: number; untilMs: number },
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<Pairs> {
  const pairs: Pairs = { ours: [], peer: [], ratios: [] }
  const begun = performance.now()
  for (let round = 0; round < options.rounds; round += 1) {
    if (round >= 5 && performance.now() - begun > options.untilMs) break
    const first = round % 2 === 0 ? ours : peer
    const one = await first()
    const other = await (round % 2 === 0 ? peer : ours)()
    const [a, b] = round % 2 === 0 ? [one, other] : [other, one]
    pairs.ours.push(a)
    pairs.peer.push(b)
    pairs.ratios.push(a / b)
  }
  return pairs
}

/** A number for people: about three digits. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}
