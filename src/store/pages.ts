/** Rows read or written by one statement: keeps every query of the owner process short (design §4). */
export const PAGE_ROWS = 500

/** Cuts a list into pages of at most `size`. */
export function* pages<T>(all: readonly T[], size = PAGE_ROWS): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}
