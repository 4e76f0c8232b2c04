/**
 * Start of the phrase that ends at `end`: as many as `most` words to the left while `isPart` accepts them. Brackets and
 * words that end a clause stop it.
 */
export function growLeft(
  text: string,
  end: number,
  most: number,
  isPart: (word: string, isFirst: boolean) => boolean,
): number {
  let start = end
  for (let words = 0; words < most && start > 0; words++) {
    const from = start - 1
    if (text[from] !== ' ') break
    const before = text.lastIndexOf(' ', from - 1) + 1
    // A "word" of more than 40 characters is none.
    if (from - before > 40) break
    const word = text.slice(before, from)
    if (word === '' || !isPart(word, before === 0)) break
    start = before
  }
  return start
}
