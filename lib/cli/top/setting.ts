import type { Screen } from '../terminal/screen.ts'

export type Size = { columns: number; rows: number }

/** What a drawing depends on besides the state. `now` is in wall-clock milliseconds. */
export type Setting = { screen: Screen; size: Size; now: number }
