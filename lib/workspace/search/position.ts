import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'

/** A place in a tree: everything up to this path, or to this line of it, was returned. */
export const Position = z.strictObject({
  /** Relative to the root. */
  p: z.string().check(z.maxLength(5000)),
  /** The last line, where the file has more. */
  l: z.optional(z.int().check(z.minimum(0))),
})
export type Position = z.infer<typeof Position>

/** The position as a text that callers pass back; what it holds is nothing to them. */
export function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** The position of a cursor. Throws `CURSOR_INVALID`. */
export function positionOf(cursor: string | undefined, tool: string): Position | undefined {
  if (cursor === undefined) return undefined
  const parsed = Position.safeParse(jsonOf(cursor))
  if (parsed.success) return parsed.data
  const message = `Cannot ${tool}: the cursor is not one that it returned. Pass the last one unchanged, with the same other arguments.`
  throw new RelayError('CURSOR_INVALID', message)
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Compares paths by their names, in the order in which a walk meets them: negative when the first comes earlier. */
export function comparePaths(one: string, other: string): number {
  const left = one.split('/')
  const right = other.split('/')
  for (const [at, name] of left.entries()) {
    const against = right[at]
    if (against === undefined) return 1
    if (name !== against) return name < against ? -1 : 1
  }
  return left.length - right.length
}
