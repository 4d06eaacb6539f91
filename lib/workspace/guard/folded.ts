/**
 * A path as rules compare it, so that no other spelling of a name passes them: file systems may ignore case, the form
 * of Unicode, characters that are not shown, and dots or spaces at the end of a name.
 */
export function folded(path: string): string {
  return isPlain(path) ? path.toLowerCase() : foldAll(path)
}

/** ASCII without a dot or space at the end of a name: nearly every path. */
function isPlain(path: string): boolean {
  return /^[!-~ ]*$/.test(path) && !/[. ](?:\/|$)/.test(path)
}

function foldAll(path: string): string {
  return path
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split('/')
    .map((name) => name.replace(/[. ]+$/, '') || name)
    .join('/')
}
