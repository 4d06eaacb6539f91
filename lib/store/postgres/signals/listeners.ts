/** Which workers a job may wake, as a condition on rows of `@sleepers`. `$class`: see `lockClass`. */
export function isAwake(lock: string): string {
  return `not pg_try_advisory_xact_lock_shared(${lock}, session)`
}

/** Which of these topics any process watches, as an array. */
export function WATCHED(topics: string): string {
  return `array(select distinct topic from @watchers where topic = any(${topics}::text[]))`
}
