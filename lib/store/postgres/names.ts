const DEFAULT_SCHEMA = 'durable_relay'

/** The schema that a URL names, or the default. */
export function schemaIn(url: string): string {
  const schema = new URL(url).searchParams.get('schema') ?? DEFAULT_SCHEMA
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new TypeError('The name of a schema is checked before.')
  return schema
}

/** The address of a database without secrets. */
export function placeOf(url: string): string {
  const place = new URL(url)
  place.password = ''
  return place.href
}
