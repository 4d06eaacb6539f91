/** How a caller may treat an operation. MCP publishes it as annotations; its defaults assume the worst, so all four are given. */
export type Effect = {
  readOnly: boolean
  destructive: boolean
  idempotent: boolean
  openWorld: boolean
}

/** Jobs and notifications are only ever added to, and they stay on this machine. */
const OURS = { destructive: false, openWorld: false }

/** Changes nothing. */
export const READS: Effect = { ...OURS, readOnly: true, idempotent: true }

/** Changes something; the same call again changes nothing more. */
export const REPEATABLE: Effect = { ...OURS, readOnly: false, idempotent: true }

/** Does something new at each call. */
export const ADDS: Effect = { ...OURS, readOnly: false, idempotent: false }
