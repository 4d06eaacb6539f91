import { RelayError } from '../errors.ts'
import type { Tool, ToolContext } from './operation.ts'

/** One problem of zod's, as far as a refusal needs it. */
type Issue = { path: PropertyKey[]; message: string; code?: string | undefined; keys?: string[] }

/** Checks the arguments and does what the tool does. Throws RelayError; `INPUT_INVALID` names the field. */
export async function callTool(
  tool: Tool,
  context: ToolContext,
  args: unknown,
): Promise<Record<string, unknown>> {
  return tool.run(context, accept(tool, context, args ?? {}))
}

function accept(tool: Tool, context: ToolContext, args: unknown): unknown {
  if (tool.accept !== undefined) return tool.accept(context, args)
  const parsed = tool.input.safeParse(args)
  if (parsed.success) return parsed.data
  throw inputRefused(tool, parsed.error.issues[0])
}

/** The refusal of arguments that do not fit the tool: which field, what is wrong, and what it is meant to be. */
export function inputRefused(
  tool: Pick<Tool, 'name' | 'input'>,
  issue: Issue | undefined,
): RelayError {
  const fields = Object.keys(tool.input.shape)
  if (issue?.code === 'unrecognized_keys') {
    const unknown = issue.keys?.map((key) => JSON.stringify(key.slice(0, 80))).join(', ') ?? ''
    const message = `Cannot ${tool.name}: it takes no ${unknown}. Its fields are ${fields.join(', ')}.`
    return new RelayError('INPUT_INVALID', message, { details: { field: issue.keys?.[0] } })
  }
  const field = issue?.path.map(String).join('.') ?? ''
  const name = field === '' ? 'the argument' : `"${field}"`
  const meaning = meaningOf(tool, issue?.path[0])
  const message = `Cannot ${tool.name}: ${name} is not acceptable: ${reasonOf(issue)}.${meaning}`
  return new RelayError('INPUT_INVALID', message, { details: { field } })
}

function reasonOf(issue: Issue | undefined): string {
  if (issue === undefined) return 'unknown reason'
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return isMissing ? 'it is missing' : issue.message
}

function meaningOf(tool: Pick<Tool, 'input'>, key: PropertyKey | undefined): string {
  const meaning = tool.input.shape[String(key)]?.description
  return meaning === undefined ? '' : ` It is: ${meaning}`
}
