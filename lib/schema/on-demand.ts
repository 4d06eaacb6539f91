/**
 * Makes a value on first use. Building a schema takes as long as checking a hundred values with it, and a
 * short-lived process uses few of the schemas.
 */
export function onDemand<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
