/** A duration in its largest unit: `42s`, `3m`, `5h`, `12d`. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
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

// One format for every reader, whatever the language of the browser: `29 Nov 03:01:55`.
const LOCALE = 'en-GB'
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
const clock = new Intl.DateTimeFormat(LOCALE, CLOCK)
const shortClock = new Intl.DateTimeFormat(LOCALE, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const zone = new Intl.DateTimeFormat(LOCALE, { timeZoneName: 'short' })

/** The local time of day: `03:01:55`. */
export function timeOfDay(at: string): string {
  return clock.format(new Date(at))
}

/** The local time of day without seconds: `03:01`. */
export function clockTime(at: string): string {
  return shortClock.format(new Date(at))
}

/** The local day: `29 Nov`, with its year where it is not that of `now`. */
export function shortDay(at: string, now: number): string {
  const date = new Date(at)
  const day = `${date.getDate()} ${MONTHS[date.getMonth()]}`
  return date.getFullYear() === new Date(now).getFullYear() ? day : `${day} ${date.getFullYear()}`
}

/** The local date and time: `29 Nov 03:01:55`, with its year where it is not that of `now`. */
export function dayAndTime(at: string, now = Date.now()): string {
  return `${shortDay(at, now)} ${timeOfDay(at)}`
}

/** The local date and time with year and zone, for a title: `29 Nov 2026 03:01:55 CET`. */
export function fullTime(at: string): string {
  const date = new Date(at)
  return `${shortDay(at, date.getTime())} ${date.getFullYear()} ${timeOfDay(at)} ${zoneName(date)}`
}

/** The name of this browser's time zone on a day: `CET`, `UTC`, `GMT+5:30`. */
export function zoneName(on: Date): string {
  return zone.formatToParts(on).find(({ type }) => type === 'timeZoneName')?.value ?? 'local time'
}

const weekday = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
})
const pastYear = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' })

/** The local day, in words: `Today`, `Yesterday`, `Friday 6 March`, and with its year where it is not this one. */
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

const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z\b/g

/** A sentence of the server with its UTC instants as local date and time. */
export function withLocalTimes(sentence: string): string {
  return sentence.replaceAll(INSTANT, (at) => dayAndTime(at))
}
