/** What an output stream can display. */
export type Screen = {
  /** Width of the terminal; undefined if the stream is not a terminal, where lines are never cut. */
  columns: number | undefined
  colours: boolean
  /** Whether the locale is UTF-8, so that characters beyond ASCII can be shown. */
  unicode: boolean
}

/** Select Graphic Rendition parameters (ECMA-48) that are readable in every colour scheme. */
const SGR = {
  bold: 1,
  dim: 2,
  inverse: 7,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  cyan: 36,
} as const
export type Colour = keyof typeof SGR

/** What a stream can display. Colours need a terminal, and are off if NO_COLOR is not empty (no-color.org). */
export function screenOf(
  stream: { isTTY?: boolean | undefined; columns?: number | undefined },
  env: Record<string, string | undefined>,
): Screen {
  const isTerminal = stream.isTTY === true
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value) ?? ''
  return {
    columns: isTerminal ? stream.columns || 80 : undefined,
    colours: isTerminal && !env.NO_COLOR && env.TERM !== 'dumb',
    unicode: /utf-?8/i.test(locale),
  }
}

/** Colours a text that is safe to show. Returns it unchanged on a screen without colours. */
export function paint(screen: Screen, colour: Colour | undefined, text: string): string {
  if (!screen.colours || colour === undefined || text === '') return text
  return `\u001b[${SGR[colour]}m${text}\u001b[0m`
}

/** Punctuation, in ASCII where the screen shows nothing else. */
export function symbols(screen: Screen) {
  return screen.unicode
    ? { dot: '·', arrow: '→', none: '–', more: '…' }
    : { dot: '-', arrow: '->', none: '-', more: '...' }
}
