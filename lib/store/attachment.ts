import { RelayError } from '../errors.ts'

/** True for a SHA-256 as hex. Agents supply digests too; one that is not valid names no file. */
export function isDigest(sha256: string): boolean {
  return /^[0-9a-f]{64}$/.test(sha256)
}

/** The refusal of an attachment whose bytes have changed. */
export function damagedAttachment(sha256: string, place: string): RelayError {
  const message = `Cannot read the attachment "${sha256}": its bytes in ${place} are not the ones that were kept. Send the same file again, or restore it from a backup.`
  return new RelayError('ATTACHMENT_DAMAGED', message, { details: { sha256 } })
}
