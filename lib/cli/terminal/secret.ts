import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

import { RelayError } from '../../errors.ts'
import { ServiceToken } from '../../schema/credential-file.ts'

type Input = NodeJS.ReadableStream & { isTTY?: boolean | undefined }

/** A secret that a person types: how it is asked for, and what to do when it is missing. */
type Wanted = { question: string; noun: string; advice: string }

const TOKEN: Wanted = {
  question: 'Access token of the agent',
  noun: 'token',
  advice: 'Type it at the prompt or pipe it in, or name a variable of the worker with --token-env.',
}

/**
 * Reads a secret, typed at a prompt without echo or piped in as the first line. It is never an argument, because
 * arguments appear in the process list and in the shell history. Throws `INPUT_INVALID`.
 */
export async function readSecret(
  input: Input,
  ask: (question: string) => void,
  wanted: Wanted = TOKEN,
): Promise<string> {
  const isTyped = input.isTTY === true
  if (isTyped) ask(`${wanted.question} (not shown): `)
  // readline echoes to its output, so this output discards everything.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output, terminal: isTyped })
  try {
    for await (const line of lines) return check(line.trim(), wanted)
  } finally {
    lines.close()
    if (isTyped) ask('\n')
  }
  return check('', wanted)
}

function check(typed: string, { noun, advice }: Wanted): string {
  const parsed = ServiceToken.safeParse(typed)
  if (parsed.success) return parsed.data
  const why = typed === '' ? 'none was given' : 'it must be 8 to 2000 characters without spaces'
  const message = `Cannot read the ${noun}: ${why}. ${advice}`
  throw new RelayError('INPUT_INVALID', message)
}
