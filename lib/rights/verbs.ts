import type { Who } from './rights.ts'

/**
 * Who may do what, for each way in. A verb without an entry is refused: on the command line as the owner's, and
 * over HTTP the server does not start. Within `anyone`, a caller reaches only the jobs that it may see.
 */
type Table = Readonly<Record<string, Who>>

/** Verbs on one job, by whatever way in they come. */
export const JOB_VERBS = {
  answer: 'sender',
  cancel: 'party',
  fork: 'sender',
  merge: 'person',
  recover: 'person',
  retry: 'sender',
  review: 'person',
  steer: 'sender',
} as const satisfies Table

/** Tools of MCP. None is for a person: a person's decisions have no tool. */
export const TOOLS = {
  answer: JOB_VERBS.answer,
  ask_user: 'holder',
  cancel: JOB_VERBS.cancel,
  check_inbox: 'anyone',
  claim_job: 'anyone',
  create_local_conversation: 'holder',
  dispatch: 'anyone',
  dispatch_wait: 'anyone',
  finish_job: 'holder',
  get_run_context: 'holder',
  list_jobs: 'anyone',
  list_local_conversations: 'holder',
  poll: 'anyone',
  read_local_conversation: 'holder',
  record_plan: 'holder',
  record_progress: 'holder',
  record_result: 'holder',
  register_agent: 'anyone',
  server_info: 'anyone',
  update_conversation_title: 'holder',
} as const satisfies Table

/** Commands of `relay`. With a flag or a word behind it where that makes it another matter. */
export const COMMANDS = {
  'agent add': 'owner',
  'agent list': 'anyone',
  'agent remove': 'owner',
  'agent resume': 'owner',
  'agent test': 'owner',
  agents: 'anyone',
  answer: JOB_VERBS.answer,
  artifact: 'anyone',
  cancel: JOB_VERBS.cancel,
  'chatgpt doctor': 'anyone',
  diff: 'anyone',
  dispatch: 'anyone',
  doctor: 'anyone',
  'doctor --adopt': 'owner',
  'doctor --fix': 'owner',
  'doctor --fresh': 'owner',
  fork: JOB_VERBS.fork,
  gc: 'owner',
  'hook install': 'owner',
  'hook print': 'anyone',
  'hook remove': 'owner',
  inbox: 'anyone',
  list: 'anyone',
  mcp: 'anyone',
  merge: JOB_VERBS.merge,
  recover: JOB_VERBS.recover,
  retry: JOB_VERBS.retry,
  'review approve': JOB_VERBS.review,
  'review list': 'anyone',
  'review reject': JOB_VERBS.review,
  serve: 'owner',
  show: 'anyone',
  steer: JOB_VERBS.steer,
  tail: 'anyone',
  'token create': 'owner',
  'token list': 'anyone',
  'token revoke': 'owner',
  top: 'anyone',
  verify: 'anyone',
  why: 'anyone',
  worker: 'anyone',
  'worker --allow-writes': 'owner',
  'worktree clean': 'person',
  'worktree list': 'anyone',
} as const satisfies Table

/** Who may do it; undefined for what the table does not have. */
export function whoMay(table: Table, name: string): Who | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** True for what only a person does, so that no process inside a turn may. */
export function isForPeople(who: Who | undefined): boolean {
  return who === undefined || who === 'person' || who === 'owner'
}
