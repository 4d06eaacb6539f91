import type * as z from 'zod'

import type { Who } from '../../rights/rights.ts'
import * as api from '../../schema/api.ts'
import * as find from '../../schema/api-find.ts'
import * as frames from '../../schema/api-frame.ts'
import * as results from '../../schema/api-result.ts'
import type { Operation } from '../../operations/operation.ts'
import { isCreation } from './created.ts'
import { addExamples } from './examples/examples.ts'
import { FIXED_ROUTES } from './fixed-routes.ts'
import type { FixedRoute } from './fixed-routes.ts'
import { ROUTED } from './operations.ts'
import type { Routed } from './operations.ts'
import { presenterOf } from './present.ts'
import { refusalResponses, refusalsOf } from './refusal-responses.ts'
import { createSchemas } from './schemas.ts'
import type { JsonSchema, Schemas } from './schemas.ts'

/** The description of one method of a path; parameters of the path are written as Express does. */
type Described = { method: string; path: string; description: JsonSchema }

let made: { version: string; document: JsonSchema } | undefined

/** The description of the API as an OpenAPI 3.1 document, generated from the operations. */
export function apiDocument(version: string): JsonSchema {
  if (made?.version !== version) {
    const document = documentOf(version)
    addExamples(document)
    made = { version, document }
  }
  return made.document
}

function documentOf(version: string): JsonSchema {
  const schemas = createSchemas({ ...api, ...find, ...results, ...frames })
  return {
    openapi: '3.1.1',
    info: {
      title: 'durable-relay',
      version,
      summary: 'Hands work between coding agents and never loses it.',
      description:
        'Names are snake_case, absent is null, times are ISO 8601 in UTC. Ignore members that you do not know: a later version may add some. A job is looked up in every workspace; name one with `workspace` where two have the same id.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [], key: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: pathsOf([
      ...ROUTED.map((routed) => describeOperation(routed, schemas)),
      ...Object.entries(FIXED_ROUTES).map(([name, route]) => describeFixed(name, route, schemas)),
    ]),
    components: {
      securitySchemes: SECURITY,
      schemas: schemas.components,
      parameters: { workspace: { name: 'workspace', in: 'query', ...WORKSPACE } },
      responses: refusalResponses(),
    },
  }
}

const TAGS: Record<string, string> = {
  jobs: 'Send work to an agent, and act on it.',
  actions: 'Call the actions that agents and the operator offer.',
  schedules: 'Jobs and flows that are sent again and again.',
  webhooks: 'Where events of jobs are sent.',
  look: 'Jobs, agents, workspaces and conversations.',
  health: 'Workers, and the checks of this machine and its store.',
  people: 'Decisions that only a person makes.',
  events: 'Streams of server-sent events.',
  session: 'Sign in and out, and health.',
  mcp: 'Tools for agents, and reports of their runs.',
}

const SECURITY = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token that `relay token create` printed. For a trace, the capability of its run is enough.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'relay_session_8799',
    description: 'Set by `POST /api/session`. The name ends with the port of the server.',
  },
  key: {
    type: 'apiKey',
    in: 'header',
    name: 'x-relay-key',
    description: 'The key from the response of `POST /api/session`, sent beside the cookie.',
  },
}

const WORKSPACE = {
  description:
    'The id of a workspace as `GET /api/workspaces` lists it, its path, or its name if no other has it',
  schema: { type: 'string', maxLength: 4096 },
}

function pathsOf(routes: Described[]): JsonSchema {
  const paths: Record<string, JsonSchema> = {}
  for (const { method, path, description } of routes) {
    const name = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[name] = { ...paths[name], [method]: description }
  }
  return paths
}

/** An operation: its input as parameters and body, its presented output as the response. */
function describeOperation({ operation, http, path }: Routed, schemas: Schemas): Described {
  const { name, family, title, description, who } = operation
  const { properties, required } = objectOf(schemas.of(operation.input))
  const inPath = namesIn(path)
  const rest = Object.keys(properties).filter((field) => !inPath.includes(field))
  const needsWorkspace = http.needsWorkspace === true
  const parameters = [
    ...inPath.map((field) => parameterOf(field, { in: 'path', required, properties })),
    ...(http.method === 'get' ? rest : []).map((field) =>
      parameterOf(field, { in: 'query', required, properties }),
    ),
    ...(needsWorkspace ? [] : [{ $ref: '#/components/parameters/workspace' }]),
  ]
  const body = {
    type: 'object',
    properties: {
      ...(needsWorkspace && {
        workspace: { ...WORKSPACE.schema, description: WORKSPACE.description },
      }),
      ...Object.fromEntries(rest.map((field) => [field, properties[field]])),
    },
    required: [...(needsWorkspace ? ['workspace'] : []), ...required].filter(
      (field) => !inPath.includes(field),
    ),
    additionalProperties: false,
  }
  return {
    method: http.method,
    path,
    description: {
      operationId: name,
      tags: [family],
      summary: title,
      description: `${description} ${WHO[who]}`.trim(),
      parameters,
      ...(http.method === 'post' && { requestBody: { required: true, ...json(body) } }),
      responses: {
        ...successOf(operation, schemas),
        ...refusalsOf(http.method),
      },
    },
  }
}

/** A route that no operation answers. */
function describeFixed(
  name: string,
  { method, path, who, tag, title, description, query, body, responses }: FixedRoute,
  schemas: Schemas,
): Described {
  const { properties } = objectOf(query === undefined ? {} : schemas.of(query))
  const text = { type: 'string' }
  const parameters = [
    ...namesIn(path).map((field) =>
      parameterOf(field, { in: 'path', required: [field], properties: { [field]: text } }),
    ),
    ...Object.keys(properties).map((field) =>
      parameterOf(field, { in: 'query', required: [], properties }),
    ),
  ]
  return {
    method,
    path,
    description: {
      operationId: name,
      tags: [tag],
      summary: title,
      description,
      parameters,
      ...(who === 'open' && { security: [] }),
      ...(body !== undefined && { requestBody: { required: true, ...json(schemas.of(body)) } }),
      responses: { ...responses(schemas), ...refusalsOf(method) },
    },
  }
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
}

function parameterOf(
  name: string,
  on: {
    in: 'path' | 'query'
    required: string[]
    properties: Record<string, JsonSchema>
  },
): JsonSchema {
  const { description, ...schema } = on.properties[name] ?? {}
  const isList = schema['type'] === 'array'
  return {
    name,
    in: on.in,
    required: on.required.includes(name),
    ...(description !== undefined && { description }),
    // A list is written with commas.
    ...(isList && { style: 'form', explode: false }),
    schema,
  }
}

/** Who may call, beside callers that may see the job. */
const WHO: Record<Who, string> = {
  anyone: '',
  party: "For the job's sender and receiver, and people.",
  sender: "For the job's sender and people.",
  holder: 'For the holder of the job.',
  person: 'For people.',
  owner: 'For people.',
}

/** 200; or 201 where the call made something that has an address, and 200 where it was there. */
function successOf(operation: Operation, schemas: Schemas): Record<number, JsonSchema> {
  const done = responseOf(presenterOf(operation).output, schemas)
  if (!isCreation(operation.name)) return { 200: done }
  const created = { ...done, description: 'Created.', headers: LOCATION }
  return { 201: created, 200: { ...done, description: 'Nothing new: an earlier call made it.' } }
}

const LOCATION = {
  location: { description: 'Where to read what was made.', schema: { type: 'string' } },
}

function responseOf(output: z.core.$ZodObject | undefined, schemas: Schemas): JsonSchema {
  if (output !== undefined) return { description: 'Done.', ...json(schemas.of(output)) }
  return {
    description: 'The file, to be saved.',
    headers: {
      'content-disposition': {
        description: 'The name of the file.',
        schema: { type: 'string' },
      },
    },
    content: { 'application/octet-stream': {} },
  }
}

function json(schema: JsonSchema): JsonSchema {
  return { content: { 'application/json': { schema } } }
}

function objectOf(schema: JsonSchema): {
  properties: Record<string, JsonSchema>
  required: string[]
} {
  // The input of an operation is an object, so its schema has these members in this form.
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return { properties, required }
}
