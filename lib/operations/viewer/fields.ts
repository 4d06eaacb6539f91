import * as z from 'zod/mini'

import type { Entry } from '../../workspace/guard/guard.ts'
import { described, optional, visible, wholeFrom } from '../jobs/fields.ts'

/*
 * The toolset viewer has the names and shapes of WorkspaceViewer, so that its users change the address and nothing else:
 * camelCase, a workspace is a root. What ours returns in addition is optional. The limits are its limits.
 */

export const workspaceId = described(visible(63), 'From listWorkspaces')

const pathText = z
  .string()
  .check(z.refine((text) => text.length <= 4096, 'must have at most 4096 characters'))

export const path = described(pathText, 'Path in the workspace')

export const optionalPath = (meaning: string) => optional(pathText, meaning)

export const cursor = optional(
  z.string().check(z.refine((text) => text.length <= 10_000, 'is no cursor')),
  'nextCursor of the last result',
)

export const whole = (least: number, most: number, meaning: string) =>
  optional(
    wholeFrom(least).check(z.refine((value) => value <= most, `must be at most ${most}`)),
    meaning,
  )

/** A part of a result that is not spelled out for models. */
export const object = z.looseObject({})

/** The type of an entry in the words of the viewer. */
export function typeOf({ type }: Entry): string {
  switch (type) {
    case 'folder':
      return 'directory'
    case 'link':
      return 'symlink'
    default:
      return type
  }
}

/** Bytes of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
