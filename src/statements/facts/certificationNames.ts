/** Certifications by the letters they are known under, compiled for this list; letter case counts. */
const LETTERS = [
  'CPA|CMA|CFA|CFP|CFE|CIA|CGFM|CPP|CISA|CISSP|CISM|CRISC|CEH|OSCP|CCNA|CCNP|CCIE|MCSA|MCSE|RHCE|RHCSA|ITIL',
  'CompTIA (?:A\\+|Network\\+|Security\\+|Cloud\\+|Linux\\+|Project\\+|Server\\+|[A-Z]\\w+\\+?)|A\\+|Network\\+|Security\\+',
  'PMP|PMI-ACP|CAPM|CSM|CSPO|SAFe|PRINCE2|(?:Lean )?Six Sigma(?: (?:Green|Black|Yellow) Belt)?|PHR|SPHR|SHRM-CP|SHRM-SCP',
  'CNA|CMA|EMT(?:-[BIP])?|NREMT|RHIA|RHIT|CCS|CPC|CHES|ACLS|BLS|PALS|(?:First Aid(?:/| and | & ))?CPR(?:(?:/| and |/AED and )First Aid)?|TNCC|CCRN|ServSafe',
  'LEED (?:AP|GA|Green Associate)|LEED|AICP|GISP|BCBA|RBT|HAZWOPER|OSHA[- ](?:10|30)(?:[- ]hour)?|ASE|NICET|ASNT|NCCER',
  'TESOL|TEFL|CELTA|RVT|CVT|LVT|CVPM|CERA|CMC|CPM|CPSM|CSCP|CPIM|APICS|CFRE|CAE|APR|EIT|E\\.I\\.T\\.|FE|NCIDQ|ASCP|ARRT',
].join('|')

/** One well-known certification, with the word that names it as one when it stands there. */
export const CERTIFICATION_NAME = new RegExp(
  `(?<![\\w.+-])(?:${LETTERS})(?![\\w.]*\\w|\\+)(?:[- ](?:certifications?|certificates?|certified|certificant|designation|credentials?|exam(?:ination)?)\\b)?`,
  'gu',
)
