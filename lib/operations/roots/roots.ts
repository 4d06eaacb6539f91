import type { Operation } from '../operation.ts'
import { checkRootPath } from './check-root-path.ts'
import { addRoot, removeRoot, setRoot } from './configure-roots.ts'
import { listRoots } from './list-roots.ts'

/** The folders that tools may use, which only the owner registers. */
export const roots: readonly Operation[] = [listRoots, addRoot, setRoot, removeRoot, checkRootPath]
