/** Long enough to be read twice; after that the line would only cover what is under it. */
const STAYS_MS = 12_000

let pending: ReturnType<typeof setTimeout> | undefined

/** Puts a sentence into the page's polite status line, which is seen and read aloud. */
export function announce(sentence: string): void {
  const line = document.getElementById('status')
  if (!line) return
  clearTimeout(pending)
  // Emptied first: the same sentence twice in a row must be heard twice.
  line.textContent = ''
  pending = setTimeout(() => {
    line.textContent = sentence
    pending = setTimeout(() => {
      line.textContent = ''
    }, STAYS_MS)
  }, 60)
}
