import type { TestContext } from 'node:test'

import { createWorkspace, openSameRelay, startServer } from '../raw-client.ts'
import type { Message } from '../raw-client.ts'

export const TASKS = 'io.modelcontextprotocol/tasks'
const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities'

/** `_meta` of a client that follows tasks and shows forms, in a session of an older revision. */
export const declared = {
  [CAPABILITIES]: { elicitation: {}, extensions: { [TASKS]: {} } },
}

/** The same without forms. */
export const formless = { [CAPABILITIES]: { extensions: { [TASKS]: {} } } }

/** `_meta` of a client of the newer revision, which makes no handshake. */
export function modern(capabilities: object, name = 'new-client') {
  return {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name, version: '1' },
    [CAPABILITIES]: capabilities,
  }
}

type Asked = Record<string, unknown>

/** A store, and servers over it whose requests carry `_meta`. */
export async function setup(t: TestContext) {
  const { env } = createWorkspace(t)
  const relay = await openSameRelay(t, env)
  function start(more: Record<string, string> = {}, meta: object = declared) {
    const server = startServer({ ...env, ...more })
    const request = (method: string, params: Asked = {}, own: object = meta) =>
      server.request(method, { ...params, _meta: own })
    const asked = async (method: string, params: Asked, own?: object) =>
      resultOf(await request(method, params, own))
    return {
      ...server,
      request,
      wait: (prompt: string, more2: Asked = {}, own?: object) =>
        asked(
          'tools/call',
          { name: 'dispatch_wait', arguments: { to: 'codex', task: { prompt }, ...more2 } },
          own,
        ),
      get: (taskId: unknown, own?: object) => asked('tasks/get', { taskId }, own),
      update: (taskId: unknown, inputResponses: object) =>
        asked('tasks/update', { taskId, inputResponses }),
      cancel: (taskId: unknown) => asked('tasks/cancel', { taskId }),
      refusal: async (method: string, params: Asked, own?: object) =>
        (await request(method, params, own)).error,
    }
  }
  return { env, relay, start }
}

function resultOf({ result, error }: Message): Record<string, unknown> {
  if (result === undefined) throw new Error(`${error?.code} ${error?.message}`)
  return result
}
