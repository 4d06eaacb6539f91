import type { Request } from 'express'
import type * as z from 'zod'

import type { Operation } from '../../operations/operation.ts'
import { unreadable } from './body.ts'
import { idempotencyKey, withKey } from './idempotency-key.ts'

/** Characters of the path of a workspace. */
const WORKSPACE_LENGTH = 4096

/** What a request asks for: the arguments of an operation, the workspace that it names, and its `Idempotency-Key`. */
export type Asked = {
  args: Record<string, unknown>
  workspace: string | undefined
  key: string | undefined
}

/**
 * Reads the arguments of an operation from the path, the query and the body of a request; `workspace` is taken
 * from the query or the body. A field may be given in one place only. Throws `INPUT_INVALID`; the operation checks
 * the rest.
 */
export function readArguments(operation: Operation, req: Request): Asked {
  const query = queryOf(operation, req.query)
  const body = req.method === 'POST' ? bodyOf(req.body) : {}
  // An array where a parameter matches several parts of a path, as no route of an operation does.
  const path = req.params as Record<string, string>
  const { workspace, ...args } = mergeOnce([path, query, body])
  const key = req.method === 'POST' ? idempotencyKey(req.headers) : undefined
  return {
    args: key === undefined ? args : withKey(args, { key, operation }),
    workspace: workspaceOf(workspace, operation),
    key,
  }
}

function queryOf(operation: Operation, query: Request['query']): Record<string, unknown> {
  const fields = Object.entries(query).map(([name, value]) => {
    if (typeof value !== 'string') {
      throw unreadable(`"${name.slice(0, 80)}" of the query`, 'it is given twice', name)
    }
    return [name, valueOf(operation.input._zod.def.shape[name], value)]
  })
  return Object.fromEntries(fields) as Record<string, unknown>
}

/** A text of a query as the type that its field has; a text that does not fit is left for the operation to refuse. */
function valueOf(field: z.core.$ZodType | undefined, text: string): unknown {
  const type = field === undefined ? undefined : withoutWrappers(field)._zod.def.type
  switch (type) {
    case 'number':
    case 'int':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text
    case 'array':
      return text.split(',')
    default:
      return text
  }
}

function withoutWrappers(field: z.core.$ZodType): z.core.$ZodType {
  const { def } = field._zod
  // Optional, nullable and default types all name what they wrap so.
  const inner = 'innerType' in def ? (def.innerType as z.core.$ZodType) : undefined
  return inner === undefined ? field : withoutWrappers(inner)
}

function bodyOf(body: unknown): Record<string, unknown> {
  if (body === undefined) return {}
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  throw unreadable('the body', 'must be an object', '')
}

function mergeOnce(parts: Record<string, unknown>[]): Record<string, unknown> {
  const merged = new Map<string, unknown>()
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (merged.has(name)) throw unreadable(`"${name.slice(0, 80)}"`, 'it is given twice', name)
    merged.set(name, value)
  }
  return Object.fromEntries(merged)
}

function workspaceOf(value: unknown, { http }: Operation): string | undefined {
  if (value === undefined && http?.needsWorkspace !== true) return undefined
  if (typeof value === 'string' && value.length <= WORKSPACE_LENGTH) return value
  const problem =
    value === undefined ? 'it is missing' : 'must be the id, the name or the path of a workspace'
  throw unreadable('"workspace"', problem, 'workspace')
}
