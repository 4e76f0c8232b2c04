import type { LevelFusion } from './readFusion.js'

/**
 * Turns a candidate's share into the probability that a careful person accepts it (Platt scaling of the logit of
 * the share, with two facts about the whole level: how close its closest item is, and how many items it has).
 * Keeps the order of candidates, because only the share differs between them.
 */
export function calibrate(
  calibration: LevelFusion['calibration'],
  level: { readonly share: number; readonly closeness: number; readonly items: number },
): number {
  const share = Math.min(1 - 1e-6, Math.max(1e-9, level.share))
  return sigmoid(
    calibration.intercept +
      calibration.share * Math.log(share / (1 - share)) +
      calibration.closeness * level.closeness +
      calibration.items * Math.log(Math.max(1, level.items)),
  )
}

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z))
}
