import type { Settings } from '../config/config.ts'
import type { Operation } from '../operations/operation.ts'
import type { Who } from '../rights/rights.ts'
import type { Answer } from './answer.ts'
import type { Context } from './context.ts'

/** A word behind the name of a command. */
type Word = { about: string; isOptional?: boolean }

/** A flag of a command. `text` takes a value once, `repeated` once or more, `list` several at a time. */
type Flag = { kind: 'text' | 'repeated' | 'list' | 'switch'; about: string; alias?: string }

type Words = Record<string, Word>
type Flags = Record<string, Flag>

/** What was typed, by the names of words and flags. */
export type Typed<W extends Words = Words, F extends Flags = Flags> = {
  [K in keyof W]: W[K] extends { isOptional: true } ? string | undefined : string
} & {
  [K in keyof F]: F[K]['kind'] extends 'switch'
    ? boolean
    : F[K]['kind'] extends 'text'
      ? string | undefined
      : string[] | undefined
}

/** What a command does: it performs operations and presents what they return. */
export type Verb<T> = {
  /** The operations that it performs. The first one decides who may use the command. */
  operations: readonly [Named, ...Named[]]
  /** Takes back the jobs of dead workers first, so that what it shows is true. */
  sweeps?: boolean
  run: (context: Context, typed: T) => Promise<Answer>
}

/** An operation, whatever its types. */
type Named = Pick<Operation, 'name' | 'who'>

/** What a command does that needs no store, so that it works where a store cannot be opened. */
export type LocalVerb<T> = {
  who: Who
  runLocally: (settings: Settings, typed: T, beside: Context['beside']) => Promise<Answer>
}

/** One command of the command line. */
export type Command<W extends Words = Words, F extends Flags = Flags> = {
  /** As it is typed: `list`, or `review approve`. */
  name: string
  about: string
  words: W
  flags: F
  /** Added to the refusal of what the command does not know. */
  hint?: string | undefined
  /** Loads what it does, which only this command needs. `named` is set where flags make it another verb. */
  load: (
    typed: Typed<W, F>,
  ) => Promise<(Verb<Typed<W, F>> | LocalVerb<Typed<W, F>>) & { named?: string }>
}

/** Defines a command; what it does is loaded when it is used. */
export function command<const W extends Words, const F extends Flags>(
  name: string,
  about: string,
  parts: Omit<Command<W, F>, 'name' | 'about'>,
): Command {
  // `parse` makes what `load` is given from these words and flags.
  return { name, about, ...parts } as unknown as Command
}

export const word = (about: string) => ({ about })
export const optionalWord = (about: string) => ({ about, isOptional: true as const })
export const text = (about: string) => ({ kind: 'text' as const, about })
export const repeated = (about: string) => ({ kind: 'repeated' as const, about })
export const list = (about: string) => ({ kind: 'list' as const, about })
export const flag = (about: string) => ({ kind: 'switch' as const, about })
