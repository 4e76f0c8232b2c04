import { useEffect, useState } from 'preact/hooks'

/** The value as it was when it last stood still for `ms` milliseconds. */
export function useAfterPause<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
