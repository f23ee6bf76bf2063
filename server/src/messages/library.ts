/**
 * What is wrong with a library, in the reader's language. The library speaks English, as its build does; English is the
 * key here, `{0}` and so on stand for what is named. What is wrong with a file as YAML is in `yaml.ts`.
 */
import type { Language } from '../contract/types.ts';

type Entry = readonly [en: string, fr: string, nl: string];

const ENTRIES: readonly Entry[] = [
  // --- files
  ['This file is missing: add it.', 'Ce fichier manque : ajoutez-le.', 'Dit bestand ontbreekt: voeg het toe.'],
  ['Remove the invisible sign here: what is shown would not be what is read.', 'Supprimez ici le signe invisible : ce qui s’affiche ne serait pas ce qui est lu.', 'Verwijder hier het onzichtbare teken: wat getoond wordt, zou niet zijn wat gelezen wordt.'],
  ['This character cannot be read: save the file as UTF-8.', 'Ce caractère est illisible : enregistrez le fichier en UTF-8.', 'Dit teken is onleesbaar: bewaar het bestand als UTF-8.'],
  ['“{0}” is missing here: add it.', '« {0} » manque ici : ajoutez-le.', '“{0}” ontbreekt hier: voeg het toe.'],
  ['A clause has a folder of its own: put this file into one with the clause’s id as its name.', 'Une clause a son propre dossier : placez ce fichier dans un dossier qui porte l’id de la clause.', 'Een clausule heeft een eigen map: plaats dit bestand in een map met de id van de clausule als naam.'],
  ['This clause is too deep in the folder to be found: at most one folder may stand around it.', 'Cette clause est trop profonde dans le dossier pour être trouvée : un seul dossier peut l’entourer.', 'Deze clausule zit te diep in de map om te worden gevonden: er mag hoogstens één map omheen staan.'],
  ['A profile is not read in a folder of own clauses: what it says about severities belongs in .contract-review.yaml.', 'Un profil n’est pas lu dans un dossier de clauses propres : ce qu’il dit des gravités a sa place dans .contract-review.yaml.', 'Een profiel wordt niet gelezen in een map met eigen clausules: wat het over de ernst zegt, hoort in .contract-review.yaml.'],
  ['This file is not read: rename it to {0}.', 'Ce fichier n’est pas lu : renommez-le en {0}.', 'Dit bestand wordt niet gelezen: hernoem het tot {0}.'],
  ['This text is not read: there is no clause.yaml beside it. Add one with “extends: {0}”.', 'Ce texte n’est pas lu : il n’y a pas de clause.yaml à côté. Ajoutez-en un avec « extends: {0} ».', 'Deze tekst wordt niet gelezen: er staat geen clause.yaml naast. Voeg er een toe met “extends: {0}”.'],
  ['This text is not read: there is no clause.yaml beside it. Add one that says which clause it is.', 'Ce texte n’est pas lu : il n’y a pas de clause.yaml à côté. Ajoutez-en un qui dit de quelle clause il s’agit.', 'Deze tekst wordt niet gelezen: er staat geen clause.yaml naast. Voeg er een toe die zegt om welke clausule het gaat.'],
  ['There is no clause in this folder: each has a folder of its own with a clause.yaml in it.', 'Il n’y a pas de clause dans ce dossier : chacune a son propre dossier avec un clause.yaml.', 'Er staat geen clausule in deze map: elke clausule heeft een eigen map met een clause.yaml.'],

  // --- clauses and elements
  ['The id is the folder\'s name: write “{0}”.', 'L’id est le nom du dossier : écrivez « {0} ».', 'De id is de naam van de map: schrijf “{0}”.'],
  ['“{0}” is a name that every program has: give the clause, and its folder, another one.', '« {0} » est un nom que tout programme emploie : donnez-en un autre à la clause et à son dossier.', '“{0}” is een naam die elk programma heeft: geef de clausule, en haar map, een andere.'],
  ['An element\'s id begins with the clause\'s: write “{0}.” before the name.', 'L’id d’un élément commence par celui de la clause : écrivez « {0}. » devant le nom.', 'De id van een element begint met die van de clausule: schrijf “{0}.” voor de naam.'],
  ['“{0}” is the id of an element above: give this one another.', '« {0} » est l’id d’un élément plus haut : donnez-en un autre à celui-ci.', '“{0}” is de id van een element hierboven: geef dit een andere.'],
  ['“{0}” is the id of a clause in another folder here: keep one of the two.', '« {0} » est l’id d’une clause dans un autre dossier : gardez l’une des deux.', '“{0}” is de id van een clausule in een andere map: houd een van de twee.'],
  ['“{0}” is not a clause of the library: write one of {1}.', '« {0} » n’est pas une clause de la bibliothèque : écrivez l’une de celles-ci : {1}.', '“{0}” is geen clausule van de bibliotheek: schrijf een van deze: {1}.'],
  ['“{0}” is not another clause of the library: correct its spelling, or remove this line.', '« {0} » n’est pas une autre clause de la bibliothèque : corrigez l’orthographe, ou supprimez cette ligne.', '“{0}” is geen andere clausule van de bibliotheek: verbeter de spelling, of verwijder deze regel.'],
  ['“{0}” is not an element of the clause that is extended: correct the id, or give it signals and so make it a new one.', '« {0} » n’est pas un élément de la clause complétée : corrigez l’id, ou donnez-lui des signaux pour en faire un nouvel élément.', '“{0}” is geen element van de clausule die wordt aangevuld: verbeter de id, of geef het signalen om er een nieuw element van te maken.'],
  ['The library’s clause has {0}, which this one leaves out: drafts that accept it will say so. To add to a clause and keep the rest, write “extends: {1}” in place of the id.', 'La clause de la bibliothèque contient {0}, que celle-ci omet : les projets qui l’acceptent le signaleront. Pour compléter une clause et garder le reste, écrivez « extends: {1} » à la place de l’id.', 'De clausule van de bibliotheek heeft {0}, wat hier wegvalt: ontwerpen die dat aanvaarden, zullen dat melden. Om een clausule aan te vullen en de rest te behouden, schrijft u “extends: {1}” in plaats van de id.'],
  ['“{0}” is not a concept of the library: correct its spelling, or add it to “words” in this file.', '« {0} » n’est pas un concept de la bibliothèque : corrigez l’orthographe, ou ajoutez-le à « words » dans ce fichier.', '“{0}” is geen begrip van de bibliotheek: verbeter de spelling, of voeg het toe aan “words” in dit bestand.'],
  ['“{0}” is not a modifier of the library: write one of {1}.', '« {0} » n’est pas un modificateur de la bibliothèque : écrivez l’un de ceux-ci : {1}.', '“{0}” is geen afzwakking van de bibliotheek: schrijf een van deze: {1}.'],
  ['The reason “{0}” has no sentence: correct its spelling, or add it to reasons/nl.yaml, fr.yaml or en.yaml.', 'Le motif « {0} » n’a pas de phrase : corrigez l’orthographe, ou ajoutez-la à reasons/nl.yaml, fr.yaml ou en.yaml.', 'De reden “{0}” heeft geen zin: verbeter de spelling, of voeg er een toe aan reasons/nl.yaml, fr.yaml of en.yaml.'],
  ['“{0}” is the name of a figure in rules: give this concept another name.', '« {0} » est le nom d’un chiffre dans les règles : donnez un autre nom à ce concept.', '“{0}” is in regels de naam van een cijfer: geef dit begrip een andere naam.'],
  ['“{0}” is a concept that all clauses know: give this one another name, or add the forms to lexicon/<language>.yaml.', '« {0} » est un concept que toutes les clauses connaissent : donnez-en un autre à celui-ci, ou ajoutez les formes à lexicon/<langue>.yaml.', '“{0}” is een begrip dat alle clausules kennen: geef dit een andere naam, of voeg de vormen toe aan lexicon/<taal>.yaml.'],
  ['“{0}” is a concept of the library already: give yours another name, or remove it here and add your words to it in lexicon/<language>.yaml.', '« {0} » est déjà un concept de la bibliothèque : donnez un autre nom au vôtre, ou supprimez-le ici et ajoutez vos mots dans lexicon/<langue>.yaml.', '“{0}” is al een begrip van de bibliotheek: geef het uwe een andere naam, of verwijder het hier en voeg uw woorden toe in lexicon/<taal>.yaml.'],
  ['“{0}” is not a concept of the library: correct its spelling, or say in lexicon/concepts.yaml what it means.', '« {0} » n’est pas un concept de la bibliothèque : corrigez l’orthographe, ou dites dans lexicon/concepts.yaml ce qu’il signifie.', '“{0}” is geen begrip van de bibliotheek: verbeter de spelling, of zeg in lexicon/concepts.yaml wat het betekent.'],
  ['“{0}” is not a concept of the library: correct the name behind “@”.', '« {0} » n’est pas un concept de la bibliothèque : corrigez le nom derrière « @ ».', '“{0}” is geen begrip van de bibliotheek: verbeter de naam achter “@”.'],
  ['“{0}” has no words in any language, and so is found nowhere: add them in lexicon/<language>.yaml.', '« {0} » n’a de mots dans aucune langue, et n’est donc trouvé nulle part : ajoutez-en dans lexicon/<langue>.yaml.', '“{0}” heeft in geen enkele taal woorden en wordt dus nergens gevonden: voeg ze toe in lexicon/<taal>.yaml.'],
  ['“{0}” has no words in {1}, and is not found in drafts in that language: add them there.', '« {0} » n’a pas de mots en {1}, et n’est pas trouvé dans les projets dans cette langue : ajoutez-les.', '“{0}” heeft geen woorden in het {1} en wordt in ontwerpen in die taal niet gevonden: voeg ze daar toe.'],
  ['“{0}” has no word in it: write at least one.', '« {0} » ne contient pas de mot : écrivez-en au moins un.', 'In “{0}” staat geen woord: schrijf er minstens één.'],
  ['“{0}” has nothing on one side of “..”: write words on both sides.', '« {0} » n’a rien d’un côté de « .. » : écrivez des mots des deux côtés.', '“{0}” heeft aan één kant van “..” niets staan: schrijf aan beide kanten woorden.'],
  ['“{0}” cannot be read: “=” or “*” stands at the beginning of a word, “*” at its end, “!” at the beginning of a form, “..” between blanks.', '« {0} » est illisible : « = » ou « * » se met au début d’un mot, « * » à sa fin, « ! » au début d’une forme, « .. » entre des espaces.', '“{0}” is onleesbaar: “=” of “*” staat aan het begin van een woord, “*” aan het einde, “!” aan het begin van een vorm, “..” tussen spaties.'],
  ['“{0}” is no word: write letters or digits, or remove it.', '« {0} » n’est pas un mot : écrivez des lettres ou des chiffres, ou supprimez-le.', '“{0}” is geen woord: schrijf letters of cijfers, of verwijder het.'],
  ['“{0}” has two marks: write one, “=” or “*”.', '« {0} » porte deux marques : n’en écrivez qu’une, « = » ou « * ».', '“{0}” heeft twee tekens: schrijf er één, “=” of “*”.'],
  ['A term is empty: write a concept on each side of “|”.', 'Un terme est vide : écrivez un concept de chaque côté de « | ».', 'Een term is leeg: schrijf aan elke kant van “|” een begrip.'],
  ['“{0}” cannot be read: write a concept (lower-case words joined by hyphens) or a figure such as duration<=48h or percentage>99.5.', '« {0} » est illisible : écrivez un concept (mots en minuscules reliés par des traits d’union) ou un chiffre tel que duration<=48h ou percentage>99.5.', '“{0}” is onleesbaar: schrijf een begrip (kleine letters, met koppeltekens) of een cijfer zoals duration<=48h of percentage>99.5.'],
  ['Write the percentage in “{0}” without a unit.', 'Écrivez le pourcentage dans « {0} » sans unité.', 'Schrijf het percentage in “{0}” zonder eenheid.'],
  ['Give the duration in “{0}” a unit: h (hours), d (days), w (weeks), m (months) or y (years).', 'Donnez une unité à la durée dans « {0} » : h (heures), d (jours), w (semaines), m (mois) ou y (années).', 'Geef de duur in “{0}” een eenheid: h (uren), d (dagen), w (weken), m (maanden) of y (jaren).'],
  ['Only a duration or a percentage can be compared, not “{0}”.', 'Seule une durée ou un pourcentage peut être comparé, non « {0} ».', 'Alleen een duur of een percentage kan worden vergeleken, niet “{0}”.'],

  // --- texts
  ['This clause has no text: add nl.md, fr.md or en.md beside this file.', 'Cette clause n’a pas de texte : ajoutez nl.md, fr.md ou en.md à côté de ce fichier.', 'Deze clausule heeft geen tekst: voeg nl.md, fr.md of en.md toe naast dit bestand.'],
  ['{0} has no text: add nl.md, fr.md or en.md beside this file.', '{0} n’a pas de texte : ajoutez nl.md, fr.md ou en.md à côté de ce fichier.', '{0} heeft geen tekst: voeg nl.md, fr.md of en.md toe naast dit bestand.'],
  ['{0} have no text: add nl.md, fr.md or en.md beside this file.', '{0} n’ont pas de texte : ajoutez nl.md, fr.md ou en.md à côté de ce fichier.', '{0} hebben geen tekst: voeg nl.md, fr.md of en.md toe naast dit bestand.'],
  ['There is no {0}: drafts in {1} get the {2} text.', 'Il n’y a pas de {0} : les projets en {1} reçoivent le texte {2}.', 'Er is geen {0}: ontwerpen in het {1} krijgen de tekst in het {2}.'],
  ['This file is too long: shorten it to at most {0} characters.', 'Ce fichier est trop long : ramenez-le à {0} caractères au plus.', 'Dit bestand is te lang: kort het in tot hoogstens {0} tekens.'],
  ['A line is too long: break it after at most {0} characters.', 'Une ligne est trop longue : coupez-la après {0} caractères au plus.', 'Een regel is te lang: breek hem af na hoogstens {0} tekens.'],
  ['The file begins with the clause’s title: write “# ” and the title on the first line.', 'Le fichier commence par le titre de la clause : écrivez « # » et le titre sur la première ligne.', 'Het bestand begint met de titel van de clausule: schrijf “# ” en de titel op de eerste regel.'],
  ['The title is empty: write it behind “# ”.', 'Le titre est vide : écrivez-le derrière « # ».', 'De titel is leeg: schrijf hem achter “# ”.'],
  ['Under the title, write what the policy asks.', 'Sous le titre, écrivez ce que demande la politique.', 'Schrijf onder de titel wat de beleidslijn vraagt.'],
  ['Under this heading, write why it matters.', 'Sous cet intitulé, écrivez pourquoi c’est important.', 'Schrijf onder dit opschrift waarom het belangrijk is.'],
  ['Under this heading, write what to look for.', 'Sous cet intitulé, écrivez à quoi prendre garde.', 'Schrijf onder dit opschrift waarop te letten valt.'],
  ['A text has three headings “## ”: why it matters, what to look for, and the elements. Make this one “### ” or remove it.', 'Un texte a trois intitulés « ## » : l’importance, les points d’attention et les éléments. Faites de celui-ci un « ### » ou supprimez-le.', 'Een tekst heeft drie opschriften “## ”: het belang, de aandachtspunten en de elementen. Maak van dit opschrift “### ” of verwijder het.'],
  ['A text has three headings “## ”: why it matters, what to look for, and the elements; this one has {0}.', 'Un texte a trois intitulés « ## » : l’importance, les points d’attention et les éléments ; celui-ci en a {0}.', 'Een tekst heeft drie opschriften “## ”: het belang, de aandachtspunten en de elementen; deze heeft er {0}.'],
  ['Here only the elements stand: begin each with “### ” and its id.', 'Ici ne figurent que les éléments : commencez chacun par « ### » et son id.', 'Hier staan alleen de elementen: begin elk met “### ” en de id.'],
  ['“{0}” is not an element of clause.yaml: correct the id, or add the element there.', '« {0} » n’est pas un élément de clause.yaml : corrigez l’id, ou ajoutez-y l’élément.', '“{0}” is geen element van clause.yaml: verbeter de id, of voeg het element daar toe.'],
  ['“{0}” has a block already: keep one of the two.', '« {0} » a déjà un bloc : gardez l’un des deux.', '“{0}” heeft al een blok: houd een van de twee.'],
  ['The element “{0}” has no text here: add a block that begins with “### {1}”.', 'L’élément « {0} » n’a pas de texte ici : ajoutez un bloc qui commence par « ### {1} ».', 'Het element “{0}” heeft hier geen tekst: voeg een blok toe dat begint met “### {1}”.'],
  ['The element “{0}” has no text here: add a heading “## ” for the elements, and under it a block that begins with “### {1}”.', 'L’élément « {0} » n’a pas de texte ici : ajoutez un intitulé « ## » pour les éléments, et dessous un bloc qui commence par « ### {1} ».', 'Het element “{0}” heeft hier geen tekst: voeg een opschrift “## ” voor de elementen toe, en daaronder een blok dat begint met “### {1}”.'],
  ['Under “### {0}”, first write the label in bold: **a short name**.', 'Sous « ### {0} », écrivez d’abord le libellé en gras : **un nom court**.', 'Schrijf onder “### {0}” eerst het label in het vet: **een korte naam**.'],
  ['Under the label of “{0}”, write in one paragraph what the contract has to say.', 'Sous le libellé de « {0} », écrivez en un alinéa ce que le contrat doit dire.', 'Schrijf onder het label van “{0}” in één alinea wat het contract moet zeggen.'],
  ['Under “{0}”, write the template: one paragraph, each line behind “> ”.', 'Sous « {0} », écrivez le modèle : un alinéa, chaque ligne derrière « > ».', 'Schrijf onder “{0}” de modeltekst: één alinea, elke regel achter “> ”.'],
  ['“{0}” has a label, a paragraph and a template, no more: remove this.', '« {0} » a un libellé, un alinéa et un modèle, rien de plus : supprimez ceci.', '“{0}” heeft een label, een alinea en een modeltekst, meer niet: verwijder dit.'],
  ['A template is one paragraph: no list, no heading, no second paragraph.', 'Un modèle est un seul alinéa : pas de liste, pas d’intitulé, pas de second alinéa.', 'Een modeltekst is één alinea: geen lijst, geen opschrift, geen tweede alinea.'],
  ['A template is one paragraph: remove the forced line break at the end of this line.', 'Un modèle est un seul alinéa : supprimez le retour à la ligne forcé à la fin de cette ligne.', 'Een modeltekst is één alinea: verwijder het gedwongen regeleinde aan het einde van deze regel.'],
  ['This bracket is not opened: put “[” before the blank.', 'Ce crochet n’est pas ouvert : mettez « [ » devant le blanc.', 'Dit haakje is niet geopend: zet “[” voor de open plaats.'],
  ['This bracket is not closed: put “]” after the blank, and no bracket within it.', 'Ce crochet n’est pas fermé : mettez « ] » après le blanc, et aucun crochet à l’intérieur.', 'Dit haakje is niet gesloten: zet “]” na de open plaats, en geen haakje erin.'],
  ['This blank is empty: propose a value between the brackets, such as [30 days].', 'Ce blanc est vide : proposez une valeur entre les crochets, telle que [30 jours].', 'Deze open plaats is leeg: stel tussen de haakjes een waarde voor, zoals [30 dagen].'],
  ['This brace has no partner: write {provider} or {customer}.', 'Cette accolade est seule : écrivez {provider} ou {customer}.', 'Deze accolade staat alleen: schrijf {provider} of {customer}.'],
  ['{0} is not a placeholder: write {1}.', '{0} n’est pas un paramètre : écrivez {1}.', '{0} is geen plaatshouder: schrijf {1}.'],
  ['A link leads to a web address (https://…) or an e-mail address (mailto:…): write one of these, or only the words.', 'Un lien mène à une adresse web (https://…) ou électronique (mailto:…) : écrivez l’une d’elles, ou les mots seuls.', 'Een koppeling leidt naar een webadres (https://…) of een e-mailadres (mailto:…): schrijf een van beide, of alleen de woorden.'],
  ['Images, link definitions and HTML are not shown, since they could load something from elsewhere: remove this, or write a link as [text](address).', 'Les images, définitions de liens et balises HTML ne sont pas affichées, car elles pourraient charger quelque chose d’ailleurs : supprimez ceci, ou écrivez un lien sous la forme [texte](adresse).', 'Afbeeldingen, linkdefinities en HTML worden niet getoond, omdat ze iets van elders kunnen laden: verwijder dit, of schrijf een link als [tekst](adres).'],
  ['Here only plain words are shown: write this without “<” and without “](”.', 'Ici ne s’affichent que de simples mots : écrivez ceci sans « < » et sans « ]( ».', 'Hier worden alleen gewone woorden getoond: schrijf dit zonder “<” en zonder “](”.'],

  // --- positions
  ['Under “{0}”, a position is “#### acceptable” or “#### fallback”, not “{1}”: write one of the two.', 'Sous « {0} », une position est « #### acceptable » ou « #### fallback », non « {1} » : écrivez l’une des deux.', 'Onder “{0}” is een positie “#### acceptable” of “#### fallback”, niet “{1}”: schrijf een van de twee.'],
  ['“{0}” has a position “{1}” already: keep one of the two.', '« {0} » a déjà une position « {1} » : gardez l’une des deux.', '“{0}” heeft al een positie “{1}”: houd een van de twee.'],
  ['“{0}” has a position “{1}” in {2}.md, not here: add it in every language, or remove it there.', '« {0} » a une position « {1} » dans {2}.md, mais pas ici : ajoutez-la dans chaque langue, ou supprimez-la là-bas.', '“{0}” heeft in {2}.md een positie “{1}”, hier niet: voeg ze in elke taal toe, of verwijder ze daar.'],
  ['“{0}” has no text “#### {1}”: add it to the texts, or remove this rule.', '« {0} » n’a pas de texte « #### {1} » : ajoutez-le aux textes, ou supprimez cette règle.', '“{0}” heeft geen tekst “#### {1}”: voeg die toe aan de teksten, of verwijder deze regel.'],
  ['Under “#### {0}”, write its text: one paragraph, each line behind “> ”; before it at most its name in bold.', 'Sous « #### {0} », écrivez son texte : un alinéa, chaque ligne derrière « > » ; avant lui, tout au plus son nom en gras.', 'Schrijf onder “#### {0}” de tekst: één alinea, elke regel achter “> ”; ervoor hoogstens de naam in het vet.'],
  ['“#### {0}” has a name and a text, no more: remove this.', '« #### {0} » a un nom et un texte, rien de plus : supprimez ceci.', '“#### {0}” heeft een naam en een tekst, meer niet: verwijder dit.'],

  // --- schemas
  ['A concept\'s name has lower-case letters and digits, with hyphens between words.', 'Le nom d’un concept se compose de minuscules et de chiffres, avec des traits d’union entre les mots.', 'De naam van een begrip bestaat uit kleine letters en cijfers, met koppeltekens tussen de woorden.'],
  ['Write the clause\'s id, a full stop and a name in lower-case letters, such as audit.customer-right.', 'Écrivez l’id de la clause, un point et un nom en minuscules, comme audit.customer-right.', 'Schrijf de id van de clausule, een punt en een naam in kleine letters, zoals audit.customer-right.'],
  ['An example has either a text and the status it is to get, or a text before (not met) and one after (met).', 'Un exemple a soit un texte et le statut attendu, soit un texte avant (insuffisant) et un texte après (conforme).', 'Een voorbeeld heeft ofwel een tekst en de status die hij moet krijgen, ofwel een tekst ervoor (niet voldaan) en een erna (voldaan).'],
  ['An example has at most 5000 characters: shorten it.', 'Un exemple compte au plus 5000 caractères : raccourcissez-le.', 'Een voorbeeld telt hoogstens 5000 tekens: kort het in.'],
  ['A signal has exactly one of met, weak and contrary; weak and contrary have a reason, met has none.', 'Un signal a exactement l’un de met, weak et contrary ; weak et contrary ont un motif, met n’en a pas.', 'Een signaal heeft precies een van met, weak en contrary; weak en contrary hebben een reden, met niet.'],
  ['Write a whole number of words from 1 to 400.', 'Écrivez un nombre entier de mots, de 1 à 400.', 'Schrijf een geheel aantal woorden van 1 tot 400.'],

  // --- examples and templates
  ['This is read as {0}, not as {1}: change the rules of “{2}”, or the example.', 'Ceci est lu comme {0}, non comme {1} : modifiez les règles de « {2} », ou l’exemple.', 'Dit wordt gelezen als {0}, niet als {1}: wijzig de regels van “{2}”, of het voorbeeld.'],
  ['This is read as {0}, but not for the reason “{1}”: change the rules of “{2}”, or the example.', 'Ceci est lu comme {0}, mais pas pour le motif « {1} » : modifiez les règles de « {2} », ou l’exemple.', 'Dit wordt gelezen als {0}, maar niet om de reden “{1}”: wijzig de regels van “{2}”, of het voorbeeld.'],
  ['This template is not found by the rules of its own element: it is read as {0}. Change the rules of “{1}” in clause.yaml, or this text.', 'Ce modèle n’est pas reconnu par les règles de son propre élément : il est lu comme {0}. Modifiez les règles de « {1} » dans clause.yaml, ou ce texte.', 'Deze modeltekst wordt niet door de regels van het eigen element gevonden: hij wordt gelezen als {0}. Wijzig de regels van “{1}” in clause.yaml, of deze tekst.'],
];

/** Words that are named in a message, and are no name. */
const NAMED: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  fr: { English: 'anglais', French: 'français', Dutch: 'néerlandais', 'less than met': 'insuffisant' },
  nl: { English: 'Engels', French: 'Frans', Dutch: 'Nederlands', 'less than met': 'minder dan voldaan' },
};
const JOINTS: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = { fr: { or: 'ou', and: 'et' }, nl: { or: 'of', and: 'en' } };

/** Longest message that is looked up: what names half a file is left as it is. */
const LONGEST = 3_000;

/** In the order of `ENTRIES`, the words that a message begins with and a pattern for all of it. */
const patterns = ENTRIES.map(([en]) => ({
  start: en.split('{0}')[0] ?? '',
  pattern: new RegExp(`^${en.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\\\{\d\\\}/gu, '([^]*?)')}$`, 'u'),
}));

/** A message about a library in a language; as it is where there is no translation. */
export function libraryMessage(message: string, language: Language): string {
  if (language === 'en' || message.length > LONGEST) return message;
  for (const [index, { start, pattern }] of patterns.entries()) {
    const named = message.startsWith(start) ? pattern.exec(message) : null;
    const entry = ENTRIES[index];
    if (named !== null && entry !== undefined) return filled(spaced(entry[language === 'fr' ? 1 : 2], language), named.slice(1), language);
  }
  return message;
}

function filled(text: string, values: readonly string[], language: Exclude<Language, 'en'>): string {
  return text.replace(/\{(\d)\}/gu, (_, index: string) => translated(values[Number(index)] ?? '', language));
}

/** Names of languages and files in a list; any other value stays as it is. */
function translated(value: string, language: Exclude<Language, 'en'>): string {
  const words = NAMED[language];
  const parts = value.split(/ (or|and) /u);
  const isList = parts.every((part, index) => index % 2 === 1 || Object.hasOwn(words, part) || /^(?:en|fr|nl)\.md$/u.test(part));
  return isList ? parts.map((part, index) => (index % 2 === 1 ? JOINTS[language][part] : (words[part] ?? part))).join(' ') : value;
}

/** French has fixed spaces before its double signs and within its quotation marks. */
function spaced(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/ (?=[:;!?»])/gu, '\u00a0').replace(/« /gu, '«\u00a0') : text;
}
