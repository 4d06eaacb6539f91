import { argument, command, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const approval = argument('the id of an approval, or its first characters')
const call = argument('the id of a call')

/** The commands on what agents do with tools: approvals, the tool journal, undo. */
export const GUARDED_COMMANDS: readonly Command[] = [
  command(
    'approvals list',
    'list the calls of tools that wait for a person, and the latest answers',
    {
      args: {},
      flags: {},
      load: async () => (await seldom()).approvalsVerb,
    },
  ),
  command('approvals show', 'show all that a call would do', {
    args: { id: approval },
    flags: {},
    load: async () => (await seldom()).showApprovalVerb,
  }),
  command('approvals approve', 'let a call run, once', {
    args: { id: approval },
    flags: { note: text('a note for the journal') },
    load: async () => (await seldom()).approveCallVerb,
  }),
  command('approvals reject', 'refuse a call', {
    args: { id: approval },
    flags: { note: text('a note for the agent and the journal') },
    load: async () => (await seldom()).rejectCallVerb,
  }),
  command('journal list', 'list the calls of tools, refused ones and dry runs too, latest first', {
    args: {},
    flags: {
      tool: text('only calls of this tool'),
      root: text('only calls on this root'),
      agent: text('only calls of this agent or person'),
      outcome: text('only calls that ended so: done, failed, denied, dry_run or unknown'),
      risk: text('only calls of this risk: low, medium or high'),
      path: text('only calls on this path or below it'),
      since: text('only calls since a time, or within a duration such as 2h'),
      limit: text('maximum number of calls; default 50'),
      cursor: text('continue after the previous page'),
    },
    load: async () => (await seldom()).journalVerb,
  }),
  command('journal show', 'show one call: who made it, how it ended and what it changed', {
    args: { id: call },
    flags: {},
    load: async () => (await seldom()).showCallVerb,
  }),
  command('undo', 'take back all that a call changed', {
    args: { id: call },
    flags: {},
    load: async () => (await seldom()).undoVerb,
  }),
]
