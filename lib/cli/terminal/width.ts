import stringWidth from 'string-width'

/**
 * Texts that are as wide as they are long: printable ASCII, the letters of Latin scripts, and the glyphs of our own
 * tables. Asking the package would load tables of ICU, which takes a third as long as all of a short command.
 */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff–…→⊘▸◆◌✓✗]*$/

/** The display columns of one line of text without colours: wide characters take two. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text)
}
