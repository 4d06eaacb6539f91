/**
 * A value that is made when it is first asked for. Building a schema takes as long as checking a hundred
 * values with it, and a short-lived process meets few of those that there are.
 */
export function onDemand<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
