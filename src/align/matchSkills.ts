import type { ScanSearch } from '../domain/search.js'
import { explainSkill } from './explain.js'
import type { Found } from './matchLevel.js'
import type { PreparedLevel } from './prepareLevel.js'
import type { Fusion } from './readFusion.js'
import { scoreSkills } from './scoreSkills.js'

/** 21st Century Skills in falling probability. A trait is only ever related: "develops", "calls for". */
export function matchSkills(
  level: PreparedLevel,
  negatives: ScanSearch,
  statement: { readonly text: string; readonly vector: Float32Array; readonly cosines: Float32Array },
  fusion: Fusion,
): readonly Found[] {
  return scoreSkills(level, negatives, statement, fusion.skills).map((skill) => ({
    code: skill.item.code,
    title: skill.item.title,
    relation: 'overlap',
    score: skill.score,
    probability: skill.probability,
    match: skill.probability >= fusion.skills.threshold,
    why: explainSkill(skill),
  }))
}
