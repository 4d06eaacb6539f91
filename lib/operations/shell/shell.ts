import type { Operation } from '../operation.ts'
import { runCommand } from './run-command.ts'

/** The tool that runs commands. */
export const shell: readonly Operation[] = [runCommand]
