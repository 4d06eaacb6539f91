/** What a program needs to run at all, and nothing that could be a secret. */
const ALWAYS = ['PATH', 'HOME', 'LANG', 'TERM', 'TMPDIR']

/** The environment of a program that we start: an allow-list of our own, and the names that the operator gave. */
export function passedOn(
  own: Record<string, string | undefined>,
  names: string[],
): Record<string, string> {
  return variablesNamed(own, [...ALWAYS, ...names])
}

/** The variables of these names that are set in `own`, and no other. */
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
