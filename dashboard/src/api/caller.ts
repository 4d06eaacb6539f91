import { createContext, useContext } from 'react'

import type { ApiCaller } from '../../../lib/schema/api.ts'

const CallerContext = createContext<ApiCaller | undefined>(undefined)

/** Provides who is signed in. */
export const CallerProvider = CallerContext

/** Who is signed in. */
export function useCaller(): ApiCaller {
  const caller = useContext(CallerContext)
  if (caller === undefined) throw new Error('Cannot use the caller: no CallerProvider around it')
  return caller
}
