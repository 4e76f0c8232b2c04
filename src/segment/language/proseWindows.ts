/** Letters of running text below which a language is a guess. */
export const ENOUGH_LETTERS = 40

/** Characters read at once. A window ends with the line that fills it, so that few windows mix two languages. */
const FULL = 300
const LONGEST = 800
/** Windows read of one text, spread evenly over it. */
const MOST_WINDOWS = 60

/**
 * Stretches of running text, up to 800 characters each. Lines of names, codes and titles (most words with a capital
 * or a figure) say nothing about the language of a document and are left out.
 */
export function proseWindows(text: string): readonly string[] {
  const windows: string[] = []
  let open = ''
  for (const line of text.split('\n')) {
    const words = proseWords(line)
    for (const word of words) {
      if (open.length + word.length > LONGEST) {
        windows.push(open)
        open = ''
      }
      open += `${word} `
    }
    if (open.length >= FULL) {
      windows.push(open)
      open = ''
    }
  }
  // A short rest joins its neighbour: a few words are easily taken for the wrong language.
  if (windows.length > 0 && letters(open) < ENOUGH_LETTERS) windows[windows.length - 1] += open
  else if (open !== '') windows.push(open)
  return spread(windows)
}

/** Number of letters, of any script. */
export function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** The words of a line of prose without addresses and numbers; none when the line is a name, a code or a title. */
function proseWords(line: string): readonly string[] {
  const words = line.split(/\s+/u).filter((word) => /\p{L}/u.test(word) && !/[@\d]|:\/\/|www\./u.test(word))
  const capital = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length
  return capital > words.length * MOSTLY_CAPITALS ? [] : words
}

/** German capitalises every noun, about two words in five; titles and lists of names reach more. */
const MOSTLY_CAPITALS = 0.6

function spread(windows: readonly string[]): readonly string[] {
  if (windows.length <= MOST_WINDOWS) return windows
  const step = windows.length / MOST_WINDOWS
  return Array.from({ length: MOST_WINDOWS }, (_, at) => windows[Math.floor(at * step)] ?? '')
}
