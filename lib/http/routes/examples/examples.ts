import type { JsonSchema } from '../schemas.ts'
import { REQUESTS } from './requests.ts'
import { RESPONSES } from './responses.ts'
import { createSampler } from './sample.ts'
import type { Sampler } from './sample.ts'

/** The members of a description of the API that get examples. */
type Described = {
  operationId: string
  parameters?: Parameter[]
  requestBody?: WithContent
  responses: Record<string, WithContent>
}
type Parameter = { name: string; schema?: JsonSchema; example?: unknown }
type WithContent = { content?: Record<string, { schema?: JsonSchema; example?: unknown }> }

type Document = {
  paths: Record<string, Record<string, Described>>
  components: {
    schemas: Record<string, JsonSchema>
    parameters: Record<string, Parameter>
    responses: Record<string, WithContent>
  }
}

/** Adds an example to every parameter, body and JSON response of a document, in place. */
export function addExamples(document: JsonSchema): void {
  // What this room made a moment ago; see `documentOf`.
  const { paths, components } = document as Document
  const sampler = createSampler(components.schemas)
  for (const described of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    addToParameters(described.parameters ?? [], sampler)
    addToBody(described, sampler)
    addToResponses(described, sampler)
  }
  addToParameters(Object.values(components.parameters), sampler)
}

function addToParameters(parameters: Parameter[], sampler: Sampler): void {
  for (const parameter of parameters) {
    const { name, schema } = parameter
    if (schema !== undefined) parameter.example = sampler.of(schema, { name, for: 'request' })
  }
}

function addToBody({ operationId, requestBody }: Described, sampler: Sampler): void {
  const json = requestBody?.content?.['application/json']
  if (json?.schema === undefined) return
  json.example = REQUESTS[operationId] ?? sampler.of(json.schema, { for: 'request' })
}

function addToResponses({ operationId, responses }: Described, sampler: Sampler): void {
  for (const [status, response] of Object.entries(responses)) {
    const json = response.content?.['application/json']
    if (json?.schema === undefined) continue
    const likely = sampler.of(json.schema)
    const own = RESPONSES[operationId]?.[Number(status)]
    const example = own === undefined ? likely : withOwn(likely, own)
    // Two statuses may share their content.
    response.content = { ...response.content, 'application/json': { ...json, example } }
  }
}

/** The likely members with others in their place; one that is undefined is left out. */
function withOwn(likely: unknown, own: Record<string, unknown>): object {
  const members = Object.entries(Object.assign({}, likely, own))
  return Object.fromEntries(members.filter(([, value]) => value !== undefined))
}
