import { RelayError } from '../../errors.ts'
import type { Check } from '../../operations/upkeep/examine.ts'
import { EXIT } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { LocalVerb } from '../command.ts'
import { oneLine } from '../terminal/text.ts'
import { StepFailed } from './ask.ts'
import { CALLS, DISCOVERY } from './discovery.ts'

type Environment = Record<string, string | undefined>

/** `relay chatgpt doctor`: connects as ChatGPT does, and reports the first step that fails. */
export const chatgptVerb: LocalVerb<{ url: string | undefined; tokenEnv: string | undefined }> = {
  who: 'anyone',
  runLocally: (_settings, typed) => chatgptDoctor({ ...typed, env: process.env }),
}

async function chatgptDoctor(on: {
  url: string | undefined
  tokenEnv: string | undefined
  env: Environment
}): Promise<Answer> {
  const { env } = on
  const port = env.RELAY_HTTP_PORT || '8799'
  const base = baseOf(on.url ?? (env.RELAY_PUBLIC_URL || `http://127.0.0.1:${port}`))
  const variable = on.tokenEnv ?? 'RELAY_TOKEN'
  const token = env[variable] || undefined
  const found = { base, token }
  const checks: Check[] = []
  for (const { name, look } of token === undefined ? DISCOVERY : [...DISCOVERY, ...CALLS]) {
    try {
      checks.push({ name, state: 'ok', message: await look(found) })
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error
      const { message, repair } = error
      checks.push({ name, state: 'error', message, repair })
      break
    }
  }
  const failed = checks.find(({ state }) => state === 'error')
  const untried = `initialize and tools/list were not tried: ${variable} holds no token.`
  return {
    document: { ok: failed === undefined, url: base.origin, checks },
    lines: checks.flatMap(linesOf),
    note: failed === undefined && token === undefined ? untried : undefined,
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

/** The origin of a server; the address of a connector ends in `/mcp`. A token goes nowhere in the clear. */
function baseOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url !== undefined && /^\/(mcp)?$/.test(url.pathname) && url.search === ''
  const isSafe = url?.protocol === 'https:' || LOOPBACK.test(url?.hostname ?? '')
  if (isOrigin && isSafe && /^https?:$/.test(url.protocol)) return new URL(url.origin)
  const message = `Cannot look at ${JSON.stringify(text)}: it is not an address such as https://relay.example; plain http is for this machine alone.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'url' } })
}

function linesOf({ name, state, message, repair }: Check): string[] {
  const advice = repair === undefined ? [] : [`       ${oneLine(repair)}`]
  return [`${state.padEnd(5)}  ${name}: ${oneLine(message)}`, ...advice]
}
