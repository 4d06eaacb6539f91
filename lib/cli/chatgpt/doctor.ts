import { RelayError } from '../../errors.ts'
import type { Check } from '../../schema/api-health.ts'
import { EXIT } from '../output.ts'
import type { Output } from '../output.ts'
import type { LocalVerb } from '../command.ts'
import { oneLine } from '../terminal/text.ts'
import { StepFailed } from './ask.ts'
import { CALLS, DISCOVERY } from './discovery.ts'

type Environment = Record<string, string | undefined>

/** `relay chatgpt doctor`: connects to a relay the way ChatGPT does, and reports the first step that fails. */
export const chatgptVerb: LocalVerb<{ url: string | undefined; tokenEnv: string | undefined }> = {
  who: 'anyone',
  runLocally: (_settings, typed) => chatgptDoctor({ ...typed, env: process.env }),
}

async function chatgptDoctor(on: {
  url: string | undefined
  tokenEnv: string | undefined
  env: Environment
}): Promise<Output> {
  const { env } = on
  const port = env.RELAY_HTTP_PORT || '8799'
  const base = baseOf(on.url ?? (env.RELAY_PUBLIC_URL || `http://127.0.0.1:${port}`))
  const variable = on.tokenEnv ?? 'RELAY_TOKEN'
  const token = env[variable] || undefined
  const checks: Check[] = []
  const discovery = { base, token }
  for (const { name, run } of token === undefined ? DISCOVERY : [...DISCOVERY, ...CALLS]) {
    try {
      checks.push({ name, state: 'ok', message: await run(discovery) })
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error
      const { message, repair } = error
      checks.push({ name, state: 'error', message, repair })
      break
    }
  }
  const failed = checks.find(({ state }) => state === 'error')
  const skipped = `Skipped initialize and tools/list: ${variable} is not set.`
  return {
    document: { ok: failed === undefined, url: base.origin, checks },
    lines: checks.flatMap(linesOf),
    note: failed === undefined && token === undefined ? skipped : undefined,
    refusal:
      failed === undefined
        ? undefined
        : {
            code: 'DOCTOR_FOUND',
            message: `ChatGPT cannot connect to ${base.origin}: step "${failed.name}" fails.`,
            exit: EXIT.refused,
          },
  }
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * The origin of a server's URL, which may end in `/mcp` as connector URLs do. Throws `INPUT_INVALID`, also for plain HTTP
 * to another machine, so that a token is never sent unencrypted.
 */
function baseOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url !== undefined && /^\/(mcp)?$/.test(url.pathname) && url.search === ''
  const isSafe = url?.protocol === 'https:' || LOOPBACK.test(url?.hostname ?? '')
  if (isOrigin && isSafe && /^https?:$/.test(url.protocol)) return new URL(url.origin)
  const message = `Cannot check ${JSON.stringify(text)}: it must be a URL such as https://relay.example; plain http is only allowed for this machine.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'url' } })
}

function linesOf({ name, state, message, repair }: Check): string[] {
  const advice = repair === undefined ? [] : [`       ${oneLine(repair)}`]
  return [`${state.padEnd(5)}  ${name}: ${oneLine(message)}`, ...advice]
}
