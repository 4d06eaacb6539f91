import type { Express, RequestHandler, Response } from 'express'

import { ERROR_STATUS, RelayError } from '../../errors.ts'
import type { Call, Operation } from '../../operations/operation.ts'
import { answer } from '../../operations/perform.ts'
import type { HttpContext } from '../context.ts'
import type { Gate } from '../gate/gate.ts'
import { readBody } from '../routes/body.ts'
import { createErrorHandler } from '../routes/refusal.ts'
import { actionsDocument } from './actions-document.ts'
import { hubCallerOf } from './hub-caller.ts'
import { withinLimit } from './shortened.ts'

/** Where the actions of a custom GPT are. */
export const ACTIONS_PATH = '/actions/v1'

/** The tools that a custom GPT can call, by the last part of their path. */
const ACTIONS: Record<string, string> = {
  'create-agent-pairing-code': 'createAgentPairingCode',
  'list-workspaces': 'listWorkspaces',
  'describe-workspace': 'describeWorkspace',
  'list-tree': 'listTree',
  'inspect-file': 'inspectFile',
  'search-file': 'searchFile',
  'batch-exec': 'batchExec',
}

/** The actions that these tools make possible, by their paths. */
function actionsOf(tools: readonly Operation[]): [path: string, tool: Operation][] {
  return Object.entries(ACTIONS).flatMap(([last, name]) => {
    const tool = tools.find((each) => each.name === name)
    return tool === undefined ? [] : [[`${ACTIONS_PATH}/${last}`, tool] as [string, Operation]]
  })
}

/** Mounts the tools for custom GPTs, behind the gate, and their description, which is public. */
export function mountActions(
  app: Express,
  on: {
    context: HttpContext
    gate: Gate
    tools: readonly Operation[]
    base: URL
    metadataUrl: string | undefined
  },
): void {
  const { context, gate, tools, base } = on
  const actions = actionsOf(tools)
  app.get(`${ACTIONS_PATH}/openapi.json`, (_req, res) => {
    res.json(actionsDocument({ version: context.version, base, actions }))
  })
  app.use(ACTIONS_PATH, gate.check)
  for (const [path, tool] of actions) {
    app.post(path, ...readBody, handlerOf(tool, { context, gate }))
    app.all(path, refuseMethod)
  }
  app.use(ACTIONS_PATH, refuseOthers, createErrorHandler({ ...on, ...context, send: refuse }))
}

function handlerOf(
  tool: Operation,
  { context, gate }: { context: HttpContext; gate: Gate },
): RequestHandler {
  return async (req, res) => {
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const { workspaces, leaving } = context
    const call: Call = {
      caller: hubCallerOf(gate.principal(req), workspaces.own),
      workspaces,
      signal: AbortSignal.any([gone.signal, leaving]),
      afterReply: () => {},
    }
    const result = await answer(tool, call, req.body)
    gate.recheck(req)
    res.set('cache-control', 'no-store').type('json').send(withinLimit(result))
  }
}

const refuseMethod: RequestHandler = (_req, res) => {
  res.set('allow', 'POST')
  const message = 'Cannot call this action so: send a POST with its input as JSON.'
  throw new RelayError('METHOD_REFUSED', message)
}

const refuseOthers: RequestHandler = () => {
  throw new RelayError('ROUTE_NOT_FOUND', 'Cannot answer: there is no such action.')
}

/** A refusal in the form that a custom GPT reads. */
function refuse(res: Response, { code, message }: RelayError): void {
  if (res.headersSent) return void res.destroy()
  res.set('cache-control', 'no-store').status(ERROR_STATUS[code]).json({ error: { code, message } })
}
