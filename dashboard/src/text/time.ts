/** A duration in its largest unit: `42s`, `3m`, `5h`, `12d`. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return `${seconds}s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m`
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)}h`
  return `${Math.floor(seconds / 86_400)}d`
}

/** An exact duration: `180 ms`, `4.2 s`, `3 min 12 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}

const TIME = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
} as const
const clock = new Intl.DateTimeFormat(undefined, TIME)
const calendar = new Intl.DateTimeFormat(undefined, {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  ...TIME,
})

/** The local time of day. */
export function timeOfDay(at: string): string {
  return clock.format(new Date(at))
}

const shortClock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The local time of day without seconds. */
export function clockTime(at: string): string {
  return shortClock.format(new Date(at))
}

const weekday = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
})
const pastYear = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' })

/** The local day, in words: `Today`, `Yesterday`, `Friday, March 6`, and with its year where it is not this one. */
export function dayInWords(at: string, now: number): string {
  const day = new Date(at)
  const days = (midnight(new Date(now)) - midnight(day)) / 86_400_000
  if (Math.round(days) === 0) return 'Today'
  if (Math.round(days) === 1) return 'Yesterday'
  return (day.getFullYear() === new Date(now).getFullYear() ? weekday : pastYear).format(day)
}

function midnight(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime()
}

/** The local date and time. */
export function dayAndTime(at: string): string {
  return calendar.format(new Date(at))
}

const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z\b/g

/** A sentence of the server with its UTC instants as local date and time. */
export function withLocalTimes(sentence: string): string {
  return sentence.replaceAll(INSTANT, dayAndTime)
}
