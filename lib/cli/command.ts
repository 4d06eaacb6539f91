import type { Settings } from '../config/config.ts'
import type { RelayError } from '../errors.ts'
import type { Operation } from '../operations/operation.ts'
import type { Who } from '../rights/rights.ts'
import { UsageError } from './output.ts'
import type { Output } from './output.ts'
import type { Context } from './context.ts'

/** A positional argument of a command. `isRest`: all that follow, for a last argument. */
type Argument = { about: string; isOptional?: boolean; isRest?: boolean }

/** A flag of a command. `text` takes one value; `repeated` can be given several times; `list` takes several values. */
type Flag = { kind: 'text' | 'repeated' | 'list' | 'switch'; about: string; alias?: string }

type Args = Record<string, Argument>
export type Flags = Record<string, Flag>

/** The typed values, by the names of arguments and flags. */
export type Typed<A extends Args = Args, F extends Flags = Flags> = {
  [K in keyof A]: A[K] extends { isRest: true }
    ? string[]
    : A[K] extends { isOptional: true }
      ? string | undefined
      : string
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
  run: (context: Context, typed: T) => Promise<Output>
  /** What it prints when the store cannot be opened; undefined leaves it at the refusal. */
  unopened?: (refusal: RelayError, at: Unopened) => Promise<Output | undefined>
}

/** What a command has without a store. */
export type Unopened = Pick<Context, 'settings' | 'screen' | 'programPath'>

/** An operation of any type. */
type Named = Pick<Operation, 'name' | 'who'>

/** The implementation of a command that needs no store, so it works even if the store cannot be opened. */
export type LocalVerb<T> = {
  who: Who
  runLocally: (settings: Settings, typed: T, programPath: Context['programPath']) => Promise<Output>
}

/** One command of the command line. */
export type Command<A extends Args = Args, F extends Flags = Flags> = {
  /** As typed, such as `list` or `review approve`. */
  name: string
  about: string
  args: A
  flags: F
  /** Added to the error message for an unknown argument. */
  hint?: string | undefined
  /** Imports the implementation. `named` is set if the flags select a different verb. */
  load: (
    typed: Typed<A, F>,
  ) => Promise<(Verb<Typed<A, F>> | LocalVerb<Typed<A, F>>) & { named?: string }>
}

/** Defines a command, whose implementation is imported on first use. */
export function command<const A extends Args, const F extends Flags>(
  name: string,
  about: string,
  parts: Omit<Command<A, F>, 'name' | 'about'>,
): Command {
  // `parse` builds what `load` receives from exactly these arguments and flags.
  return { name, about, ...parts } as unknown as Command
}

export const argument = (about: string) => ({ about })
export const optionalArgument = (about: string) => ({ about, isOptional: true as const })
export const restArgument = (about: string) => ({
  about,
  isOptional: true as const,
  isRest: true as const,
})
export const text = (about: string) => ({ kind: 'text' as const, about })
export const repeated = (about: string) => ({ kind: 'repeated' as const, about })
export const list = (about: string) => ({ kind: 'list' as const, about })
export const flag = (about: string) => ({ kind: 'switch' as const, about })

/** Converts `requestId` to the form that is typed: `request-id`. */
export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** A refusal of a command line, with the way to the help of its command. */
export function usageError({ name, hint = '' }: Command, why: string): UsageError {
  const advice = why.startsWith('Unknown argument') ? hint : ''
  return new UsageError(`${why}${advice}. See: relay ${name} --help`)
}
