/** A text is read up to this many words: the level shows at the beginning, and texts may be hostile. */
const MOST_WORDS = 80
/** Words a lead-in ("By the end of this course, students will") may have before its modal verb. */
const LONGEST_PREFACE = 24

const MODALS = new Set('will should shall must can may would'.split(' '))
const LEARNERS = new Set(
  'student students learner learners graduate graduates participant participants trainee trainees you they candidate candidates'.split(
    ' ',
  ),
)
/** A text that begins so has words before the learner ("On completion of this unit, …"). */
const PREFACES = new Set(
  'on upon at by after following having through during in this the each all successful every'.split(' '),
)
/** Words between the lead-in and what is learned ("be able to", "have gained the ability to"). */
const FILLERS = new Set(
  (
    'be been able ability abilities capacity capability expected also then to of the a an their your own have has had ' +
    'having developed demonstrated gained acquired enhanced improved our'
  ).split(' '),
)
const ABILITY = new Set('ability capacity capability'.split(' '))
const IRREGULAR: Readonly<Record<string, string>> = {
  using: 'use',
  uses: 'use',
  used: 'use',
  practise: 'practic',
  practising: 'practic',
  written: 'writ',
  understood: 'understand',
}

/**
 * The words that tell the level of a statement, in order: lower case, US spelling, without list number and lead-in
 * ("1. Students will be able to"), shortened to a form under which inflections of a verb meet ("analyz").
 */
export function bloomWords(text: string): readonly string[] {
  const words =
    text
      .slice(0, 4000)
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu)
      ?.slice(0, MOST_WORDS) ?? []
  return words.slice(leadIn(words)).map(plain)
}

/** Words before the first that says what is learned; 0 when nothing would be left. */
function leadIn(words: readonly string[]): number {
  let at = isMarker(words[0]) ? 1 : 0
  const first = words[at] ?? ''
  if (LEARNERS.has(first) || PREFACES.has(first) || MODALS.has(first)) {
    const modal = words.findIndex((word, i) => i >= at && MODALS.has(word))
    const able = words.findIndex((word, i) => i > at && word === 'able' && words[i + 1] === 'to')
    const end = modal >= 0 && modal < at + LONGEST_PREFACE ? modal : able
    if (end >= 0 && end < at + LONGEST_PREFACE) at = end + 1
  }
  for (let step = 0; step < words.length; step++) {
    if (FILLERS.has(words[at] ?? '')) at++
    else if (words[at] === 'demonstrate' && namesAbility(words, at + 1)) at++
    else break
  }
  return at < words.length ? at : 0
}

/** "(an|the|their) ability to" at this place. */
function namesAbility(words: readonly string[], at: number): boolean {
  return [at, at + 1].some((i) => ABILITY.has(words[i] ?? '') && words[i + 1] === 'to')
}

function isMarker(word: string | undefined): boolean {
  return word !== undefined && /^(?:\p{N}+|\p{L}|i{1,3}|iv|vi{0,3})$/u.test(word)
}

/** US spelling and no inflection, the same for every spelling of a word; not for display. */
function plain(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  let form = word.replace(/([iy])s(?=(?:es?|e[dr]|ers|ing|ations?)$)/, '$1z')
  if (form.length > 5) form = form.replace(/our(?=(?:s|ed|ing|al|able)?$)/, 'or')
  if (form.length > 4)
    form = form.replace(/(?:(?<=ss)es|ies|(?<=[^su])s)$/, (end) => (end === 'ies' ? 'y' : ''))
  if (form.length > 5) form = form.replace(/(?:ing|ed)$/, '')
  if (form.length > 3) form = form.replace(/e$/, '')
  return form.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}
