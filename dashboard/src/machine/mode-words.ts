import type { Mode } from '../../../lib/schema/root.ts'

/** What a mode allows, in a few words. */
export const MODE_WORDS: Record<Mode, string> = {
  observe: 'list and read',
  diagnose: 'also search',
  edit: 'also write and commit',
  operate: 'also run commands',
  destructive: 'also delete and push',
}

/** The modes, from the least to the most. */
export const MODES = Object.keys(MODE_WORDS) as Mode[]
