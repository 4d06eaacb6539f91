import { median } from '../numbers.ts'

/** A measured value; `low` and `high` are those of the lowest and highest round. */
export type Point = { x: number; y: number; low?: number; high?: number }

/** One line of a picture. The first series of a picture is ours, and drawn stronger. */
export type Series = { name: string; points: Point[] }

export type Axis = {
  label: string
  /** How values are placed: evenly by size, by their logarithm, or each given value one step after the other. */
  scale: 'linear' | 'log' | 'steps'
  /** Formats the value of a tick. */
  text?: (value: number) => string
}

/** A picture of the report. */
export type Plot = {
  /** The name of its file, without an ending. */
  name: string
  title: string
  /** A second line: what was measured, and where. */
  subtitle: string
  x: Axis
  y: Axis
  series: Series[]
  /** Whether points have marks; without them a line shows a distribution. */
  hasMarks: boolean
}

/** The share of samples up to each value, without the slowest half percent, which would compress the rest. */
export function distributionOf(samples: number[]): Point[] {
  const sorted = samples.toSorted((a, b) => a - b)
  const shown = sorted.slice(0, Math.ceil(sorted.length * 0.995))
  return shown.map((x, index) => ({ x, y: (index + 1) / sorted.length }))
}

/** A point at the median of the rounds, with the lowest and the highest round. */
export function pointOf(x: number, rounds: number[]): Point {
  return { x, y: median(rounds), low: Math.min(...rounds), high: Math.max(...rounds) }
}

/** Where values lie along an axis, from 0 to 1, and the values that get a label. */
export type Scale = { at: (value: number) => number; ticks: number[] }

export function scaleOf({ scale }: Axis, values: number[]): Scale {
  if (scale === 'steps') return stepScale(values)
  return scale === 'log' ? logScale(values) : linearScale(values)
}

/** The values one after the other, with half a step of room at both ends. */
function stepScale(values: number[]): Scale {
  const ticks = [...new Set(values)].toSorted((a, b) => a - b)
  return { ticks, at: (value) => (ticks.indexOf(value) + 0.5) / ticks.length }
}

/** From the 1, 2 or 5 of a power of ten below the values to the one above them. */
function logScale(values: number[]): Scale {
  const positive = values.filter((value) => value > 0)
  const low = Math.min(...positive)
  const high = Math.max(...positive)
  const steps: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    steps.push(...[1, 2, 5].map((digit) => digit * 10 ** power))
  }
  const first = steps.findLastIndex((step) => step <= low)
  const last = steps.findIndex((step) => step >= high)
  const ticks = steps.slice(Math.max(0, first), last + 1)
  const from = Math.log(ticks[0] ?? low)
  const to = Math.log(ticks.at(-1) ?? high)
  return { ticks, at: (value) => (Math.log(value) - from) / (to - from) }
}

/** Four to eight round steps from zero. */
function linearScale(values: number[]): Scale {
  const high = Math.max(...values)
  const power = 10 ** Math.floor(Math.log10(high / 4))
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((each) => high / each <= 8) ?? high
  const count = Math.ceil(high / step - 1e-9)
  const ticks = Array.from({ length: count + 1 }, (_, each) => each * step)
  return { ticks, at: (value) => value / (count * step) }
}
