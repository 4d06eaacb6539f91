/** Cuts a text to at most `maximum` UTF-16 units, the ellipsis included; never through a surrogate pair. */
export function cut(text: string, maximum: number): string {
  return text.length <= maximum ? text : `${wholeHead(text.slice(0, maximum - 1))}…`
}

/** The text without half of a surrogate pair at its end. */
export function wholeHead(text: string): string {
  return isHigh(text.charCodeAt(text.length - 1)) ? text.slice(0, -1) : text
}

/** The text without half of a surrogate pair at its start. */
export function wholeTail(text: string): string {
  return isLow(text.charCodeAt(0)) ? text.slice(1) : text
}

/** The text on one line: each run of white space and control characters becomes one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
