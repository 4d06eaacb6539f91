import { useSyncExternalStore } from 'react'

import { onStored, storedChanged } from './stored.ts'

/** A preference stored in this browser; the first allowed value is the default. */
export function useSetting<T extends string>(
  name: string,
  allowed: readonly [T, ...T[]],
): [T, (value: T) => void] {
  const value = useSyncExternalStore(onStored, () => read(name, allowed))
  return [value, (next) => write(name, next)]
}

function read<T extends string>(name: string, allowed: readonly [T, ...T[]]): T {
  const stored = localStorage.getItem(`relay.${name}`)
  return allowed.find((value) => value === stored) ?? allowed[0]
}

function write(name: string, value: string): void {
  localStorage.setItem(`relay.${name}`, value)
  storedChanged()
}
