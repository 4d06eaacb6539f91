import * as fs from 'node:fs'
import { delimiter, join } from 'node:path'

import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { GuardedTools } from '../../workspace/workspace.ts'
import { READS } from '../effect.ts'
import { noInput } from '../look/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { machineOf } from '../shell/machine.ts'
import { Check } from '../../schema/api-health.ts'

export const checkTools = operation({
  name: 'check_tools',
  family: 'guarded',
  title: 'Check what tools need',
  description:
    'Check the roots, and the programs that tools on them use: ripgrep, a sandbox, a browser. Says what to do where something is missing.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/tool-checks' },
  input: noInput,
  output: z.strictObject({ checks: z.array(Check) }),
  run: async (context) => ({ checks: await checksOfTools(context) }),
})

/** The roots, and the programs that tools on them use. */
export async function checksOfTools(context: Context): Promise<Check[]> {
  const { tools } = context.relay
  const roots = checkRoots(tools)
  const isUsed = tools.known().length > 0
  const programs = isUsed ? [checkRipgrep(tools), await checkSandbox(context)] : []
  return [...roots, ...programs, ...(await checkBrowser(tools))]
}

function checkRoots(tools: GuardedTools): Check[] {
  const known = tools.known()
  const repair = 'relay root add PATH --mode ask'
  const none = { name: 'roots', state: 'ok', message: 'none, so tools can use no folder' } as const
  if (known.length === 0) return [{ ...none, repair }]
  return known.map(({ name, settings, problem }): Check => {
    const { path, mode, ask } = settings
    const about = `"${path}", mode ${mode}${ask === undefined ? '' : `, asks up to ${ask}`}`
    if (problem === undefined) return { name: `root ${name}`, state: 'ok', message: about }
    const move = `relay root set ${name} --path PATH`
    return { name: `root ${name}`, state: 'error', message: problem, repair: move }
  })
}

function checkRipgrep({ env }: GuardedTools): Check {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  if (folders.some((folder) => fs.existsSync(join(folder, 'rg')))) {
    return { name: 'ripgrep', state: 'ok', message: 'installed' }
  }
  const message = 'not installed; searches take longer'
  return { name: 'ripgrep', state: 'warning', message, repair: 'Install ripgrep.' }
}

async function checkSandbox(context: Context): Promise<Check> {
  const found = await machineOf(context).sandboxes.find()
  if (found.sandbox !== undefined) {
    return { name: 'sandbox', state: 'ok', message: found.sandbox.kind }
  }
  const isRequired = context.relay.tools
    .known()
    .some(({ settings }) => settings.sandbox === 'required')
  const state = isRequired ? 'error' : 'warning'
  const repair = 'Install bubblewrap.'
  const message = `commands run without one: ${found.why}`
  return process.platform === 'linux'
    ? { name: 'sandbox', state, message, repair }
    : { name: 'sandbox', state, message }
}

async function checkBrowser(tools: GuardedTools): Promise<Check[]> {
  const { browser } = tools.settings()
  if (browser === undefined) return []
  const { findChromium } = await import('../../workspace/browser/chromium.ts')
  try {
    const path = findChromium(browser.executable, tools.env['PATH'] ?? '')
    return [{ name: 'browser', state: 'ok', message: path }]
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return [{ name: 'browser', state: 'error', message: error.message }]
  }
}
