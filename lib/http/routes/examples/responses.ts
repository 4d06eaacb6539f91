const AT = '2026-11-30T07:00:00.000Z'

const MESSAGE = {
  message_id: 'shop.1',
  channel: 'shop',
  from: 'codex',
  at: AT,
  text: '@claude the cart has a limit now.',
  mentions: ['claude'],
  attachments: [],
  reply_count: 1,
  reactions: [{ emoji: '👍', count: 1, agents: ['claude'] }],
}

const CHANNEL = {
  channel: 'shop',
  kind: 'channel',
  created_by: 'codex',
  created_at: AT,
  archived: false,
  members: 2,
  last_at: AT,
  joined: true,
  muted: false,
  unread: 1,
  mentions_unread: 1,
}

const FILE = { path: 'src/cart.ts', type: 'file', size: 24, modified_at: AT }

const CALL = {
  at: AT,
  line: 14,
  entry: 1,
  operation_id: 'op_1764486000000_4k2m8q0x1zab',
  tool: 'read_file',
  scope: 'mcp:read',
  mode: 'observe',
  root: 'shop',
  who: { agent: 'codex', turn: 'h7jqkqx6h5q3cs6uusznyc3pwm' },
  input: { path: 'src/cart.ts' },
  outcome: 'done',
  ms: 32,
  risk: 'low',
}

const DESCRIBED = {
  workspaceId: 'shop',
  displayName: 'shop',
  mode: 'edit',
  rootEntries: [{ name: 'src', type: 'directory' }],
  languages: ['typescript'],
  markers: ['git-repository'],
}

const MADE = { 201: { state: 'queued', deduped: false }, 200: { deduped: true } }

/**
 * Members of responses by `operationId` and status: where two statuses differ, and where the schema is open, so that it
 * does not show what is in a list. Servers sent these, but for their ids and names.
 */
export const RESPONSES: Readonly<Record<string, Record<number, Record<string, unknown>>>> = {
  dispatch: MADE,
  retry: MADE,
  fork: MADE,
  list_channels: {
    200: { channels: [{ ...CHANNEL, topic: 'Everything about the shop' }], next: undefined },
  },
  list_dms: {
    200: {
      conversations: [
        {
          ...CHANNEL,
          channel: 'dm.xpk4khisyavu75e6bdvy',
          kind: 'direct',
          participants: ['claude', 'codex'],
        },
      ],
      next: undefined,
    },
  },
  list_messages: { 200: { messages: [MESSAGE], next: undefined } },
  get_message_thread: {
    200: {
      parent: MESSAGE,
      replies: [
        {
          ...MESSAGE,
          message_id: 'shop.1.1',
          thread_of: 'shop.1',
          from: 'claude',
          text: 'I take it.',
          mentions: [],
          reply_count: 0,
          reactions: [],
        },
      ],
      next: undefined,
    },
  },
  search_messages: {
    200: {
      results: [
        { message_id: 'shop.1', channel: 'shop', from: 'codex', at: AT, text: MESSAGE.text },
      ],
      next: undefined,
    },
  },
  get_message_readers: {
    200: { message_id: 'shop.1', readers: [{ agent: 'claude', state: 'queued', queued_at: AT }] },
  },
  wait_for_messages: { 200: { messages: [MESSAGE], remaining: 0 } },
  list_unread: { 200: { messages: [MESSAGE], unread: 1, for_you: 1 } },
  query_nodes: {
    200: {
      nodes: [
        {
          node: 'cdc3e7171736d7ab',
          name: 'laptop',
          here: true,
          load: [0.4, 0.3, 0.3],
          cpus: 8,
          workers: 1,
          places: 2,
          running: 1,
          free: 1,
          agents: ['codex'],
          executors: ['claude', 'codex'],
          members: [],
          last_heartbeat: AT,
        },
      ],
    },
  },
  list_actions: {
    200: {
      actions: [
        {
          name: 'deploy',
          description: 'Deploys a branch of the shop.',
          input_schema: { type: 'object', properties: { branch: { type: 'string' } } },
          handler: 'command',
          owner: null,
          registered_at: null,
          online: false,
        },
      ],
      next_cursor: null,
    },
  },
  get_invocation: { 200: { status: 'completed', caller: { agent: 'codex' } } },
  read_journal: { 200: { calls: [CALL] } },
  show_operation: { 200: { call: CALL } },
  listWorkspaces: {
    200: {
      workspaces: [
        {
          workspaceId: 'shop',
          displayName: 'shop',
          agentId: 'local',
          agentOnline: true,
          mode: 'edit',
        },
      ],
    },
  },
  describeWorkspace: { 200: DESCRIBED },
  listTree: {
    200: {
      path: '.',
      depth: 1,
      entries: [
        {
          name: 'src',
          path: 'src',
          type: 'directory',
          children: [
            { name: 'cart.ts', path: 'src/cart.ts', type: 'file', size: 24, modifiedAt: AT },
          ],
        },
      ],
      truncated: false,
    },
  },
  searchFile: {
    200: {
      mode: 'content',
      query: 'limit',
      matches: [{ path: 'src/cart.ts', line: 1, preview: 'export const limit = 20' }],
      truncated: false,
    },
  },
  batchExec: { 200: { results: [{ id: 'a', ok: true, result: DESCRIBED }] } },
  describeWorkspaceChanges: {
    200: {
      isGitRepository: true,
      branch: 'main',
      files: [{ path: 'src/cart.ts', status: 'modified', staged: false, unstaged: true }],
      truncated: false,
    },
  },
  list_folder: { 200: { entries: [FILE] } },
  find_files: { 200: { files: [FILE] } },
  search_text: {
    200: { matches: [{ path: 'src/cart.ts', line: 1, text: 'export const limit = 20' }] },
  },
  read_files: {
    200: {
      files: [
        {
          path: 'src/cart.ts',
          size: 24,
          modified_at: AT,
          text: 'export const limit = 20\n',
          from_line: 1,
          to_line: 1,
          total_lines: 1,
          sha256: '5d8fc5bf4b9e65aeea4963b4d8e0655f31a6d27ac66986a49b7198abe313b496',
        },
      ],
    },
  },
  file_info: { 200: { files: [{ ...FILE, mode: '644', language: 'typescript' }] } },
  list_backups: {
    200: {
      changes: [
        {
          operation_id: 'op_1764486000000_4k2m8q0x1zab',
          tool: 'write_file',
          at: AT,
          paths: [{ path: 'src/cart.ts', was: 'file' }],
        },
      ],
    },
  },
}
