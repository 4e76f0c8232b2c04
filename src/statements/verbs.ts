/** Base forms of verbs that state what people do in courses and at work. Written for this file. */
const BASES = `
accept access accommodate accomplish accompany account achieve acquire act adapt add address adhere adjust administer
advance advertise advise advocate aid align alert allocate alter analyze analyse anticipate appear apply appoint
appraise appreciate apprehend approach approve arbitrate argue arrange articulate ascertain assemble assert assess
assign assist assume assure attain attend attract audit augment author authorize automate award balance be become
begin bill book bring brief broaden budget build calculate calibrate care carry catalog catalogue categorize certify
chair challenge change characterize chart check choose circulate cite clarify classify clean cleanse clear close coach
code collaborate collate collect combine command commit communicate compare compete compile complete compose
comprehend compute conceive conceptualize conclude conduct configure confirm connect conserve consider consolidate
construct consult contact contrast contribute control convert convey convince cooperate coordinate correct correlate
correspond counsel count craft create criticize critique cultivate cut deal debate debug decide decipher declare
deduce defend define delegate delineate deliver delve demonstrate deploy derive describe design detail detect
determine develop devise diagnose diagram differentiate digitize direct disassemble discern discover discriminate
discuss dispatch dispense display disseminate dissect distinguish distribute divide do document draft dramatize draw
drive edit educate elaborate elicit eliminate embed embody embrace employ empower enable encourage enforce engage
engineer enhance enrich ensure enter entertain enumerate envision establish estimate evaluate examine exceed exchange
execute exemplify exercise exhibit expand expedite experiment explain explore express extend extract extrapolate
fabricate facilitate fill filter finalize find fix focus follow forecast foster format formulate forward foresee
frame fulfill fulfil furnish further gain gather generalize generate get give govern grade graph greet grow guide
handle harness have help highlight hire host hypothesize identify illuminate illustrate imagine implement improve
improvise incorporate increase index infer influence inform initiate innovate input inspect inspire install instill
institute instruct integrate interact interface interpret interview introduce inventory investigate involve isolate
issue join judge justify keep know label launch lay layout lead learn leverage liaise link listen list load locate log
look maintain make manage manipulate map market master match maximize measure mediate meet mentor merge mitigate mix
mobilize model moderate modify monitor motivate move multitask multi-task navigate negotiate nominate normalize note
notify nurture observe obtain offer onboard operate optimize orchestrate order organize orient originate outline
overcome oversee own package paint paraphrase participate partner perceive perform persuade pilot place plan play
position possess post practice practise predict prepare prescribe present preserve prevent prioritize problem-solve
process procure produce program project promote propose protect prove provide publicize publish purchase pursue
qualify quantify query question raise rank rate reach react read realize reason recall receive recite recognize
recommend reconcile reconstruct record recruit reduce redesign refer refine reflect regulate rehearse reinforce relate
relay release remain remove render renew repair repeat replace reply report represent reproduce request research
resolve respect respond restate restore restructure retain retrieve review revise rewrite route run safeguard sample
scan schedule screen script search secure see select sell send separate serve service set shape share simplify
simulate situate sketch skim solicit solve sort speak specify sponsor staff standardize start state steer stimulate
stock stop store strategize streamline strengthen structure study submit substantiate suggest summarize supervise
supply support survey sustain synthesize systematize tabulate tailor take talk target teach tell terminate test think
track train transcribe transfer transform translate transmit transport treat triage troubleshoot tune turn tutor type
uncover understand undertake update upgrade uphold use utilize validate value verify view visit visualize volunteer
weigh weld welcome winterize wire withstand work write administrate appreciate archive backup bridge broker clerk
commission conform deepen devote evolve familiarize fundraise grasp immerse internalize liaison negotiate oversee
proofread reexamine
acknowledge guard steward activate adopt announce answer ask assimilate attach bake bolt break brush buff buy call cancel climb comfort
commence comment comply confer cook cool copy cover cure decontaminate decorate deconstruct dig dismantle dispose drill
dump duplicate dust erect escort fasten feed file finish fit fold function gauge grind hammer hang harvest hear heat hold
import export indicate inquire insert interrogate lift lower lubricate mail mark massage melt mold mount mow name open overhaul pack
paste patch patrol pay photograph pick plant plot polish pour press price print prune pull push put quote reassemble
rebuild register rent requisition reserve restock restrain return rinse roll rotate sand scrape scrub seal seek
self-evaluate sew sharpen show sign slice smooth solder specialize splice spray spread stack stamp stand sterilize
stretch suspend sweep tend testify thread tie tow unload upload vacuum walk warn wash wrap self-assess self-reflect showcase spearhead surface tackle think trace trim unify wrangle
parse annotate contextualize theorize refactor iterate ideate approximate problematize historicize converse
empathize titrate pipette palpate auscultate dilute intubate immobilize suture ambulate sanitize disinfect
wipe refill replenish bathe groom chop garnish unpack stow haul irrigate fertilize vaccinate euthanize
immunize detain litigate prosecute adjudicate amortize disburse reimburse remit crystallize memorize verbalize
harmonize transpose sight-read conjugate enunciate pronounce debrief crosscheck cross-train escalate
decommission repurpose curate triangulate interpolate linearize symbolize juxtapose vocalize redact notarize
withdraw invoice retrofit braze anneal hoist
`
  .trim()
  .split(/\s+/u)

const DOUBLING = new Set(
  `cut fit get input map plan program run set ship skim stop submit sum tag transfer transmit trim refer put begin
  commit control log embed format debug scan let forget permit swim sit win`.split(/\s+/u),
)

const base = new Set(BASES)
const third = new Map<string, string>()
const gerund = new Map<string, string>()
for (const verb of BASES) {
  third.set(thirdOf(verb), verb)
  gerund.set(ingOf(verb), verb)
}
third.set('is', 'be')
third.set('has', 'have')
gerund.set('being', 'be')
gerund.set('modelling', 'model')
gerund.set('travelling', 'travel')
gerund.set('programing', 'program')

function stem(verb: string): string {
  if (DOUBLING.has(verb)) return verb + verb.slice(-1)
  return /[^eoy]e$/u.test(verb) ? verb.slice(0, -1) : verb
}

function thirdOf(verb: string): string {
  if (/(?:s|x|z|ch|sh)$|[^o]o$/u.test(verb)) return `${verb}es`
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

/** "develop" → "developing", "plan" → "planning". */
export function ingOf(verb: string): string {
  return `${stem(verb)}ing`
}

/** The inflection a word was found in, with its base form. */
export interface VerbForm {
  readonly form: 'base' | 'third' | 'gerund'
  readonly base: string
}

/** Reads one word as a verb of the table; null when it is none. Upper case does not matter. */
export function readVerb(word: string): VerbForm | null {
  const plain = word.toLowerCase().replace(/[^\p{L}-]/gu, '')
  if (base.has(plain)) return { form: 'base', base: plain }
  const fromThird = third.get(plain)
  if (fromThird !== undefined) return { form: 'third', base: fromThird }
  const fromGerund = gerund.get(plain)
  if (fromGerund !== undefined) return { form: 'gerund', base: fromGerund }
  return british(plain)
}

/** "summarise", "organises", "utilising": read as their -ize twin, base form in the spelling of the text. */
function british(word: string): VerbForm | null {
  const twin = word.replace(/is(e|es|ing)$/u, 'iz$1')
  if (twin === word) return null
  const verb = readVerb(twin)
  return verb === null ? null : { form: verb.form, base: verb.base.replace(/ize$/u, 'ise') }
}

/** Words that are as often a plural noun as a verb: in the middle of a sentence they are left as they are. */
const PLURAL_NOUNS = new Set(
  `accounts aids audits authors awards balances bills books budgets calls changes charts checks codes commands
  contacts contracts controls counts credits cuts debates designs details displays documents drafts estimates
  exchanges exercises experiments exhibits forecasts forms formats functions grades graphs guides
  highlights hosts indexes inputs interests interfaces interviews inventories issues labels leads
  links lists loads logs maps markets masters matches measures mentors models notes
  offers orders outlines packages paints partners places plans plays positions posts practices processes
  programs projects queries questions ranks rates reasons records releases repairs replies reports
  requests results reviews routes runs samples scans schedules screens scripts searches services sets shapes shares
  sketches staffs states stocks stores structures studies supplies supports surveys targets
  tests tracks trains transfers transports types updates upgrades uses values views visits wires
  advocates associates crafts deals delegates drives engineers graduates hires pilots sponsors talks volunteers
  calls covers drills files folds names patches returns
  seals signs stamps stands stretches threads accesses approaches benches catalogs welds challenges clerks`.split(
    /\s+/u,
  ),
)

const UNCOUNTED = new Set(['research', 'training', 'care', 'focus', 'practice', 'experience'])

/** True when a base form is as often a noun ("design principles", "project management"). */
export function isNounToo(verb: string): boolean {
  return UNCOUNTED.has(verb) || PLURAL_NOUNS.has(thirdOf(verb))
}

/** Gerunds that name a field or a thing more often than an action. */
const FIELDS =
  /^(?:accounting|advertising|banking|computing|engineering|manufacturing|marketing|nursing|programming|purchasing)$/iu

/** True for "accounting", "marketing": not an action unless an object follows. */
export function isField(word: string): boolean {
  return FIELDS.test(word)
}

/** True when `word` may be a plural noun, so that it needs an object after it to count as a verb. */
export function maybeNoun(word: string): boolean {
  return PLURAL_NOUNS.has(word.toLowerCase())
}

const ADVERB =
  /^(?:also|always|then|not|independently|actively|often|well|better|further|both|even|only|routinely|regularly|periodically|\p{L}+ly)$/iu

/** True for adverbs that may stand before the verb ("effectively communicate", "also maintains"). */
export function isAdverb(word: string): boolean {
  return (
    ADVERB.test(word) &&
    !/^(?:apply|supply|reply|rely|comply|multiply|imply|family|assembly|anomaly)$/iu.test(word)
  )
}

/** Actions named by a noun, with their verb: "preparation of budgets" → "prepare budgets". */
const NOMINALS: Readonly<Record<string, string>> = Object.fromEntries(
  `adjustment:adjust administration:administer allocation:allocate analysis:analyze application:apply assembly:assemble
  assessment:assess calculation:calculate classification:classify collection:collect communication:communicate
  compilation:compile completion:complete composition:compose configuration:configure construction:construct
  coordination:coordinate creation:create delivery:deliver design:design development:develop
  dissemination:disseminate distribution:distribute documentation:document enforcement:enforce
  establishment:establish evaluation:evaluate examination:examine execution:execute fabrication:fabricate
  facilitation:facilitate formulation:formulate identification:identify implementation:implement
  improvement:improve inspection:inspect installation:install integration:integrate interpretation:interpret
  investigation:investigate maintenance:maintain management:manage measurement:measure monitoring:monitor
  negotiation:negotiate observation:observe operation:operate organization:organize oversight:oversee
  performance:perform planning:plan preparation:prepare presentation:present procurement:procure
  production:produce promotion:promote provision:provide reconciliation:reconcile recruitment:recruit
  resolution:resolve review:review selection:select supervision:supervise synthesis:synthesize
  translation:translate use:use utilization:use verification:verify`
    .split(/\s+/u)
    .map((pair) => pair.split(':') as [string, string]),
)

/** Verb of an action noun, or null. */
export function nominalVerb(word: string): string | null {
  return NOMINALS[word.toLowerCase()] ?? null
}
