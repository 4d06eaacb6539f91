import * as fs from 'node:fs'

/** The lines of a ledger as words. A line that the death of its writer tore has no newline, and does not count. */
export function ledgerLines(path: string): string[][] {
  if (!fs.existsSync(path)) return []
  const text = fs.readFileSync(path, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '))
}
