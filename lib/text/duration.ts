const UNITS_MS: Record<string, number> = {
  '': 1,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/** A duration in a sentence, rounded to one unit: `42 s`, `3 min`, `5 h`, `12 days`. Negative is `0 s`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} days`
}

/** A duration for a column, rounded down to the largest unit that fits: `42s`, `3m`, `5h`, `12d`. */
export function shortDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return `${seconds}s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m`
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)}h`
  return `${Math.floor(seconds / 86_400)}d`
}

/** How often something happens, exactly: `every 90 s`, `every 6 h`, `every 1 day`. */
export function everyText(ms: number): string {
  const units = [
    [86_400_000, 'day'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
  ] as const
  const [size, name] = units.find(([each]) => ms % each === 0) ?? [1, 'ms']
  const count = ms / size
  return `every ${count} ${name}${name === 'day' && count > 1 ? 's' : ''}`
}

/** Reads `1500`, `90s`, `15m`, `2h` or `1d` as milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,12})(ms|s|m|h|d|)$/.exec(text.trim())
  const unit = UNITS_MS[match?.[2] ?? 'none']
  if (match?.[1] === undefined || unit === undefined) return undefined
  return Number(match[1]) * unit
}
