/** When this page last received anything from the server, by the browser's clock. */
let heardAtMs = 0

/** Notes that the server just sent something. */
export function noteHeard(): void {
  heardAtMs = performance.now()
}

/** True when the server sent something since a time of `performance.now()`. */
export function hasHeardSince(sinceMs: number): boolean {
  return heardAtMs >= sinceMs
}
