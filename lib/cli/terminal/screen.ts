/** What human output may use where it goes. */
export type Screen = {
  /** Columns of the terminal; undefined when it is none, and lines are never cut. */
  columns: number | undefined
  colours: boolean
  /** Whether the locale says UTF-8, and signs beyond ASCII will arrive. */
  unicode: boolean
}

/** Select Graphic Rendition parameters (ECMA-48), those that every colour scheme keeps readable. */
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

/** Colours only on a terminal, and never with NO_COLOR (no-color.org: set to anything but nothing). */
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

/** Colours a text that is safe to show; without colours it is the text. */
export function paint(screen: Screen, colour: Colour | undefined, text: string): string {
  if (!screen.colours || colour === undefined || text === '') return text
  return `\u001b[${SGR[colour]}m${text}\u001b[0m`
}

/** Signs between words. */
export function signs(screen: Screen) {
  return screen.unicode
    ? { dot: '·', arrow: '→', none: '–', more: '…' }
    : { dot: '-', arrow: '->', none: '-', more: '...' }
}
