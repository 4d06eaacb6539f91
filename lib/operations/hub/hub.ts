import type { Operation } from '../operation.ts'
import { hubStatus, pairMachine, unpairMachine } from './pairing.ts'

/** What the owner of a machine decides about hubs. */
export const hub: readonly Operation[] = [pairMachine, unpairMachine, hubStatus]
