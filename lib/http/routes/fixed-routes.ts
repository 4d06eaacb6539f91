import type * as z from 'zod'

import type { Who } from '../../rights/rights.ts'
import { ApiConnection } from '../../schema/api-connection.ts'
import { SharedJob } from '../../schema/api-acts.ts'
import { ApiHealth } from '../../schema/api-health.ts'
import { ApiSession } from '../../schema/api.ts'
import { FollowBody } from '../../schema/api-follow.ts'
import { EVENT_FRAMES, JOB_FRAMES } from '../../schema/api-frame.ts'
import { RevokeBody } from '../connection.ts'
import { StreamQuery } from '../events/events.ts'
import { SignInBody } from '../gate/session.ts'
import { ToolTraceBody } from '../trace.ts'
import type { JsonSchema, Schemas } from './schemas.ts'

/** A route that no operation answers, with its description in the document of the API. */
export type FixedRoute = {
  method: 'get' | 'post' | 'delete'
  path: string
  /** Who may call; `open` before the gate. */
  who: Who | 'open'
  tag: string
  title: string
  description: string
  query?: z.core.$ZodObject
  body?: z.core.$ZodObject
  /** The responses that are no refusals, by their status. */
  responses: (schemas: Schemas) => Record<number, JsonSchema>
}

/** Every route that no operation answers, by its `operationId`. */
export const FIXED_ROUTES = {
  health: {
    method: 'get',
    path: '/healthz',
    who: 'open',
    tag: 'session',
    title: 'Check health',
    description:
      'Answers within 2 s whether the server can read and write its store. The result counts for a second. `facts` are for owners only.',
    responses: healthShown,
  },
  ready: {
    method: 'get',
    path: '/readyz',
    who: 'open',
    tag: 'session',
    title: 'Check readiness',
    description:
      'The same, and whether the server takes new requests: its store is open and up to date, and it is not shutting down.',
    responses: healthShown,
  },
  read_metrics: {
    method: 'get',
    path: '/metrics',
    who: 'owner',
    tag: 'session',
    title: 'Read metrics',
    description:
      'Returns metrics in the text format of Prometheus, to an owner or to a token of `relay token create NAME --metrics`.',
    responses: () => ({
      200: {
        description: 'The metrics.',
        content: { 'text/plain': { schema: { type: 'string' } } },
      },
    }),
  },
  show_session: {
    method: 'get',
    path: '/api/session',
    who: 'open',
    tag: 'session',
    title: 'Show the session',
    description: 'Returns whether a sign-in is needed, and who is signed in.',
    responses: sessionShown,
  },
  sign_in: {
    method: 'post',
    path: '/api/session',
    who: 'open',
    tag: 'session',
    title: 'Sign in',
    description:
      'Exchanges a token for a cookie that no script can read and a key, which a page sends as `x-relay-key`. Both are needed.',
    body: SignInBody,
    responses: sessionShown,
  },
  sign_out: {
    method: 'delete',
    path: '/api/session',
    who: 'open',
    tag: 'session',
    title: 'Sign out',
    description: 'Ends the session of the cookie and the key.',
    responses: sessionShown,
  },
  show_share: {
    method: 'get',
    path: '/api/share',
    who: 'open',
    tag: 'session',
    title: 'Show a shared job',
    description:
      'Returns the one job that a link shows. The header `x-relay-share` holds the workspace and the secret of the link, with a space between them.',
    responses: (schemas) => ({ 200: jsonOf('The job.', schemas.of(SharedJob)) }),
  },
  describe_api: {
    method: 'get',
    path: '/api/openapi.json',
    who: 'anyone',
    tag: 'session',
    title: 'Describe the API',
    description: 'Returns this document.',
    responses: () => ({ 200: jsonOf('An OpenAPI 3.1 document.', { type: 'object' }) }),
  },
  show_connection: {
    method: 'get',
    path: '/api/connection',
    who: 'owner',
    tag: 'session',
    title: 'Show the connection',
    description: 'Returns how this server is reached, and who may call it.',
    responses: connectionShown,
  },
  revoke_credential: {
    method: 'post',
    path: '/api/connection/revoke',
    who: 'owner',
    tag: 'session',
    title: 'Revoke a credential',
    description:
      'Revokes a token, with every browser session that it opened, or an approved client, at once.',
    body: RevokeBody,
    responses: connectionShown,
  },
  stream_jobs: {
    method: 'get',
    path: '/api/events',
    who: 'anyone',
    tag: 'events',
    title: 'Follow all jobs',
    description:
      'Sends the row of every job that changes and the latest activity of every running job; `POST /api/events/follow` adds the log and activity of single jobs. After a lost connection send the last id as `Last-Event-ID` or `after`; some rows repeat.',
    query: StreamQuery,
    responses: (schemas) => ({ 200: streamOf(EVENT_FRAMES, schemas) }),
  },
  follow_jobs: {
    method: 'post',
    path: '/api/events/follow',
    who: 'anyone',
    tag: 'events',
    title: 'Follow jobs on an open stream',
    description:
      'Sets which jobs a stream of `GET /api/events` also follows: their log and activity arrive on it as `followed` frames, each line once and in order. One whose id is followed already continues where it is; one that is not named is no longer followed.',
    body: FollowBody,
    responses: () => ({ 204: { description: 'The stream follows these jobs.' } }),
  },
  stream_job: {
    method: 'get',
    path: '/api/jobs/:job_id/events',
    who: 'anyone',
    tag: 'events',
    title: 'Follow a job',
    description:
      'Sends each event of the log and each line of activity once, in order, from the beginning or after a position.',
    query: StreamQuery,
    responses: (schemas) => ({
      200: streamOf(JOB_FRAMES, schemas),
      204: { description: 'The job has ended and nothing follows this id.' },
    }),
  },
  record_tool_call: {
    method: 'post',
    path: '/internal/tool-trace',
    who: 'holder',
    tag: 'mcp',
    title: 'Record a tool call',
    description: 'Adds a tool call that a run made on another server to the activity of the run.',
    body: ToolTraceBody,
    responses: () => ({
      202: jsonOf('Recorded.', {
        type: 'object',
        properties: { ok: { const: true } },
        required: ['ok'],
      }),
    }),
  },
  call_mcp: {
    method: 'post',
    path: '/mcp',
    who: 'anyone',
    tag: 'mcp',
    title: 'Call MCP',
    description: 'Takes one MCP message over Streamable HTTP, without a session.',
    responses: () => ({
      200: {
        description: 'The reply, with progress before it where the call asked for it.',
        content: { 'application/json': { example: MCP_REPLY }, 'text/event-stream': {} },
      },
      202: { description: 'A notification was taken.' },
    }),
  },
  stream_mcp: {
    method: 'get',
    path: '/mcp',
    who: 'anyone',
    tag: 'mcp',
    title: 'Follow the inbox over MCP',
    description: 'A stream that notifies the caller about new items in its inbox.',
    responses: () => ({
      200: { description: 'MCP notifications.', content: { 'text/event-stream': {} } },
    }),
  },
} as const satisfies Record<string, FixedRoute>

/** The reply to a call of a tool, as MCP writes it. */
const MCP_REPLY = {
  jsonrpc: '2.0',
  id: 1,
  result: { content: [{ type: 'text', text: '{"agents":[]}' }], structuredContent: { agents: [] } },
}

function healthShown(schemas: Schemas): Record<number, JsonSchema> {
  return {
    200: jsonOf('Ok.', schemas.of(ApiHealth)),
    503: jsonOf('The store cannot be used, or the server is not ready.', schemas.of(ApiHealth)),
  }
}

function sessionShown(schemas: Schemas): Record<number, JsonSchema> {
  return { 200: jsonOf('The session.', schemas.of(ApiSession)) }
}

function connectionShown(schemas: Schemas): Record<number, JsonSchema> {
  return { 200: jsonOf('The connection.', schemas.of(ApiConnection)) }
}

function streamOf(frames: Record<string, z.core.$ZodType>, schemas: Schemas): JsonSchema {
  const names = Object.keys(frames).map((name) => `\`${name}\``)
  const data = Object.values(frames).map((frame) => schemas.of(frame))
  return {
    description: `Server-sent events. \`event:\` is one of ${names.join(', ')}, in the order of the shapes of its \`data:\`, which is one line of JSON.`,
    content: { 'text/event-stream': { schema: { anyOf: data } } },
  }
}

function jsonOf(description: string, schema: JsonSchema): JsonSchema {
  return { description, content: { 'application/json': { schema } } }
}
