import type * as z from 'zod/mini'

/** The first problem of an input: its path, and a phrase that completes "is not acceptable: ". */
export function problemOf(error: z.core.$ZodError): { path: string; problem: string } {
  const issue = error.issues[0]
  if (issue === undefined) return { path: '', problem: 'unknown reason' }
  return { path: issue.path.map(String).join('.'), problem: phraseOf(issue) }
}

/** zod/mini has no messages of its own. */
function phraseOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.map((key) => JSON.stringify(key.slice(0, 80))).join(', ')}`
    case 'invalid_type':
      return `must be ${NAMES[issue.expected] ?? issue.expected}`
    case 'too_big':
      return `must be at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`
    case 'too_small':
      return `must be at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    case 'invalid_key': {
      const [inner] = issue.issues
      return inner === undefined ? 'has the wrong name' : `the name ${phraseOf(inner)}`
    }
    default:
      return issue.message === 'Invalid input' ? 'has the wrong shape' : issue.message
  }
}

const NAMES: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const UNITS: Record<string, string> = { string: ' characters', array: ' items' }
