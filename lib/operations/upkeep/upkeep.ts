import type { Operation } from '../operation.ts'
import { collect } from './collect.ts'
import { copy } from './copy.ts'
import { verify } from './verify.ts'
import { cleanWorktrees, listWorktrees } from './worktrees.ts'

/** Looking after a store: what a person does now and then, on the machine that has it. */
export const upkeep: readonly Operation[] = [verify, collect, copy, listWorktrees, cleanWorktrees]
