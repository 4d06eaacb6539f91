import type {
  CallToolResult,
  Tool as PublishedTool,
  ToolAnnotations,
} from '@modelcontextprotocol/sdk/types.js'

import { RelayError } from '../errors.ts'
import { answer } from '../operations/perform.ts'
import { jsonSchemaOf } from '../operations/json-schema.ts'
import type { Effect } from '../operations/effect.ts'
import type { Call, Operation } from '../operations/operation.ts'
import { CODES, ProtocolError } from './protocol-error.ts'

/** What clients are shown of a tool. */
export function publish(tool: Operation): PublishedTool {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: jsonSchemaOf(tool.input, 'input'),
    outputSchema: jsonSchemaOf(tool.output, 'output'),
    annotations: annotationsOf(tool.effect),
  }
}

/** The tool of this name. Throws the protocol's refusal, naming those that there are. */
export function findTool(tools: readonly Operation[], name: string): Operation {
  const tool = tools.find((candidate) => candidate.name === name)
  if (tool !== undefined) return tool
  const names = tools.map((candidate) => candidate.name).join(', ')
  const message = `Unknown tool: ${JSON.stringify(name.slice(0, 100))}. The tools are ${names}.`
  throw new ProtocolError(CODES.invalidParams, message)
}

/**
 * Calls a tool. A refusal becomes a tool error that the model can act on. So does a bug, without its
 * text: `warn` gets that, with the stack, and the next call works.
 */
export async function answerCall(
  tool: Operation,
  call: Call,
  args: unknown,
  warn: (line: string) => void,
): Promise<CallToolResult> {
  try {
    const result = await answer(tool, call, args)
    return { content: [asText(result)], structuredContent: result }
  } catch (error) {
    if (error instanceof RelayError) return refused(error)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    warn(`bug in ${tool.name}: ${stack.replaceAll('\n', ' | ')}`)
    const message = `Cannot ${tool.name}: internal error of durable-relay. What was acknowledged is safe; look with poll or list_jobs before trying again.`
    return toolError({ code: 'INTERNAL', message, details: {} })
  }
}

/** What a client is told of the effect of a tool. */
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

/** No structuredContent: the SDK's client checks that against the schema of a success. */
function toolError(body: Record<string, unknown>): CallToolResult {
  return { content: [asText(body)], isError: true }
}

function asText(value: Record<string, unknown>): { type: 'text'; text: string } {
  return { type: 'text', text: JSON.stringify(value) }
}
