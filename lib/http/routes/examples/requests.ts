const PATH = '/home/me/shop'

/** Bodies of requests whose schema alone does not show a sensible call, by their `operationId`. */
export const REQUESTS: Readonly<Record<string, Record<string, unknown>>> = {
  dispatch: {
    workspace: 'shop',
    to: 'codex',
    request_id: 'nightly-2026-11-30',
    task: { prompt: 'Fix the flaky test of the cart.', write: true, worktree: true },
    labels: ['nightly'],
  },
  cancel: { reason: 'No longer needed.' },
  steer: { steer_id: 'shorter-1', text: 'Make it shorter.' },
  fork: { prompt: 'Now add a test for it.', request_id: 'nightly-2026-11-30-test' },
  review: { verdict: 'approve', note: 'Looks right.' },
  recover: { note: 'The files are as they should be.' },
  dismiss: { dismissed: true },
  reassign: { to: 'claude' },
  create_channel: { name: 'shop', topic: 'Everything about the shop' },
  invite_to_channel: { agent: 'claude' },
  send_group_dm: { participants: ['codex', 'claude'], text: 'Who takes the cart?' },
  post_message: { text: '@claude the cart has a limit now.', request_id: 'cart-1' },
  reply_to_thread: { text: 'I take it.', request_id: 'cart-2' },
  mark_message_read: { message_id: 'general.12' },
  wait_for_messages: { timeout_ms: 30_000 },
  mute_channel: { muted: true },
  spawn: {
    workspace: 'shop',
    name: 'tester',
    cli: 'codex',
    task: 'Run the tests and report what fails.',
  },
  invoke_action: { workspace: 'shop', input: { branch: 'main' }, request_id: 'deploy-41' },
  decide_approval: { verdict: 'approve', note: 'Only this once.' },
  add_root: { path: PATH, name: 'shop' },
  check_root_path: { path: `${PATH}/src/cart.ts` },
  make_folder: { path: 'src/cart' },
  copy_path: { from: 'src/cart.ts', to: 'src/basket.ts' },
  move_path: { from: 'src/cart.ts', to: 'src/basket.ts' },
  create_agent: { agent: 'codex-fast', executor: 'codex', effort: 'low' },
  change_agent: { effort: 'high' },
  add_webhook: {
    workspace: 'shop',
    url: 'https://example.com/relay',
    events: ['completed', 'failed', 'question'],
  },
  pair_machine: { hub: 'https://hub.example.com', code: 'ABCD-2345' },
  run_command: { command: 'npm test', root: 'shop', purpose: 'Run the tests' },
  start_process: { command: 'npm start', root: 'shop', purpose: 'Serve the shop' },
  kill_process: { start: '81234567', purpose: 'It holds the port 3000' },
  move_mouse: { x: 400, y: 300, purpose: 'Point at the button Save' },
  click_mouse: { x: 400, y: 300, purpose: 'Press the button Save' },
  press_keys: { keys: 'ctrl+s', purpose: 'Save the file' },
  type_text: { text: 'Hello', purpose: 'Fill in the greeting' },
  record_tool_call: {
    request_id: 'nightly-2026-11-30',
    conversation_key: 'main',
    tool: 'search',
    title: 'Search the web',
    ok: true,
  },
}

/** Members of responses in which the example of a status differs from the likely values, by `operationId`. */
export const RESPONSES: Readonly<Record<string, Record<string, Record<string, unknown>>>> = {
  dispatch: { 201: { state: 'queued', deduped: false }, 200: { deduped: true } },
  retry: { 201: { state: 'queued', deduped: false }, 200: { deduped: true } },
  fork: { 201: { state: 'queued', deduped: false }, 200: { deduped: true } },
}
