import type { Settings } from '../config/config.ts'
import type { Operation } from '../operations/operation.ts'
import type { Who } from '../rights/rights.ts'
import type { Answer } from './answer.ts'
import type { Context } from './context.ts'

/** A positional argument of a command. */
type Word = { about: string; isOptional?: boolean }

/** A flag of a command. `text` takes a value once, `repeated` once or more, `list` several at a time. */
type Flag = { kind: 'text' | 'repeated' | 'list' | 'switch'; about: string; alias?: string }

type Words = Record<string, Word>
type Flags = Record<string, Flag>

/** The typed values, by the names of words and flags. */
export type Typed<W extends Words = Words, F extends Flags = Flags> = {
  [K in keyof W]: W[K] extends { isOptional: true } ? string | undefined : string
} & {
  [K in keyof F]: F[K]['kind'] extends 'switch'
    ? boolean
    : F[K]['kind'] extends 'text'
      ? string | undefined
      : string[] | undefined
}

/** The implementation of a command: performs operations and presents their results. */
export type Verb<T> = {
  /** The operations that it performs. The first one determines who may use the command. */
  operations: readonly [Named, ...Named[]]
  /** Reclaims the jobs of dead workers first, so that the output is current. */
  sweeps?: boolean
  run: (context: Context, typed: T) => Promise<Answer>
}

/** An operation of any type. */
type Named = Pick<Operation, 'name' | 'who'>

/** The implementation of a command that needs no store, so it works even if the store cannot be opened. */
export type LocalVerb<T> = {
  who: Who
  runLocally: (settings: Settings, typed: T, beside: Context['beside']) => Promise<Answer>
}

/** One command of the command line. */
export type Command<W extends Words = Words, F extends Flags = Flags> = {
  /** As typed, such as `list` or `review approve`. */
  name: string
  about: string
  words: W
  flags: F
  /** Added to the error message for an unknown argument. */
  hint?: string | undefined
  /** Imports the implementation. `named` is set if the flags select a different verb. */
  load: (
    typed: Typed<W, F>,
  ) => Promise<(Verb<Typed<W, F>> | LocalVerb<Typed<W, F>>) & { named?: string }>
}

/** Defines a command, whose implementation is imported on first use. */
export function command<const W extends Words, const F extends Flags>(
  name: string,
  about: string,
  parts: Omit<Command<W, F>, 'name' | 'about'>,
): Command {
  // `parse` builds the argument of `load` from exactly these words and flags.
  return { name, about, ...parts } as unknown as Command
}

export const word = (about: string) => ({ about })
export const optionalWord = (about: string) => ({ about, isOptional: true as const })
export const text = (about: string) => ({ kind: 'text' as const, about })
export const repeated = (about: string) => ({ kind: 'repeated' as const, about })
export const list = (about: string) => ({ kind: 'list' as const, about })
export const flag = (about: string) => ({ kind: 'switch' as const, about })
