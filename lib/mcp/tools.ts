import type {
  CallToolResult,
  Tool as PublishedTool,
  ToolAnnotations,
} from '@modelcontextprotocol/sdk/types.js'

import { RelayError } from '../errors.ts'
import { perform } from '../operations/perform.ts'
import { jsonSchemaOf } from '../operations/json-schema.ts'
import type { Effect } from '../operations/effect.ts'
import type { Call, Operation, ResultImage } from '../operations/operation.ts'
import { CODES, ProtocolError } from './protocol-error.ts'

/** A tool as `tools/list` shows it to a client that has these tools. */
export function publish(
  tool: Operation,
  _place = 0,
  tools: readonly Operation[] = [tool],
): PublishedTool {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: { ...(tool.shownInput ?? shownInput(tool, tools)), type: 'object' },
    outputSchema: jsonSchemaOf(tool.output, 'output'),
    annotations: annotationsOf(tool.effect),
  }
}

/**
 * The schema of a tool's input without its quiet fields, which are optional. Where some are never shown, it does not say
 * that there are no others.
 */
function shownInput({ input, quiet }: Operation, tools: readonly Operation[]) {
  const schema = jsonSchemaOf(input, 'input')
  if (quiet === undefined) return schema
  const { fields, unless } = quiet
  const isShown = (field: string) => tools.some(({ name }) => name === unless?.[field])
  const hidden = new Set(fields.filter((field) => !isShown(field)))
  const { properties = {}, additionalProperties } = schema as { [key: string]: object | undefined }
  const shown = Object.entries(properties).filter(([name]) => !hidden.has(name))
  return {
    ...schema,
    properties: Object.fromEntries(shown),
    additionalProperties: unless === undefined ? undefined : additionalProperties,
  }
}

/** The tool of this name, among the fixed ones or those of actions. Throws a `ProtocolError` that lists the fixed ones. */
export async function findTool(
  tools: readonly Operation[],
  name: string,
  ofActions: () => Promise<Operation[]>,
): Promise<Operation> {
  const named = (candidate: Operation) => candidate.name === name
  const tool = tools.find(named) ?? (await ofActions()).find(named)
  if (tool !== undefined) return tool
  const names = tools.map((candidate) => candidate.name).join(', ')
  const message = `Unknown tool: ${JSON.stringify(name.slice(0, 100))}. The tools are ${names}.`
  throw new ProtocolError(CODES.invalidParams, message)
}

/**
 * Calls a tool. A refusal becomes a tool error that the model can act on. A bug becomes a tool error without
 * details; they are logged with the stack, and later calls work.
 */
export async function answerCall(
  tool: Operation,
  call: Call,
  args: unknown,
  warn: (line: string) => void,
): Promise<CallToolResult> {
  return orToolError(tool.name, warn, async () => {
    const result = await perform(tool, call, args)
    return toolResult(tool.view(result), tool.images?.(result))
  })
}

/** The same for other work whose result is that of a tool. */
export async function orToolError<T>(
  name: string,
  warn: (line: string) => void,
  work: () => Promise<T>,
): Promise<T | CallToolResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RelayError) return refused(error)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    warn(`bug in ${name}: ${stack.replaceAll('\n', ' | ')}`)
    const message = `Cannot ${name}: internal error of durable-relay. Everything acknowledged is safe; check with poll or list_jobs before you retry.`
    return toolError({ code: 'INTERNAL', message, details: {} })
  }
}

/** An output as the result of a tool. */
export function toolResult(
  output: Record<string, unknown>,
  images: readonly ResultImage[] = [],
): CallToolResult {
  return { content: [asText(output), ...images.map(asImage)], structuredContent: output }
}

/** The effect of a tool as MCP annotations. */
function annotationsOf(effect: Effect): ToolAnnotations {
  return {
    readOnlyHint: effect.readOnly,
    destructiveHint: effect.destructive,
    idempotentHint: effect.idempotent,
    openWorldHint: effect.openWorld,
  }
}

function refused({ code, message, details }: RelayError): CallToolResult {
  return toolError({ code, message, details })
}

/** Without structuredContent, which the SDK's client would check against the output schema. */
function toolError(body: Record<string, unknown>): CallToolResult {
  return { content: [asText(body)], isError: true }
}

function asImage({ data, mimeType }: ResultImage) {
  return { type: 'image' as const, data: data.toString('base64'), mimeType }
}

function asText(value: Record<string, unknown>): { type: 'text'; text: string } {
  return { type: 'text', text: JSON.stringify(value) }
}
