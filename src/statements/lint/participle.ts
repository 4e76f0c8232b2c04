import { readVerb } from '../verbs.js'

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `begun:begin bought:buy brought:bring built:build chosen:choose cut:cut done:do drawn:draw driven:drive found:find
  given:give grown:grow held:hold kept:keep laid:lay led:lead made:make met:meet overseen:oversee paid:pay put:put
  read:read run:run sent:send sold:sell spoken:speak set:set taken:take taught:teach told:tell tied:tie
  undertaken:undertake worn:wear written:write`
    .split(/\s+/u)
    .map((pair) => pair.split(':') as [string, string]),
)

/** Words like a participle that describe a state: "is required", "are located". */
const STATE =
  /^(?:aligned|associated|based|committed|concerned|connected|dedicated|detailed|divided|engaged|experienced|focused|interested|involved|limited|located|motivated|needed|organized|qualified|related|required|skilled|structured|intended|expected)$/iu

/** True for words that look like a participle but tell of a state. */
export function isState(word: string): boolean {
  return STATE.test(word)
}

/** Base form of the verb a past participle belongs to: "maintained" → "maintain"; null when it is none of the table. */
export function participleBase(word: string): string | null {
  const plain = word.toLowerCase()
  if (isState(plain)) return null
  const irregular = IRREGULAR.get(plain)
  if (irregular !== undefined) return irregular
  if (!plain.endsWith('ed')) return null
  const stem = plain.slice(0, -2)
  const candidates = [
    `${stem}e`,
    stem,
    ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
    ...(stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []),
  ]
  return candidates.find((base) => readVerb(base)?.form === 'base') ?? null
}
