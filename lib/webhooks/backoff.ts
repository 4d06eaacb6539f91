/** The wait after the first failed delivery, and the longest one. */
const FIRST_MS = 5000
const LONGEST_MS = 3_600_000

/** How long to wait after this many failures in a row: doubled each time, and not the same for every receiver. */
export function delayMs(failures: number, random: () => number = Math.random): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20))
  return Math.round(most * (0.8 + random() * 0.4))
}
