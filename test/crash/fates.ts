import { BLOCK } from './disk-model.ts'
import type { Fate, Unit } from './disk-model.ts'
import type { Random } from './random.ts'

export type Fates = { why: string; fates: Map<Unit, Fate> }

/** Random choices for one cut, after the orderly ones. */
const RANDOM_CHOICES = 100

/**
 * What may have happened to the things in doubt at one cut: all lost, all kept, each one alone lost, each
 * one alone kept, each write torn in every way that has a name, then random mixtures of all that.
 */
export function* fatesOf(units: Unit[], random: Random): Generator<Fates> {
  if (units.length > 0) {
    yield { why: 'everything in doubt lost', fates: new Map(units.map((unit) => [unit, 'lost'])) }
  }
  yield { why: 'everything kept', fates: new Map() }
  if (units.length === 0) return
  // Latest first: what was just under way is the likeliest to be missing.
  for (const unit of units.toReversed().slice(0, 30)) {
    for (const [how, fate] of tornWays(unit)) {
      yield { why: `${describe(unit)} ${how}`, fates: new Map([[unit, fate]]) }
    }
    yield { why: `${describe(unit)} lost`, fates: new Map([[unit, 'lost']]) }
    const others = units.filter((other) => other !== unit)
    const fates = new Map(others.map((other): [Unit, Fate] => [other, 'lost']))
    yield { why: `only ${describe(unit)} kept`, fates }
  }
  for (let choice = 0; choice < RANDOM_CHOICES; choice += 1) {
    const fates = new Map<Unit, Fate>()
    for (const unit of units) {
      if (random.chance(0.4)) fates.set(unit, 'lost')
      else if (unit.kind === 'write' && random.chance(0.5))
        fates.set(unit, tornAtRandom(unit, random))
    }
    yield { why: `random mixture ${choice}`, fates }
  }
}

type Write = Extract<Unit, { kind: 'write' }>

function* tornWays(unit: Unit): Generator<[string, Fate]> {
  if (unit.kind !== 'write') return
  const end = unit.at + unit.bytes.length
  const blocks = blocksOf(unit)
  const whole = { until: end, zeros: new Set<number>() }
  for (const block of blocks.slice(1, 4)) {
    yield [`cut at byte ${block * BLOCK}`, { ...whole, until: block * BLOCK }]
  }
  yield ['all zeros', { ...whole, zeros: new Set(blocks) }]
  yield ['with stale blocks behind its first', { ...whole, stale: new Set(blocks.slice(1)) }]
  yield ['with a stale first block', { ...whole, stale: new Set(blocks.slice(0, 1)) }]
  if (blocks.length > 1) {
    yield ['zeros at its end', { ...whole, zeros: new Set(blocks.slice(-1)) }]
    yield ['zeros at its beginning', { ...whole, zeros: new Set(blocks.slice(0, 1)) }]
    yield ['zeros in its middle', { ...whole, zeros: new Set(blocks.slice(1, -1)) }]
  }
}

function tornAtRandom(unit: Write, random: Random): Fate {
  const blocks = blocksOf(unit)
  const until = random.chance(0.5) ? random.pick(blocks) * BLOCK : unit.at + unit.bytes.length
  const torn = blocks.filter(() => random.chance(0.4))
  const [zeros, stale] = random.chance(0.5) ? [torn, []] : [[], torn]
  return { until, zeros: new Set(zeros), stale: new Set(stale) }
}

function blocksOf(unit: Write): number[] {
  const first = Math.floor(unit.at / BLOCK)
  const last = Math.floor((unit.at + unit.bytes.length - 1) / BLOCK)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function describe(unit: Unit): string {
  if (unit.kind !== 'names') return `${unit.kind} ${unit.position}`
  return `name ${unit.changes.map(({ name }) => name).join(' → ')}`
}
