import type { Operation } from '../operation.ts'
import { examine } from './examine.ts'
import { collect } from './collect.ts'
import { copy } from './copy.ts'
import { repair } from './repair.ts'
import { verify } from './verify.ts'
import { cleanWorktrees, listWorktrees } from './worktrees.ts'

/** Looking after a store: what a person does now and then, on the machine that has it. */
export const upkeep: readonly Operation[] = [
  verify,
  examine,
  repair,
  collect,
  copy,
  listWorktrees,
  cleanWorktrees,
]
