/** What hides in a name, and what some system takes for a part of a path or of a command. */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb<>:"/\\|?*%]/gu

/** Names that mean a device on Windows, whatever stands behind the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A name that somebody else gave as one that a file may have on any system: one part, not hidden, never empty. */
export function fileNameOf(given: string): string {
  const name = withoutEdges(given.replace(UNSAFE, '_'))
  return name === '' || DEVICE.test(name) ? `file ${name}`.trim() : name
}

/** Without the dots and spaces at either end. By hand: a search for them from behind begins at every one. */
function withoutEdges(name: string): string {
  let [from, to] = [0, name.length]
  while (from < to && '. '.includes(name.charAt(from))) from += 1
  while (to > from && '. '.includes(name.charAt(to - 1))) to -= 1
  return name.slice(from, to)
}

/** The header that has a browser keep an answer as a file of this name and never show it (RFC 6266, RFC 8187). */
export function dispositionOf(given: string): string {
  const name = fileNameOf(given)
  const ascii = name.replace(/[^ -~]/gu, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
