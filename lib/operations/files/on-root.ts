import type { Mode } from '../../schema/root.ts'
import type { Guard } from '../../workspace/guard/guard.ts'
import { observed } from '../guarded/guarded-call.ts'
import type { Context } from '../operation.ts'

/** A call that reads below a root, as policy and journal see it. */
export type Reading = {
  tool: string
  mode: Mode
  /** The root's name; undefined for the only one of the caller. */
  root: string | undefined
  /** The paths that the call names. */
  paths?: readonly string[]
  input: Record<string, unknown>
}

/** Reads below a root through its guard, once policy allows it, and records the call. Throws `ROOT_NOT_FOUND`. */
export function onRoot<T>(
  context: Context,
  { root: name, ...about }: Reading,
  read: (guard: Guard) => Promise<T>,
): Promise<T> {
  const { tools } = context.relay
  const root = tools.root(context.caller, name)
  return observed(context, { ...about, scope: 'mcp:read', root }, () => read(tools.guard(root)))
}
