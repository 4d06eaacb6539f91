import type { Express, RequestHandler } from 'express'

import { OPERATIONS } from '../../operations/operations.ts'
import type { Call, HttpRoute, Operation } from '../../operations/operation.ts'
import { performAt } from '../../operations/perform.ts'
import { idOfWorkspace } from '../../operations/reach.ts'
import { traceContextOf } from '../../schema/traceparent.ts'
import { callerOf } from '../context.ts'
import type { HttpContext } from '../context.ts'
import type { Gate } from '../gate/gate.ts'
import { readBody } from './body.ts'
import { compressRead } from './compress.ts'
import { reuseOf } from './idempotency-key.ts'
import { present } from './present.ts'
import { readArguments } from './request.ts'

/** An operation with a route. */
export type Routed = { operation: Operation; http: HttpRoute; path: string }

/** Every operation with a route, and its whole path, with parameters as Express writes them. */
export const ROUTED: readonly Routed[] = OPERATIONS.flatMap((operation) => {
  const { http } = operation
  return http === undefined ? [] : [{ operation, http, path: `/api${http.path}` }]
})

/** Mounts the route of every operation, behind the gate. */
export function mountOperations(app: Express, context: HttpContext, gate: Gate): void {
  for (const { operation, http, path } of ROUTED) {
    const readers = http.method === 'post' ? readBody : [compressRead]
    app[http.method](path, ...readers, handlerOf(operation, context, gate))
  }
}

function handlerOf(operation: Operation, context: HttpContext, gate: Gate): RequestHandler {
  return async (req, res) => {
    const caller = callerOf(context, gate.principal(req))
    const { args, workspace: named, key } = readArguments(operation, req)
    const { workspaces } = context
    const workspace = named && idOfWorkspace({ caller, workspaces }, named)
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const call: Call = {
      caller,
      workspaces,
      workspace,
      trace: traceContextOf(req.get('traceparent'), req.get('tracestate')),
      signal: AbortSignal.any([gone.signal, context.leaving]),
      afterReply: createAfterReply(res, context.warn),
    }
    const performed = await performAt(operation, call, args).catch((error: unknown) => {
      throw reuseOf(error, key)
    })
    gate.recheck(req)
    await present(operation, res, performed)
  }
}

/** Runs duties once the response was sent, or their alternatives when the connection ended before. */
function createAfterReply(
  res: Parameters<RequestHandler>[1],
  warn: (line: string) => void,
): Call['afterReply'] {
  const run = (duty: () => Promise<void>) => {
    duty().catch((error: unknown) => warn(`after a response: ${String(error)}`))
  }
  return (duty, otherwise) => {
    res.once('close', () => {
      if (res.writableFinished) run(duty)
      else if (otherwise !== undefined) run(otherwise)
    })
  }
}
