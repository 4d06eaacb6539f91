/**
 * Every error code that crosses a boundary, with its HTTP status. `docs/errors.md` documents the meaning, the
 * cause and the remedy of each.
 */
export const ERROR_STATUS = {
  ACTION_FAILED: 502,
  ACTION_INVALID: 400,
  ACTION_NOT_FOUND: 404,
  ACTION_TAKEN: 409,
  ADOPT_REFUSED: 409,
  AGENT_HELD: 409,
  AGENT_INVALID: 400,
  AGENT_NOT_YOURS: 403,
  AGENT_OFFLINE: 503,
  AGENT_PROTOCOL_ERROR: 502,
  AGENT_RESERVED: 400,
  AGENT_TIMEOUT: 504,
  AGENT_UNKNOWN: 404,
  ANSWER_REFUSED: 409,
  APPROVAL_NOT_FOUND: 404,
  APPROVAL_OVER: 409,
  APPROVAL_PENDING: 409,
  APPROVAL_REFUSED: 403,
  APPROVAL_STALE: 409,
  APPROVAL_TIMED_OUT: 409,
  ARTIFACT_NOT_FOUND: 404,
  ATTACHMENT_DAMAGED: 500,
  ATTACHMENT_NOT_FOUND: 404,
  AUTH_REQUIRED: 401,
  BACKUP_NOT_FOUND: 404,
  BACKUP_REFUSED: 409,
  BODY_INVALID: 400,
  BODY_TOO_LARGE: 413,
  BODY_TYPE_REFUSED: 415,
  BROWSER_FAILED: 409,
  BROWSER_MISSING: 409,
  BROWSER_PAGE_NOT_FOUND: 404,
  BROWSER_SESSION_NOT_FOUND: 404,
  BUDGET_SPENT: 409,
  BUDGET_UNENFORCEABLE: 400,
  BUSY: 503,
  CHANNEL_ARCHIVED: 409,
  CHANNEL_INVALID: 400,
  CHANNEL_NOT_FOUND: 404,
  CHANNEL_REFUSED: 409,
  CHECK_FORBIDDEN: 403,
  CHECK_UNKNOWN: 404,
  CLIENT_FILE_INVALID: 400,
  CLIENT_FILE_UNWRITABLE: 500,
  COMMAND_REFUSED: 403,
  CONFIG_INVALID: 400,
  CONFIG_UNSAFE: 403,
  CONVERSATION_NOT_FOUND: 404,
  COPY_REFUSED: 409,
  CREDENTIAL_MISSING: 400,
  CURSOR_INVALID: 400,
  DATA_DIR_UNSAFE: 403,
  DATA_DIR_UNUSABLE: 500,
  EDIT_AMBIGUOUS: 409,
  EDIT_NOT_FOUND: 409,
  EXECUTOR_MISSING: 400,
  FILE_BINARY: 409,
  FILE_CHANGED: 409,
  FILE_EXISTS: 409,
  FILE_NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  FILE_UNREADABLE: 403,
  FILE_UNWRITABLE: 409,
  FLOW_INVALID: 400,
  FLOW_NOT_FOUND: 404,
  FORBIDDEN: 403,
  FORK_REFUSED: 409,
  GIT_FAILED: 500,
  HOST_NOT_ALLOWED: 403,
  HOST_REFUSED: 403,
  HUB_UNREACHABLE: 502,
  IDEMPOTENCY_KEY_REFUSED: 422,
  ID_AMBIGUOUS: 409,
  INPUT_INVALID: 400,
  INTERNAL: 500,
  JOB_CONTESTED: 503,
  JOB_DAMAGED: 500,
  JOB_NOT_FOUND: 404,
  LOG_CONTESTED: 503,
  LOG_DAMAGED: 500,
  MACHINE_NOT_FOUND: 404,
  MEMBER_EXISTS: 409,
  MEMBER_NOT_FOUND: 404,
  MEMBER_NOT_STARTED: 500,
  MERGE_CONFLICT: 409,
  MERGE_REFUSED: 409,
  MESSAGE_NOT_FOUND: 404,
  MESSAGE_TOO_LARGE: 413,
  METHOD_REFUSED: 405,
  MODE_REFUSED: 403,
  NOT_A_FILE: 409,
  NOT_A_FOLDER: 409,
  NOT_BUILT: 500,
  OPERATION_NOT_FOUND: 404,
  ORIGIN_REFUSED: 403,
  OUTPUT_UNWRITABLE: 500,
  PAIRING_EXPIRED: 410,
  PAIRING_INVALID: 403,
  PAIRING_NOT_FOUND: 404,
  PARENT_REFUSED: 409,
  PATCH_CONFLICT: 409,
  PATCH_INVALID: 400,
  PATH_IGNORED: 403,
  PATH_INVALID: 400,
  PATH_OUTSIDE_WORKSPACE: 403,
  PERSON_NEEDED: 403,
  PLAN_INVALID: 400,
  PORT_UNUSABLE: 500,
  PRICE_UNKNOWN: 400,
  PROCESS_NOT_FOUND: 404,
  PROCESS_REFUSED: 409,
  QUESTION_OPEN: 409,
  READ_ONLY_TURN: 403,
  REQUEST_ID_CONFLICT: 409,
  REQUEST_ID_INVALID: 400,
  RESULT_INVALID: 400,
  RESULT_PARTS_INVALID: 400,
  RESULT_SCHEMA_INVALID: 400,
  RESULT_TOO_LARGE: 413,
  ROOT_EXISTS: 409,
  ROOT_NOT_FOUND: 404,
  ROUTE_NOT_FOUND: 404,
  RUN_CLOSED: 409,
  RUN_NOT_FOUND: 404,
  SANDBOX_MISSING: 409,
  SCHEDULE_INVALID: 400,
  SCHEDULE_NOT_FOUND: 404,
  SCHEDULE_REFUSED: 409,
  SCOPE_MISSING: 403,
  SCREEN_CHANGED: 409,
  SCREEN_FAILED: 500,
  SCREEN_MISSING: 409,
  SPAWN_REFUSED: 409,
  STALE_TOKEN: 409,
  STATE_REFUSED: 409,
  STATUS_INVALID: 400,
  STEP_UPDATES_INVALID: 400,
  STORE_FORMAT_UNKNOWN: 500,
  STORE_FULL: 507,
  STORE_IN_USE: 409,
  STORE_REFUSED: 500,
  STORE_UNREACHABLE: 503,
  STORE_WRITE_FAILED: 500,
  STREAM_NOT_FOUND: 404,
  TASK_INVALID: 400,
  TASK_TOO_LARGE: 413,
  TITLE_INVALID: 400,
  TOKEN_NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  TOOL_TIMEOUT: 408,
  TOOL_UNAVAILABLE: 409,
  TUNNEL_UNUSABLE: 500,
  UNDO_REFUSED: 409,
  WAIT_REFUSED: 409,
  WAIT_TIMED_OUT: 408,
  WEBHOOK_INVALID: 400,
  WEBHOOK_NOT_FOUND: 404,
  WORKER_ELSEWHERE: 409,
  WORKER_NOT_FOUND: 404,
  WORKSPACE_AMBIGUOUS: 409,
  WORKSPACE_CHANGED: 409,
  WORKSPACE_EXISTS: 409,
  WORKSPACE_KEY_REFUSED: 403,
  WORKSPACE_NOT_FOUND: 404,
  WORKTREE_NOT_FOUND: 404,
  WORKTREE_REFUSED: 409,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof ERROR_STATUS

/** Machine-readable facts about an error; never secrets. */
export type ErrorDetails = Record<string, string | number | boolean | undefined>

/** Marks the errors of every copy of this class: a program and the bundle of the database's store each have one. */
const BRAND = Symbol.for('durable-relay.RelayError')

/**
 * The only error that crosses a boundary. Callers switch on `code`; people read `message`, which states what
 * failed, then why, then what to do next where that helps.
 */
export class RelayError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: ErrorDetails; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'RelayError'
    this.code = code
    this.details = options.details ?? {}
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && BRAND in value
  }

  get [BRAND](): true {
    return true
  }
}

/** The code of a failed system call, such as `ENOENT`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** One log line, with the stack, for an error that is a bug. */
export function bugLine(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `bug: ${stack.replaceAll('\n', ' | ')}`
}

/** Errors that pass by themselves, affect a single job, or end when a person repairs the disk. */
const MAY_HEAL = new Set<ErrorCode>([
  'JOB_CONTESTED',
  'JOB_DAMAGED',
  'JOB_NOT_FOUND',
  'LOG_CONTESTED',
  'LOG_DAMAGED',
  'STALE_TOKEN',
  'STATE_REFUSED',
  'STORE_FORMAT_UNKNOWN',
  'STORE_FULL',
  'STORE_REFUSED',
  'STORE_UNREACHABLE',
  'STORE_WRITE_FAILED',
])

/**
 * True for an error that a long-lived process must survive: one of the store or of a single job, or a failed
 * system call such as EMFILE. Any other error is a bug, or a setting that a person must correct.
 */
export function mayHeal(error: unknown): boolean {
  if (error instanceof RelayError) return MAY_HEAL.has(error.code)
  return error instanceof Error && 'syscall' in error && systemCode(error) !== undefined
}

/** True for the refusal of a store that cannot be reached now. A wait, a worker and a server outlive it. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof RelayError && error.code === 'STORE_UNREACHABLE'
}
