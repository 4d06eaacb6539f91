/**
 * Characters that act on a terminal or hide in it: controls, halves of surrogate pairs, line separators,
 * and everything that Unicode calls ignorable (bidirectional overrides, zero-width marks, tags, fillers).
 * Newline and tab stay, and so do the two selectors between text and emoji style.
 */
const HIDDEN =
  /(?!\n|\t|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

/** As `HIDDEN`, for JSON: its line breaks are layout, everything else is inside a string. */
const HIDDEN_IN_JSON =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

/**
 * A foreign text, safe to show: characters that would act on the terminal or hide in it become a sign (`␛`) or a
 * number (`\u202e`). Newlines and tabs stay, CRLF becomes a newline.
 */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(HIDDEN, signOf)
}

/** As `visible`, on one line: each run of white space becomes one space. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim()
}

/** A JSON document that is safe to show: JSON itself leaves DEL, C1 and bidirectional marks as they are. */
export function jsonText(document: unknown, indent = 0): string {
  return JSON.stringify(document, undefined, indent).replace(HIDDEN_IN_JSON, escaped)
}

/** The same text in ASCII; a terminal that is not UTF-8 may take the bytes of other characters as controls. */
export function ascii(text: string): string {
  // oxlint-disable-next-line no-control-regex -- colours begin with ESC; what others wrote has none left
  return text.replace(/[^\n\t -~\u001b]/g, escaped)
}

function signOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : escaped(character)
}

/** `\uXXXX` for each UTF-16 unit, as JSON has it. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
