/** Cuts a text to so many UTF-16 units, with an ellipsis; never through a surrogate pair. */
export function cut(text: string, maximum: number): string {
  return text.length <= maximum ? text : `${wholeHead(text.slice(0, maximum - 1))}…`
}

/** The text without a half of a surrogate pair at its end. */
export function wholeHead(text: string): string {
  return isHigh(text.charCodeAt(text.length - 1)) ? text.slice(0, -1) : text
}

/** The text without a half of a surrogate pair at its start. */
export function wholeTail(text: string): string {
  return isLow(text.charCodeAt(0)) ? text.slice(1) : text
}

/** One line without control characters: fit for a terminal, whoever wrote it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
