import { seeded } from '../seeded.js'
import { entities, type Traps } from './entities.js'
import { everyFormat } from './everyFormat.js'
import type { HostileFile } from './hostileFile.js'
import { mailTraps } from './mailTraps.js'
import { NAMED_HOSTILE } from './names.js'
import { NESTING } from './nesting.js'
import { officeTraps } from './officeTraps.js'
import { officeZips } from './officeZips.js'
import { oldWordTraps } from './oldWordTraps.js'
import { pdfTraps } from './pdfTraps.js'
import { PICTURE_TRAPS } from './pictureTraps.js'
import { SHEET_TRAPS } from './sheetTraps.js'
import { textTraps } from './textTraps.js'
import { zipTraps } from './zipTraps.js'

const NO_TRAPS: Traps = { file: '/etc/passwd', address: 'http://127.0.0.1:9' }

/** Every hostile file: the same seed gives the same files, but for dates inside those that writers make. */
export function hostileCorpus(seed: number, traps: Traps = NO_TRAPS): readonly HostileFile[] {
  return [
    ...everyFormat(seed),
    ...officeZips(seed),
    ...zipTraps(seed),
    ...entities(traps),
    ...NESTING,
    ...pdfTraps(traps),
    ...PICTURE_TRAPS,
    ...SHEET_TRAPS,
    ...mailTraps(traps),
    ...officeTraps(traps),
    ...oldWordTraps(traps),
    ...textTraps(traps),
    ...NAMED_HOSTILE,
  ]
}

/** A part of `files` drawn by chance: the same seed draws the same. */
export function drawn<T>(files: readonly T[], share: number, seed: number): readonly T[] {
  const random = seeded(seed)
  return files.filter(() => random() < share)
}
