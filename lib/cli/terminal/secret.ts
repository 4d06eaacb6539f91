import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

import { RelayError } from '../../errors.ts'
import { ServiceToken } from '../../schema/credential-file.ts'

type Input = NodeJS.ReadableStream & { isTTY?: boolean | undefined }

/**
 * Reads a token, typed at a prompt without echo or piped in as the first line. It is never an argument, because
 * arguments appear in the process list and in the shell history. Throws `INPUT_INVALID`.
 */
export async function readSecret(input: Input, ask: (question: string) => void): Promise<string> {
  const isTyped = input.isTTY === true
  if (isTyped) ask('Access token of the agent (not shown): ')
  // readline echoes to its output, so this output discards everything.
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
  const message = `Cannot read the token: ${why}. Type it at the prompt or pipe it in, or name a variable of the worker with --token-env.`
  throw new RelayError('INPUT_INVALID', message)
}
