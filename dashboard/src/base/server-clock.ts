/** Frames travel for a moment, so a smaller difference than this is no other clock. */
const JITTER_MS = 2000

let skewMs = 0

/** The time by the server's clock, in milliseconds; the browser's own until the server sent its time. */
export function serverNow(): number {
  return Date.now() + skewMs
}

/** Takes over a time that the server just sent. Of close ones the latest counts, which travelled for the shortest time. */
export function setServerTime(at: string): void {
  const measured = Date.parse(at) - Date.now()
  if (measured > skewMs || skewMs - measured > JITTER_MS) skewMs = measured
}
