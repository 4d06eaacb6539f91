const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** The first characters of the lower-case base32 (RFC 4648) of some bytes. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value & 0xff) << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < length) {
      bits -= 5
      text += ALPHABET.charAt((value >>> bits) & 31)
    }
  }
  return text
}
