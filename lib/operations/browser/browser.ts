import type { Operation } from '../operation.ts'
import {
  browserClick,
  browserFill,
  browserNavigate,
  browserPress,
  browserType,
} from './browser-act.ts'
import {
  browserConsole,
  browserNetwork,
  browserPages,
  browserScreenshot,
  browserSnapshot,
  browserWait,
} from './browser-look.ts'
import { browserAttach, browserClose, browserList, browserOpen } from './browser-sessions.ts'

/** The tools of the browser, in the order in which clients see them. */
export const browser: readonly Operation[] = [
  browserOpen,
  browserNavigate,
  browserSnapshot,
  browserClick,
  browserFill,
  browserType,
  browserPress,
  browserWait,
  browserScreenshot,
  browserPages,
  browserConsole,
  browserNetwork,
  browserList,
  browserClose,
  browserAttach,
]
