import * as z from 'zod'

/** A JSON Schema (2020-12). */
export type JsonSchema = Record<string, unknown>

/** JSON Schemas in which each shape with a name is a reference to it. */
export type Schemas = {
  of: (schema: z.core.$ZodType) => JsonSchema
  /** The shapes by their names. */
  components: Record<string, JsonSchema>
}

/** Makes the schemas of a document; members of `shapes` that are no schemas are left out. */
export function createSchemas(shapes: Record<string, unknown>): Schemas {
  const names = new Map<z.core.$ZodType, string>()
  for (const [name, value] of Object.entries(shapes)) if (isSchema(value)) names.set(value, name)

  function convert(schema: z.core.$ZodType): JsonSchema {
    const metadata = z.registry<z.core.GlobalMeta>()
    // A shape inside another one is extracted by its name; all keep their descriptions.
    metadata.get = (asked) => {
      const known = z.globalRegistry.get(asked)
      const id = asked === schema ? undefined : names.get(asked)
      return id === undefined ? known : { ...known, id }
    }
    const made = z.toJSONSchema(schema, {
      // Readers of a response ignore members that they do not know, so none are ruled out.
      io: 'input',
      metadata,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => simplify(jsonSchema),
    })
    const { $schema: _dialect, $defs: _extracted, ...body } = made
    const text = JSON.stringify(body)
      .replaceAll(ANY_JSON, '')
      .replaceAll('"#/$defs/', '"#/components/schemas/')
    return JSON.parse(text) as JsonSchema
  }

  return {
    of(schema) {
      const name = names.get(schema)
      return name === undefined ? convert(schema) : { $ref: `#/components/schemas/${name}` }
    },
    components: Object.fromEntries([...names].map(([schema, name]) => [name, convert(schema)])),
  }
}

/** A reference to a shape without a name. Only "any JSON" refers to itself, so only it is one: a schema without members. */
const ANY_JSON = /"\$ref":"#\/\$defs\/__schema\d+",?/g

/** Removes bounds that only name the limits of integers in JavaScript. */
function simplify(schema: JsonSchema): void {
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum']
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum']
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value
}
