import type { SectionRole } from '../../domain/unit.js'

/** Parts of a form that speak of one person, of the scale or of how to fill it in: nothing in them is a criterion. */
const PERSONAL_OR_FORM =
  /\b(?:comments?|remarks?|feedback|notes?|examples?|narrative|justification|ratings?|rated|scores?|scale|legend|levels?|definitions?|key to|instructions?|directions?|how to (?:use|complete|fill)|purpose|signatures?|signed|acknowledge?ments?|approvals?|(?:employee|staff|student|intern|supervisor|evaluator|reviewer|personnel|general|contact|demographic|site|preceptor) (?:information|data|details)|(?:review|evaluation|appraisal|rating|reporting) (?:period|type|date|cycle)|goals?|objectives?|targets?|(?:development|improvement|action|training|growth|career) (?:plans?|needs|goals?|actions?)|plans? for|strengths?|weakness(?:es)?|areas? (?:of|for|needing) (?:strength|improvement|growth|development|concern)|accomplishments?|achievements?|contributions|highlights|incidents?|recommendations?|overall|summary|conclusions?|self[- ](?:reflection|evaluation comments)|reflections?|next (?:steps|review|period)|follow[- ]up|discussion|salary|merit|promotion|disciplin\w+|probation|attachments?|questions?)\b/iu

/** Names of what people are judged by, as forms print them above or before the criterion itself. */
const CRITERIA =
  /\b(?:quality|quantity|productivity|accuracy|timeliness|job knowledge|technical (?:knowledge|skills?|abilit\w+|competenc\w+)|knowledge|skills?|abilit(?:y|ies)|competenc(?:y|ies)|communications?|interpersonal|teamwork|team work|team player|cooperation|collaboration|customer (?:service|focus)|service|attendance|punctuality|dependability|reliability|initiative|judge?ment|decision[- ]making|problem[- ]solving|critical thinking|planning|organi[sz]ation(?:al)?|time management|leadership|supervision|management|adaptability|flexibility|creativity|innovation|attitude|professionalism|professional (?:conduct|behaviou?r|development)|ethics|integrity|accountability|responsibility|safety|work (?:habits|ethic|environment)|performance (?:factors?|criteria|standards|areas)|criteria|core values|duties|responsibilities|functions|patient care|clinical (?:skills|reasoning|judge?ment)|documentation|relationships?|appearance|stress|diversity|inclusion|learning|independence)\b/iu

/**
 * The role of a heading in an evaluation form: comments, ratings, goals of one person, signatures and instructions are
 * boilerplate, names of criteria open a list of duties; null when the words tell nothing. `words` in lower case.
 */
export function evaluationRole(words: string): SectionRole | null {
  if (PERSONAL_OR_FORM.test(words)) return 'boilerplate'
  return CRITERIA.test(words) ? 'duties' : null
}
