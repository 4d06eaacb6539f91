import type { Command } from './command.ts'
import { COMMANDS, GROUPS } from './commands/commands.ts'

/** The command or group that a command line names, and the other arguments. */
export type Found = { command?: Command; group?: string; rest: string[] }

/** Finds the command or group. Only flags without a value can come before its name. */
export function commandIn(options: string[]): Found | undefined {
  const at = options.findIndex((option) => !option.startsWith('-'))
  const name = options[at]
  if (name === undefined) return undefined
  const rest = options.toSpliced(at, 1)
  if (!Object.hasOwn(GROUPS, name)) {
    const command = COMMANDS.find((each) => each.name === name)
    return command && { command, rest }
  }
  const inner = rest.findIndex((option) => !option.startsWith('-'))
  const command = COMMANDS.find((each) => each.name === `${name} ${rest[inner]}`)
  return command === undefined ? { group: name, rest } : { command, rest: rest.toSpliced(inner, 1) }
}
