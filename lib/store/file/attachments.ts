import { hash } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { flushDirectory, makeDurableDirectory, openPlain } from '../../files/files.ts'
import { replaceFile } from '../../files/replace.ts'
import { damagedAttachment, isDigest } from '../attachment.ts'
import type { Kept } from '../blobs.ts'
import type { Layout } from './layout.ts'

/** Writes bytes to a file that is named after their digest. It and its name are on disk when this resolves. */
export async function keepAttachment(layout: Layout, content: Uint8Array): Promise<Kept> {
  const sha256 = hash('sha256', content)
  const path = layout.attachment(sha256)
  await makeDurableDirectory(dirname(path), layout.root)
  // Also where it exists: the flush of its writer may have failed.
  await replaceFile(path, content)
  // A process that was killed may have created the directories.
  await flushDirectory(layout.attachments)
  await flushDirectory(layout.root)
  return { sha256, bytes: content.length }
}

/** A part of an attachment; undefined when it does not exist. Throws `ATTACHMENT_DAMAGED`. */
export function readAttachment(
  layout: Layout,
  sha256: string,
  { offset, length }: { offset: number; length: number },
): { content: Buffer; total: number } | undefined {
  if (!isDigest(sha256)) return undefined
  const path = layout.attachment(sha256)
  const fd = openPlain(path)
  if (fd === 'absent') return undefined
  if (fd === 'foreign') throw damagedAttachment(sha256, `"${path}"`)
  try {
    const all = fs.readFileSync(fd)
    if (hash('sha256', all) !== sha256) throw damagedAttachment(sha256, `"${path}"`)
    return { content: all.subarray(offset, offset + length), total: all.length }
  } finally {
    fs.closeSync(fd)
  }
}
