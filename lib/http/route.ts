import type * as z from 'zod/mini'

import type { Caller } from '../access/caller.ts'
import { RelayError } from '../errors.ts'
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
  /** `owner`: what a person decides, and no agent. */
  who: 'owner' | 'anyone'
  run: (house: House, call: Call) => Promise<unknown>
}

/** Refuses a caller that this route is not for. Throws `FORBIDDEN`. */
export function checkCaller(route: Pick<Route, 'who'>, caller: Caller): void {
  if (caller.rights === 'owner' || route.who === 'anyone') return
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
