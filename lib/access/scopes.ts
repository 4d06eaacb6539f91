import { SCOPES } from '../schema/root.ts'
import type { Scope } from '../schema/root.ts'

/** What every credential of an agent may do besides guarded tools: work with the jobs and messages of its agent. */
const JOBS = 'relay'

/** Every scope that a client may ask for. */
export const ALL_SCOPES: readonly string[] = [JOBS, ...SCOPES]

/** The scopes of guarded tools among these words, each once, in the order of the table. Other words are ignored. */
export function scopesAmong(words: readonly string[]): Scope[] {
  return SCOPES.filter((scope) => words.includes(scope))
}

/** The scopes in both lists. */
export function commonScopes(some: readonly Scope[], others: readonly Scope[]): Scope[] {
  return scopesAmong(some).filter((scope) => others.includes(scope))
}

/** The scopes of a credential as OAuth writes them (RFC 6749, section 3.3). */
export function scopeText(scopes: readonly Scope[]): string {
  return [JOBS, ...scopesAmong(scopes)].join(' ')
}
