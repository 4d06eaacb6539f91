import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

import { RelayError } from '../../errors.ts'
import { ServiceToken } from '../../schema/credential-file.ts'

type Input = NodeJS.ReadableStream & { isTTY?: boolean | undefined }

/**
 * Reads a token that is typed at a prompt without echo, or the first line of what is piped in. It is never an
 * argument, because arguments appear in the process list and in the history of the shell. Throws `INPUT_INVALID`.
 */
export async function readSecret(input: Input, ask: (question: string) => void): Promise<string> {
  const isTyped = input.isTTY === true
  if (isTyped) ask('Access token of the agent (it is not shown): ')
  // Echo goes to the interface's output, so this one swallows it.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output, terminal: isTyped })
  try {
    for await (const line of lines) return check(line.trim())
  } finally {
    lines.close()
    if (isTyped) ask('\n')
  }
  return check('')
}

function check(typed: string): string {
  const parsed = ServiceToken.safeParse(typed)
  if (parsed.success) return parsed.data
  const why = typed === '' ? 'none was given' : 'it must be 8 to 2000 characters without spaces'
  const message = `Cannot take the token: ${why}. Pipe it in, or type it at the prompt; or name the worker's variable with --token-env.`
  throw new RelayError('INPUT_INVALID', message)
}
