/**
 * Characters that act or hide: controls, lone surrogates, line separators, and what Unicode calls default
 * ignorable (bidirectional overrides, zero-width characters, tags, fillers). Newline, tab and the emoji
 * variation selectors are left alone.
 */
const HIDDEN =
  /(?!\n|\t|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

/** Joiners that emoji, Persian and Indic scripts need; between ASCII characters they only hide. */
const JOINERS = new Set(['\u200c', '\u200d'])

/**
 * A text written by an agent, with every character that hides or reverses the reading order replaced by a
 * symbol (`␛`) or its number (`⟨202E⟩`).
 */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(HIDDEN, (character, at: number) => {
    if (JOINERS.has(character) && joins(text, at)) return character
    return symbolOf(character)
  })
}

/** As `visible`, on one line. */
export function oneLine(text: string): string {
  return visible(text).replaceAll(/\s+/g, ' ').trim()
}

function joins(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) || 0) > 0x7f && (text.charCodeAt(at + 1) || 0) > 0x7f
}

function symbolOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : `⟨${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
