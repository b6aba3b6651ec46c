/** English verbs of speech and opinion, sources and hearsay. */
import { phrasesOf } from '../phrases.ts';
import type { Mood, SpeechForm, SpeechLexicon, SpeechUse } from '../verbs.ts';

const VERBS: Readonly<Record<SpeechUse, string>> = {
  report: `announce declare state claim assert insist stress emphasize emphasise underline reiterate warn acknowledge concede admit deny reject denounce condemn
    criticise criticize blame accuse praise welcome hail deplore regret complain urge demand propose recommend suggest promise pledge vow explain reveal
    disclose mention highlight boast allege contend maintain argue testify confirm predict forecast lament caution counter retort respond comment remark
    threaten slam lambast blast decry deride mock dismiss defend describe tweet declare advocate downplay refute rebut`,
  clause: `say tell think believe consider estimate reckon add note observe conclude write report ask reply answer hope fear expect feel know hold show find indicate
    point recall guess suspect understand imagine assume swear concur agree signal assess calculate project`,
  as: `describe characterise characterize portray label brand present call term depict`,
  urge: `call urge invite encourage ask press exhort implore`,
  incise: `cry exclaim whisper mutter murmur shout yell gasp sigh laugh smile continue repeat inquire joke quip chuckle snap growl sob wonder muse begin go
    interrupt protest grin bark`,
}; // prettier-ignore

/** Past tense and participle of the verbs that are not regular. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'], tell: ['told', 'told'], think: ['thought', 'thought'], feel: ['felt', 'felt'], know: ['knew', 'known'],
  hold: ['held', 'held'], show: ['showed', 'shown'], find: ['found', 'found'], write: ['wrote', 'written'], swear: ['swore', 'sworn'],
  understand: ['understood', 'understood'], begin: ['began', 'begun'], go: ['went', 'gone'], cry: ['cried', 'cried'],
}; // prettier-ignore

/** Verbs that double their last letter before -ed and -ing. */
const DOUBLING: ReadonlySet<string> = new Set(['admit', 'rebut', 'grin', 'quip', 'snap', 'sob', 'slam']);

interface EnglishForm {
  form: string;
  mood: Mood;
  plural: boolean;
}

function formsOf(lemma: string): EnglishForm[] {
  const stem = DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const consonantY = /[^aeiou]y$/u.test(lemma);
  const regularPast = consonantY ? lemma.slice(0, -1) + 'ied' : stem + 'ed';
  const [past, participle] = IRREGULAR[lemma] ?? [regularPast, regularPast];
  const third =
    lemma === 'go'
      ? 'goes'
      : consonantY
        ? lemma.slice(0, -1) + 'ies'
        : /(?:s|sh|ch|x|z)$/u.test(lemma)
          ? lemma + 'es'
          : lemma + 's';
  return [
    { form: third, mood: 'finite', plural: false },
    { form: past, mood: 'finite', plural: false },
    { form: lemma, mood: 'infinitive', plural: true },
    { form: participle, mood: 'participle', plural: false },
    { form: stem + 'ing', mood: 'gerund', plural: false },
  ];
}

function build(): Map<string, SpeechForm[]> {
  const verbs = new Map<string, SpeechForm[]>();
  for (const use of Object.keys(VERBS) as SpeechUse[]) {
    for (const lemma of new Set(VERBS[use].split(/\s+/u))) {
      for (const form of formsOf(lemma)) {
        const entry: SpeechForm = { lemma, mood: form.mood, use, plural: form.plural };
        const known = verbs.get(form.form);
        if (!known) verbs.set(form.form, [entry]);
        else known.push(entry);
      }
    }
  }
  return verbs;
}

const words = (list: string) => new Set(list.trim().split(/\s+/u));
const phrases = (list: string) => list.split(',').map((phrase) => phrase.trim().split(' '));

export const englishSpeech: SpeechLexicon = {
  verbs: build(),
  phrases: new Map([
    ['point', phrases('out')],
    ['make', phrases('clear, it clear')],
    ['spell', phrases('out')],
    ['rule', phrases('out')],
    ['play', phrases('down')],
    ['cast', phrases('doubt')],
  ]),
  sourcePrepositions: phrasesOf('according to, per, as per, in the words of, in the opinion of, in the view of, citing'),
  personalPrepositions: words('for to'),
  vagueNouns: words(`expert experts source sources observer observers analyst analysts official officials report reports rumour rumours rumor rumors media critics
    witnesses witness diplomat diplomats study studies some many people insiders estimates figures data researchers economists historians commentators
    supporters opponents aides toll tolls statements statement polls`),
  sourceNouns: words(`authorities authority government governments minister ministers ministry president chief chiefs spokesman spokeswoman spokesperson official officials leader leaders ally allies state states country countries capital diplomat diplomats parliament lawmakers lawmaker mp mps
    senator senators mayor governor prosecutor prosecutors court judge judges lawyer lawyers police army military forces service services intelligence agency agencies organisation organisations organization organizations institution institutions association associations
    union unions party parties opposition group groups company companies firm firms boss director executive executives bank commission committee council assembly institute university centre center researcher researchers scientist scientists author authors expert experts
    economist economists historian historians analyst analysts observers report reports study studies survey poll document documents statement statements note article newspaper paper magazine media press channel source sources witness witnesses resident residents victim victims family
    families candidate candidates secretary general admiral colonel commander king queen prince princess pope chancellor ambassador negotiator negotiators delegation delegations participants members member protesters activists supporters critics workers teachers doctors farmers students
    parents citizens voters russians ukrainians europeans americans nations alliance coalition nato un eu imf who man woman artist coach player players manager chairman chairwoman chair figures data text bill treaty declaration estimates team teams crew crews engineers organisers organizers forecasters firefighters campaigners officers detectives rescuers neighbours neighbors passengers customers staff lawmakers shareholders investors landlords tenants pupils nurses drivers office department house memo letter email review inquiry enquiry audit analysis assessment filing transcript footage records census campaigner activist inspector inspectors ombudsman tribunal coroner jury novelist writer actor actress singer striker winger defender captain skipper midfielder goalkeeper farmer teacher nurse doctor driver shopkeeper white-house kremlin regulator watchdog coastguard brigade navy operator operators contractor contractors developer developers owner owners retailer retailers manufacturer manufacturers supplier suppliers airline airlines airport airports hospital hospitals
    charity charities trust trusts club clubs league leagues federation federations foundation foundations society societies confederation chamber publisher broadcaster network carmaker shipbuilder lender lenders insurer insurers utility ecologist ecologists biologist biologists
    botanist neurologist psychologist psychologists psychiatrist geologist geologists seismologist seismologists archaeologist archaeologists meteorologist meteorologists epidemiologist epidemiologists physicist physicists chemist chemists surgeon surgeons physician physicians
    specialist specialists consultant consultants adviser advisers advisor advisors aide aides envoy envoys lobbyist lobbyists trustee trustees bishop bishops archbishop priest rabbi imam vicar councillor councillors politician politicians minister-president governors
    headteacher headmaster headmistress principal lecturer professor professors tutor trainer trainers referee referees umpire umpires manager managers cyclist cyclists runner runners mother father mum dad parent brother sister son daughter wife husband widow widower uncle aunt cousin friend friends
    suspect suspects defendant defendants plaintiff plaintiffs accuser prosecution defence defense magistrate magistrates harbourmaster auditor auditors accountant accountants banker bankers trader traders broker brokers fund funds pilot pilots sailor sailors soldier soldiers veteran veterans fisherman fishermen miner miners
    volunteer volunteers organiser organizer curator curators librarian librarians chef chefs baker shopkeepers landlord tenant homeowner homeowners villager villagers islander islanders pensioner pensioners commuter commuters motorist motorists historian columnist columnists reviewer reviewers biographer photographer film-maker director-general`),
  humans: new Set(),
  that: words('that'),
  as: words('as'),
  to: words('to on for'),
  pronouns: new Map([['he', 'm'], ['she', 'f'], ['him', 'm'], ['her', 'f'], ['they', 'plural'], ['them', 'plural'], ['i', 'first'], ['we', 'first']]),
  vagueDeterminers: words('some several many various the a an unnamed few most'),
  vagueAdjectives: words(`available anonymous local public western military official diplomatic recent independent several various many unnamed credible reliable
    informed senior preliminary early european multiple`),
  agentless: words('attributed accused suspected alleged reputed presumed blamed'),
  hearsay: words('reportedly allegedly purportedly supposedly apparently'),
}; // prettier-ignore
