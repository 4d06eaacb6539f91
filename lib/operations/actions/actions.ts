import type { Operation } from '../operation.ts'
import { getInvocation } from './get-invocation.ts'
import { invokeAction } from './invoke-action.ts'
import { listActions } from './list-actions.ts'
import { registerAction } from './register-action.ts'
import { unregisterAction } from './unregister-action.ts'

/** Calling the actions that agents and the operator offer, and offering some. */
export const actions: readonly Operation[] = [
  listActions,
  invokeAction,
  getInvocation,
  registerAction,
  unregisterAction,
]
