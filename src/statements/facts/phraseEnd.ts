/** Words that begin something else than the phrase before them, whatever the phrase is about. */
const NEXT =
  /[;:.!?]["”’)]?(?:\s|$)|[–—]|\s-\s|\s\(|\)|\b(?:is|are|was|be|being|must|may|will|shall|can|should|would|has|have|that(?! level)|which|who|where|when|if|unless|because|while|whereas|from|required|preferred|desired|desirable|needed|necessary|helpful|plus|prior to|within|by (?:the )?(?:date|time)|upon|issued|including|such as|e\.g|i\.e|at the time|at time|in order)\b|,? ?(?:\band\b|\bor\b|&|\bwith\b|,|\/) (?:an? |the |any |some |at least |minimum |must |have )*(?:(?:strong|excellent|good|solid|proven|demonstrated|valid|current|related|relevant|prior|previous|working|extensive|considerable|basic|advanced|thorough|two|three|four|five|six|seven|eight|ten|one|\d+\+?|high) )*(?:knowledge|abilit(?:y|ies)|able|skills?|proficien\w*|familiar\w*|fluen\w*|understanding|experience|expertise|years?|yrs?|months?|\d+\+?|completion|possession|certificat\w+|licen[sc]\w+|driver\S*|bachelor\S*|master\S*|associate\S*|doctora\w+|ph\.?d|school|equivalent|comparable|higher|combination|minimum|must|background|(?:[a-z]+ ){0,3}(?:licen[sc]e|licensure|certification|permit))\b/iu

/** Longest phrase, in characters; longer ones are cut after a word. */
const LONGEST = 180

/** End of the phrase that begins at `from`: before the first word that begins something else. */
export function phraseEnd(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST)
  const next = NEXT.exec(rest)
  const cut = from + LONGEST < text.length ? rest.lastIndexOf(' ') : rest.length
  const phrase = rest.slice(0, next?.index ?? Math.max(cut, 0))
  const isClosed = /^,? or (?:an? |any )?(?:equivalent|comparable)/iu.test(rest.slice(phrase.length))
  return from + withoutTail(isClosed ? phrase : withoutLooseComma(phrase)).length
}

/** "accounting, strong ethics": a comma goes on only when an "and" or "or" closes the list. */
function withoutLooseComma(phrase: string): string {
  const last = phrase.lastIndexOf(',')
  if (last === -1 || /\b(?:and|or)\b|&/iu.test(phrase.slice(last))) return phrase
  const joined = Math.max(phrase.lastIndexOf(' and ', last), phrase.lastIndexOf(' or ', last))
  return joined === -1 ? phrase.slice(0, phrase.indexOf(',')) : phrase.slice(0, phrase.indexOf(',', joined))
}

const TAIL =
  /(?:[\s,;:(/&–—-]+|\s(?:and\/or|and|or|the|an?|of|in|with|for|to|as|at|on|by|from|strongly|highly|also|not))$/iu

/** A phrase without marks and small words left over at its end. */
export function withoutTail(phrase: string): string {
  let shorter = phrase
  while (TAIL.test(shorter)) shorter = shorter.replace(TAIL, '')
  return shorter.replace(/[.]$/u, (dot) => (/\b[A-Z]\.$/u.test(shorter) ? dot : ''))
}
