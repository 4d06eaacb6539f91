import type * as z from 'zod'

import { RelayError } from '../../errors.ts'
import type { ErrorCode } from '../../errors.ts'
import { inputRefused } from '../perform.ts'

/**
 * Checks a tool's arguments; a field listed in `codes` is refused with its own error code. The check precedes the
 * lookup of the run, so that an agent can correct its call whether or not the run is still open.
 */
export function acceptWithCodes<I extends z.ZodObject>(
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
