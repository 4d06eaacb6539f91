export { dollars } from '../../../lib/schema/shown/usage-words.ts'

/** A rounded count: `940`, `12k`, `3.4M`. */
export function compact(count: number): string {
  if (count < 1000) return String(count)
  if (count < 1_000_000) return `${(count / 1000).toFixed(count < 10_000 ? 1 : 0)}k`
  return `${(count / 1_000_000).toFixed(1)}M`
}

/** A rounded count with its noun: `1 job`, `12k jobs`. */
export function counted(count: number, noun: string): string {
  return `${compact(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** The size of a file: `512 bytes`, `3.4 KB`, `8.0 MB`, with 1,000 bytes to a kilobyte. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
