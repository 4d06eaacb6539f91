import { hash } from 'node:crypto'

import { canonical } from '../../schema/canonical.ts'
import type { Root } from '../../workspace/guard/root.ts'
import { prepareCommand } from '../../workspace/shell/prepare.ts'
import type { Command, Prepared } from '../../workspace/shell/prepare.ts'
import type { Planned } from '../guarded/guarded-call.ts'
import type { Context } from '../operation.ts'
import { machineOf } from './machine.ts'

/** A command as a person is shown it, before it runs. */
export type Asked = Command & { verb: string; purpose: string }

/** Reasons that a person is shown, at most. */
const MOST_REASONS = 8

/** Checks a command and describes what would run. Throws what `prepareCommand` throws. */
export async function planCommand(
  context: Context,
  root: Root,
  asked: Asked,
): Promise<Planned<Prepared>> {
  const { relay, signal } = context
  const { sandboxes } = machineOf(context)
  const guard = relay.tools.guard(root)
  const { env } = relay.tools
  const prepared = await prepareCommand({ root, guard, sandboxes, env, signal }, asked)
  const { unsure, sandbox, relativeCwd, paths, isWritable } = prepared
  const isFree = sandbox === undefined && unsure.length > 0
  return {
    value: prepared,
    ask: isFree ? 'its words do not show all that it does, and no sandbox confines it' : undefined,
    preview: {
      kind: 'command',
      title: `${asked.verb} in ${root.name}`,
      text: textOf(root, asked, prepared),
    },
    digest: hash(
      'sha256',
      canonical([asked.command, asked.purpose, relativeCwd, paths, sandbox ?? '', isWritable]),
    ),
    paths,
  }
}

function textOf(root: Root, asked: Asked, prepared: Prepared): string {
  const { sandbox, relativeCwd, paths, isWritable, unsure } = prepared
  const network = root.settings.network ? 'the network of this machine' : 'no network'
  const confined =
    sandbox === undefined
      ? 'Sandbox: none. It can do whatever your user can.'
      : `Sandbox: ${sandbox}; it can ${isWritable ? 'change' : 'only read'} this root, sees nothing of your other files, and has ${network}.`
  const more = unsure.length - MOST_REASONS
  const reasons = [...unsure.slice(0, MOST_REASONS), ...(more > 0 ? [`${more} more`] : [])]
  return [
    `$ ${asked.command}`,
    '',
    `Folder: ${relativeCwd === '' ? root.name : `${root.name}/${relativeCwd}`}`,
    `Purpose, by the agent: ${asked.purpose}`,
    paths.length === 0 ? 'Names no file that it changes.' : `Changes: ${paths.join(', ')}`,
    confined,
    ...(reasons.length === 0 ? [] : [`Not judged by its words: ${reasons.join('; ')}`]),
  ].join('\n')
}
