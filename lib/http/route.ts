import type * as z from 'zod/mini'

import type { Caller } from '../access/caller.ts'
import { RelayError } from '../errors.ts'
import type { Who } from '../rights/rights.ts'
import { ROUTES, isForPeople, whoMay } from '../rights/verbs.ts'
import { problemOf } from '../schema/problem.ts'
import type { House } from './house.ts'

/** One call of the JSON API, with nothing of HTTP left in it but names. */
export type Call = {
  caller: Caller
  params: Record<string, string>
  query: unknown
  body: unknown
}

/** A route as data: what it answers to, who may, and what it answers. Throws RelayError for a refusal. */
export type Route = {
  method: 'get' | 'post'
  path: string
  run: (house: House, call: Call) => Promise<unknown>
}

/** Who a route is for, by its method and path. Throws for one that the table of rights does not have. */
export function whoOf({ method, path }: { method: string; path: string }): Who {
  const name = `${method.toUpperCase()} ${path}`
  const who = whoMay(ROUTES, name)
  if (who !== undefined) return who
  throw new Error(`Route "${name}" has no entry in lib/rights/verbs.ts.`)
}

/** Refuses an agent what only a person does. Throws `FORBIDDEN`. */
export function checkCaller(who: Who, caller: Caller): void {
  if (caller.rights === 'owner' || !isForPeople(who)) return
  const message = `Cannot do this as ${caller.name}: a person decides it, with an owner's token, on the page or by the CLI.`
  throw new RelayError('FORBIDDEN', message)
}

/** Reads what was sent. Throws `INPUT_INVALID` naming the field. */
export function readAs<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  what: string,
): z.output<S> {
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  const { path, problem } = problemOf(parsed.error)
  const where = path === '' ? what : `"${path}" of ${what}`
  const message = `Cannot read the request: ${where} is not acceptable: ${problem}.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: path } })
}
