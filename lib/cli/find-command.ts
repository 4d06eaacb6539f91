import type { Command } from './command.ts'
import { COMMANDS, GROUPS, LISTS } from './commands/commands.ts'

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
  if (command !== undefined) return { command, rest: rest.toSpliced(inner, 1) }
  // Only options follow: `relay journal --tool write_file`.
  const [next] = options.slice(at + 1)
  const isList = LISTS.has(name) && next !== '--help' && next?.startsWith('-') !== false
  const list = COMMANDS.find((each) => isList && each.name === `${name} list`)
  return list === undefined ? { group: name, rest } : { command: list, rest }
}
