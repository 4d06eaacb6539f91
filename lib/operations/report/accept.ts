import type * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { ErrorCode } from '../../errors.ts'
import { inputRefused } from '../perform.ts'

/**
 * Checks arguments as a tool's input says, with a code of its own for each field that has one. This comes
 * before the run is looked for: an agent mends its call whether or not its run is still open.
 */
export function acceptWith<I extends z.ZodObject>(
  tool: { name: string; input: I },
  codes: Record<string, ErrorCode>,
): (context: unknown, args: unknown) => z.output<I> {
  return (_context, args) => {
    const parsed = tool.input.safeParse(args)
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    const refusal = inputRefused(tool, issue)
    const code = codes[String(issue?.path[0])]
    if (code === undefined) throw refusal
    throw new RelayError(code, refusal.message, { details: refusal.details })
  }
}
