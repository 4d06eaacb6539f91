import { jsonSchemaOf } from '../../operations/json-schema.ts'
import type { Operation } from '../../operations/operation.ts'

type JsonSchema = Record<string, unknown>

/** The description of the actions as an OpenAPI 3.1 document, as a custom GPT imports it. */
export function actionsDocument(on: {
  version: string
  base: URL
  actions: [path: string, tool: Operation][]
}): JsonSchema {
  const { version, base, actions } = on
  return {
    openapi: '3.1.0',
    info: {
      title: 'durable-relay hub',
      version,
      description: 'Reads folders that the user registered on machines paired with this hub.',
    },
    servers: [{ url: base.origin }],
    security: [{ oauth: ['mcp:read'] }],
    paths: Object.fromEntries(actions.map(([path, tool]) => [path, { post: describe(tool) }])),
    components: {
      schemas: {
        Refusal: {
          type: 'object',
          properties: {
            error: {
              type: 'object',
              properties: { code: { type: 'string' }, message: { type: 'string' } },
              required: ['code', 'message'],
            },
          },
          required: ['error'],
        },
      },
      securitySchemes: {
        oauth: {
          type: 'oauth2',
          flows: {
            authorizationCode: {
              authorizationUrl: new URL('/authorize', base).href,
              tokenUrl: new URL('/token', base).href,
              scopes: { 'mcp:read': 'Read the registered folders of paired machines' },
            },
          },
        },
      },
    },
  }
}

/** The longest description that a custom GPT accepts. */
const MOST_CHARACTERS = 300

function describe({ name, title, description, effect, input, output }: Operation): JsonSchema {
  const refusal = {
    description: 'Refused.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  }
  return {
    operationId: name,
    summary: title,
    description: description.slice(0, MOST_CHARACTERS),
    // A custom GPT asks its user before each call of a consequential action.
    'x-openai-isConsequential': !effect.readOnly,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchemaOf(input, 'input') } },
    },
    responses: {
      200: {
        description: 'Done. `partial` is true when a part was left out.',
        content: {
          'application/json': {
            schema: { ...jsonSchemaOf(output, 'output'), additionalProperties: true },
          },
        },
      },
      default: refusal,
    },
  }
}
