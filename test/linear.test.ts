import assert from 'node:assert/strict'
import { test } from 'node:test'

import { parseEvent as parseClaude } from '../executors/claude/events.ts'
import { judgeFailure as judgeClaude } from '../executors/claude/failure.ts'
import { judgeFailure as judgeCodex, readableReason } from '../executors/codex/failure.ts'
import { bothEnds, excerpt, firstLine, lastLines } from '../executors/shorten.ts'
import { parseJson } from '../executors/json.ts'
import { bearerOf } from '../lib/access/identify.ts'
import { kindOf } from '../lib/access/secrets.ts'
import { emojiOf } from '../lib/channel/emoji.ts'
import { mentionsIn } from '../lib/channel/mentions.ts'
import { anyValues } from '../lib/cli/yargs.ts'
import { COMMANDS } from '../lib/cli/commands/commands.ts'
import { plainValues } from '../lib/cli/plain-line.ts'
import { ascii, jsonText, oneLine, visible } from '../lib/cli/terminal/text.ts'
import { dispositionOf, fileNameOf } from '../lib/http/routes/file-name.ts'
import { parseItemId } from '../lib/job/notify.ts'
import { idAtEdges, parseMessage } from '../lib/mcp/json-rpc.ts'
import { senderOf } from '../lib/mcp/client-identity.ts'
import { placeOf } from '../lib/schema/channel.ts'
import { AgentId, DisplayName, hasHiddenCharacters } from '../lib/schema/name.ts'
import { problemOfSchema } from '../lib/schema/result-schema.ts'
import { Task } from '../lib/schema/task.ts'
import { fileName, storeName } from '../lib/store/file/layout.ts'
import { wordsOf } from '../lib/text/words.ts'
import { oneLine as oneLineOfText } from '../lib/text/cut.ts'
import { addressIn, quickAddressIn } from '../lib/tunnel/address.ts'
import { messageOf } from '../lib/worktree/git.ts'
import { atThisPace } from './programs/pace.ts'

const why = COMMANDS.find(({ name }) => name === 'why') ?? assert.fail('There is no "why".')

/** A command line with a foreign word in it, understood or refused. */
function typed(text: string): unknown {
  const line = [text, '--', text]
  try {
    return [plainValues(why.flags, line), anyValues(why, line)]
  } catch (error) {
    return error
  }
}

/** What each function that searches foreign text is given: the beginnings of what its patterns look for. */
const searches: [name: string, search: (text: string) => unknown, beginnings: string[]][] = [
  [
    'a failure of Claude',
    (text) => judgeClaude(refusal(text), new Date()),
    ['resets ', '|1', 'You’ve hit your ', 'API Error: ', 'limit ', 'resets Nov 1, '],
  ],
  [
    'a failure of Codex',
    (text) => judgeCodex(text, new Date()),
    [
      'again in ',
      'again in 1s',
      'again in 1 a, ',
      'again at ',
      'status: ',
      'timed',
      '429 again in 1a',
      'rate limit again in 1.',
    ],
  ],
  ['the reason of Codex', readableReason, ['{', '{"error":', '"']],
  ['a line of Claude', parseClaude, ['{', '[', '{"type":']],
  ['a line of activity', firstLine, [' ', '\n', '\udc00', 'a ']],
  ['a detail', excerpt, ['\udc00', '\ud800', ' ']],
  ['both ends', bothEnds, ['\udc00', '\ud800', '\n']],
  ['the last lines', (text) => lastLines(text, 1000), [' ', '\n', 'a\n']],
  ['JSON of a program', parseJson, ['[', '{"a":', '"', '\\']],
  ['a bearer', (text) => bearerOf(text), ['bearer ', 'bearer', ' ']],
  ['a secret of ours', kindOf, ['relay_token_', 'relay_']],
  ['a text for a terminal', visible, ['\r\n', '\r', '\u001b', '\u200b', '\ufe0f', '\ud800']],
  ['a line for a terminal', oneLine, [' ', '\t', '\n', '\u001b', ' a']],
  ['JSON for a terminal', jsonText, ['\u001b', '\u202e', '\n']],
  ['ASCII for a terminal', ascii, ['\u00e9', '\ud800']],
  ['a typed word', typed, ['--a=', '--a="', '-', '"', '--']],
  ['a file name', fileNameOf, ['.', ' ', '. ', '.a', 'con', 'aux.', '/']],
  ['a disposition', dispositionOf, ["'", '(', '. ']],
  ['a line of MCP', parseMessage, ['{', '[', '"', '{"jsonrpc":"2.0","id":']],
  [
    'an id at the edges',
    (text) => idAtEdges({ head: text, tail: text }),
    ['{"jsonrpc":"2.0","id":"', '1', '\\', ',"jsonrpc":"2.0","id":1'],
  ],
  ['a name of a client', (text) => senderOf({ clientName: text }), ['-', 'a-', ' ', '.']],
  ['an agent', (text) => AgentId.safeParse(text), ['a', '-', 'a.']],
  ['a display name', (text) => DisplayName.safeParse(text), ['a', '\u200b', ' ']],
  ['hidden characters', hasHiddenCharacters, ['a', '\ud83d\ude42', '\u200b']],
  [
    'a model',
    (text) => Task.safeParse({ prompt: 'p', model: text, effort: text }),
    ['a', 'a-', '['],
  ],
  [
    'a schema',
    (text) => problemOfSchema({ pattern: text, $ref: text, type: text }),
    ['(', '#/', '%41', '['],
  ],
  ['the mentions of a message', mentionsIn, ['@', '`', '``', '@a', '@a.', ' @', '@a@', '\u00e9@']],
  ['the words of a message', wordsOf, ['a ', 'a', '\u0301', ' ', '\ud800']],
  ['an emoji', emojiOf, [':', ':a', '::']],
  ['the id of a message', placeOf, ['a.', '1.', 'dm.', 'a', '-']],
  ['the id of an item', (text) => parseItemId(text, 'a'), ['-', 'a', '~', '@', '!', 'message.']],
  ['a name of a store', storeName, ['/', '.', 'a b', '_']],
  ['a name of an agent as a file', fileName, ['.', 'A', '%', '~']],
  ['a line of a tool', oneLineOfText, [' ', '\u200b', '\n', '\u00ad ']],
  [
    'a line of a tunnel',
    (text) => [addressIn(text), quickAddressIn(text)],
    ['https://', 'https://a', 'https:', 'h'],
  ],
  [
    'words of git',
    (text) => messageOf({ code: 1, stdout: text, stderr: text, isCut: false }),
    [' ', '\n', 'a '],
  ],
]

const MIB = 1024 * 1024

/** For a megabyte, on a quiet machine. */
const MIB_MS = 50

/** Four times the text may take four times as long, and twice that on a machine that is busy; a quadratic search takes sixteen times. */
const MOST_TIMES = 9

/** A machine that is busy with something else may spoil a measurement; a search that is quadratic fails every one. */
const MOST_LOOKS = 5

for (const [name, search, beginnings] of searches) {
  test(`the search of ${name} takes time in proportion to the text`, () => {
    search('warm up')
    for (const beginning of beginnings) {
      const text = beginning.repeat(Math.ceil(MIB / beginning.length))
      const measured = Array.from({ length: MOST_LOOKS }, () => ({ tookMs: 0, quarterMs: 0 }))
      const isLinear = measured.some((look) => {
        look.tookMs = bestOf(() => search(text))
        // What writes each character anew takes longer than a search, and still no more than its share.
        if (look.tookMs < MIB_MS) return true
        look.quarterMs = bestOf(() => search(text.slice(0, MIB / 4)))
        return look.tookMs / look.quarterMs < MOST_TIMES || look.tookMs < atThisPace(MIB_MS)
      })
      assert.ok(isLinear, `${JSON.stringify(beginning)}: ${JSON.stringify(measured)}`)
    }
  })
}

function refusal(reason: string) {
  return {
    reason,
    subtype: undefined,
    terminalReason: undefined,
    status: 429,
    resetsAt: undefined,
  }
}

function bestOf(work: () => unknown): number {
  return Math.min(msOf(work), msOf(work), msOf(work))
}

function msOf(work: () => unknown): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}
