const ascii = (text: string) => Buffer.from(text, 'latin1')

/** The beginnings of files that models can look at, by their media type. */
const SIGNATURES: readonly [mimeType: string, parts: [offset: number, bytes: Buffer][]][] = [
  ['image/png', [[0, Buffer.from('89504e470d0a1a0a', 'hex')]]],
  ['image/jpeg', [[0, Buffer.from('ffd8ff', 'hex')]]],
  ['image/gif', [[0, ascii('GIF8')]]],
  [
    'image/webp',
    [
      [0, ascii('RIFF')],
      [8, ascii('WEBP')],
    ],
  ],
]

/** The media type of an image that models can look at, by its first bytes and never by its name; undefined for any other file. */
export function imageTypeOf(head: Buffer): string | undefined {
  const isAt = ([offset, bytes]: [number, Buffer]) =>
    head.subarray(offset, offset + bytes.length).equals(bytes)
  return SIGNATURES.find(([, parts]) => parts.every(isAt))?.[0]
}
