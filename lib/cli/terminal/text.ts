/**
 * Characters that control a terminal or are invisible: control characters, lone surrogates, line separators and
 * Unicode's default ignorables (bidirectional overrides, zero-width marks, tags, fillers). Newline, tab, the two
 * variation selectors for text and emoji style, and a joiner between two emoji are allowed.
 */
const HIDDEN =
  /(?!\n|\t|\ufe0e|\ufe0f)(?!(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d\p{Extended_Pictographic})[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

/** The same for JSON, where newlines are layout and every other character is inside a string. */
const HIDDEN_IN_JSON =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

/**
 * Makes untrusted text safe to show: characters that control a terminal or are invisible become a symbol (`␛`) or an
 * escape (`\u202e`). Newlines and tabs are kept, and CRLF becomes a newline.
 */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(HIDDEN, symbolOf)
}

/** The same on one line: each run of white space becomes one space. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim()
}

/** JSON that is safe to show: `JSON.stringify` alone does not escape DEL, C1 controls and bidirectional marks. */
export function jsonText(document: unknown, indent = 0): string {
  return JSON.stringify(document, undefined, indent).replace(HIDDEN_IN_JSON, escaped)
}

/** Escapes everything but ASCII, because a terminal without UTF-8 may read other bytes as control characters. */
export function ascii(text: string): string {
  // oxlint-disable-next-line no-control-regex -- colours start with ESC; untrusted text has no ESC left
  return text.replace(/[^\n\t -~\u001b]/g, escaped)
}

function symbolOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : escaped(character)
}

/** `\uXXXX` for each UTF-16 unit, as in JSON. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
