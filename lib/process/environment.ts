/** Variables that any program needs to run; none of them can be a secret. */
const ALWAYS = ['PATH', 'HOME', 'LANG', 'TERM', 'TMPDIR']

/** The environment of a started program: a fixed allow-list, and the variables that the operator names. */
export function passedOn(
  own: Record<string, string | undefined>,
  names: string[],
): Record<string, string> {
  return variablesNamed(own, [...ALWAYS, ...names])
}

/** Those of the named variables that are set in `own`. */
export function variablesNamed(
  own: Record<string, string | undefined>,
  names: string[],
): Record<string, string> {
  const env: Record<string, string> = {}
  for (const name of names) {
    const value = own[name]
    if (value !== undefined) env[name] = value
  }
  return env
}
