/** A standard to begin with. */
import type { Language } from '../contract/types.ts';

const en = `# The firm’s standard: what holds for all contracts in this folder and the folders in it.
# Commit it beside the contracts. Remove the # before what you want to lay down.

# What the contracts are reviewed against.
profile: ksz-cloud

# Folders with clauses of your own, relative to this file.
# libraries:
#   - clauses

# What you do not ask for, and why.
# excluded:
#   - id: contract-checklist.escrow
#     reason: We buy standard software only; the board decided so on 12 March.

# How heavy findings weigh: error, warning, information, hint or off.
# severities:
#   privacy:
#     missing: error
#   checklist:
#     missing: off

# The same for what is wrong with the drafting.
# drafting:
#   term-unused: off

# Files that are always, or never, reviewed.
# include:
#   - "signed/**"
# exclude:
#   - "**/notes/**"

# The language of messages and reports: auto, en, fr or nl.
# language: auto
`;

const fr = `# Le standard de la maison\u00a0: ce qui vaut pour tous les contrats de ce dossier et de ses sous-dossiers.
# Enregistrez-le à côté des contrats. Supprimez le # devant ce que vous voulez arrêter.

# Ce à quoi les contrats sont confrontés.
profile: ksz-cloud

# Dossiers contenant vos propres clauses, relativement à ce fichier.
# libraries:
#   - clauses

# Ce que vous ne demandez pas, et pourquoi.
# excluded:
#   - id: contract-checklist.escrow
#     reason: Nous n’achetons que des logiciels standard\u00a0; décision du comité du 12 mars.

# La gravité des constats\u00a0: error, warning, information, hint ou off.
# severities:
#   privacy:
#     missing: error
#   checklist:
#     missing: off

# De même pour les constats sur la rédaction.
# drafting:
#   term-unused: off

# Les fichiers qui sont toujours, ou ne sont jamais, relus.
# include:
#   - "signes/**"
# exclude:
#   - "**/notes/**"

# La langue des messages et des rapports\u00a0: auto, en, fr ou nl.
# language: auto
`;

const nl = `# De standaard van het huis: wat geldt voor alle contracten in deze map en de mappen daarin.
# Bewaar dit bestand bij de contracten. Verwijder de # voor wat u wilt vastleggen.

# Waaraan de contracten getoetst worden.
profile: ksz-cloud

# Mappen met eigen clausules, ten opzichte van dit bestand.
# libraries:
#   - clausules

# Wat u niet vraagt, en waarom.
# excluded:
#   - id: contract-checklist.escrow
#     reason: Wij kopen alleen standaardsoftware; beslissing van het directiecomité van 12 maart.

# Hoe zwaar bevindingen wegen: error, warning, information, hint of off.
# severities:
#   privacy:
#     missing: error
#   checklist:
#     missing: off

# Hetzelfde voor wat er schort aan de redactie.
# drafting:
#   term-unused: off

# Bestanden die altijd, of nooit, worden nagelezen.
# include:
#   - "getekend/**"
# exclude:
#   - "**/notities/**"

# De taal van meldingen en rapporten: auto, en, fr of nl.
# language: auto
`;

/** In the reader's language; everything in it is a comment or the default. */
export const NEW_STANDARD: Readonly<Record<Language, string>> = { en, fr, nl };
