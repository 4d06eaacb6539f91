import type { Implementation, JSONRPCRequest } from '@modelcontextprotocol/sdk/types.js'

import type { Call } from '../../operations/operation.ts'
import type { Meta } from '../tasks/extension.ts'
import { answerTaskRequest, isTaskMethod } from '../tasks/tasks.ts'
import { discover, methodNotFound } from './discover.ts'
import { listen } from './listen.ts'
import type { Sources } from './listen.ts'
import { versionIn } from './revision.ts'

/** How one request arrived, as far as these methods need it. */
type Arrived = {
  id: string | number
  meta: Meta
  call: () => Promise<Call>
  /** Aborted when the client cancelled the request, or the process must exit. */
  signal: AbortSignal
  notify: (method: string, params: Record<string, unknown>) => Promise<void>
}

/** What these methods need of the server. */
type Serving = Sources & {
  info: Implementation
  instructions: string
  hasChannel: boolean
  offersActions: boolean
}

/**
 * Answers the methods that only revision 2026-07-28 and its tasks extension have. Throws `ProtocolError`, for any other
 * method that it is unknown.
 */
export async function answerNewerMethod(
  { method, params }: JSONRPCRequest,
  { id, meta, call, signal, notify }: Arrived,
  on: Serving,
): Promise<Record<string, unknown>> {
  if (method === 'server/discover') return discover({ meta, version: versionIn(params) }, on)
  const request = { method, params, meta, call }
  if (isTaskMethod(method)) return answerTaskRequest(request, on.warn)
  if (method !== 'subscriptions/listen') throw methodNotFound()
  return listen({ ...request, id, signal, notify }, on)
}
