import type * as z from 'zod/mini'

/** The first thing that is wrong with an input: where, and in words that follow on "is not acceptable: ". */
export function problemOf(error: z.core.$ZodError): { path: string; problem: string } {
  const issue = error.issues[0]
  if (issue === undefined) return { path: '', problem: 'unknown reason' }
  return { path: issue.path.map(String).join('.'), problem: wordsOf(issue) }
}

/** The small zod has no words of its own for what it finds. */
function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `it takes no ${issue.keys.map((key) => JSON.stringify(key.slice(0, 80))).join(', ')}`
    case 'invalid_type':
      return `must be ${NAMES[issue.expected] ?? issue.expected}`
    case 'too_big':
      return `must be at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`
    case 'too_small':
      return `must be at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    default:
      return issue.message === 'Invalid input' ? 'it is not of the form wanted' : issue.message
  }
}

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const UNITS: Record<string, string> = { string: ' characters', array: ' items' }
