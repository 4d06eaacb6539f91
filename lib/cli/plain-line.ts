import type { Flags } from './command.ts'
import { kebab } from './command.ts'

/** What a command line says: positional arguments in order, and the value of each flag that was typed. */
export type Values = { args: string[]; flags: Record<string, unknown> }

/** Flags of every command. */
export const COMMON_SWITCHES = ['json', 'verbose']

/**
 * Reads a command line that is written plainly: each flag at most once and by its full name, values apart from their
 * flags and without a dash in front. Undefined for any other line; then yargs decides what it means, or
 * what is wrong with it. On a plain line both agree, and nearly every line is plain, so nearly no command loads yargs.
 */
export function plainValues(declared: Flags, line: readonly string[]): Values | undefined {
  const kinds = kindsOf(declared)
  const args: string[] = []
  const flags: Record<string, unknown> = {}
  for (let at = 0; at < line.length; at += 1) {
    const word = line[at] ?? ''
    if (word === '--') return { args: [...args, ...line.slice(at + 1)], flags }
    if (!word.startsWith('-')) {
      args.push(word)
      continue
    }
    const name = word.slice(2)
    const kind = word.startsWith('--') ? kinds.get(name) : undefined
    const next = line[at + 1]
    if (kind === 'switch' && !Object.hasOwn(flags, name) && next !== 'true' && next !== 'false') {
      flags[name] = true
    } else if (kind === 'text' && !Object.hasOwn(flags, name) && isPlainValue(next)) {
      flags[name] = next
      at += 1
    } else return undefined
  }
  return { args, flags }
}

function kindsOf(declared: Flags): Map<string, string> {
  const own = Object.entries(declared).map(([key, { kind }]) => [kebab(key), kind] as const)
  return new Map([...COMMON_SWITCHES.map((name) => [name, 'switch'] as const), ...own])
}

function isPlainValue(value: string | undefined): value is string {
  return value !== undefined && /^[^-]/.test(value)
}
