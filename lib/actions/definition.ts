import { RelayError } from '../errors.ts'
import { ActionDefinition, MAX_SCHEMA_BYTES } from '../schema/action.ts'
import { problemOf } from '../schema/problem.ts'
import { problemInUse } from '../structured/structured.ts'

/**
 * Refuses a definition that no caller could use, with `ACTION_INVALID`. Its schemas are compiled in a thread with
 * limits, because they are as hostile as any input.
 */
export async function checkDefinition(definition: ActionDefinition): Promise<void> {
  const { error } = ActionDefinition.safeParse(definition)
  if (error !== undefined) {
    const { path, problem } = problemOf(error)
    throw refused(definition.name, `${path === '' ? 'the definition' : `"${path}"`} ${problem}`)
  }
  for (const field of ['input', 'output'] as const) {
    const schema = definition[field]
    if (schema === undefined) continue
    const bytes = Buffer.byteLength(JSON.stringify(schema))
    if (bytes > MAX_SCHEMA_BYTES) {
      throw refused(
        definition.name,
        `its ${field} schema has ${bytes} bytes; the limit is ${MAX_SCHEMA_BYTES}`,
      )
    }
    const reason = await problemInUse(schema)
    if (reason !== undefined) {
      throw refused(definition.name, `its ${field} schema cannot be used: ${reason}`)
    }
  }
}

function refused(name: unknown, why: string): RelayError {
  const action = String(name).slice(0, 64)
  const message = `Cannot register action ${JSON.stringify(action)}: ${why}.`
  return new RelayError('ACTION_INVALID', message, { details: { action } })
}
