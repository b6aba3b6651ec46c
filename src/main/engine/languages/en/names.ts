/** English titles, offices, heads of organisations and events, and places. */
import { byFirstWord, type NamesLexicon } from '../names.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/u));

const OFFICES = `president, prime minister, minister, chancellor, secretary general, secretary - general, director - general, attorney - general, governor - general, foreign secretary, home secretary, secretary of state, secretary of defense, secretary of defence, secretary,
  foreign minister, defence minister, defense minister, finance minister, interior minister, health minister, justice minister, education minister, chief executive, chief executive officer, chief financial officer, chief operating officer, chief technology officer, chief investment officer, chief medical officer, chief scientific officer, chief scientific adviser, chief commercial officer, chief information officer, chief constable, chief superintendent, chief justice, chief prosecutor, finance director, finance chief, operations director, sales director, medical director, artistic director, music director, ceo, chairman, chairwoman, chair, chief of staff, chief economist, chief,
  director general, director-general, managing director, executive director, director, head, leader, mayor, governor, senator, congressman, congresswoman, representative, mp, mep, ambassador, spokesman, spokeswoman, spokesperson,
  commissioner, high representative, king, queen, prince, princess, pope, cardinal, archbishop, bishop, general, colonel, admiral, commander, captain, vice president, vice-president, deputy prime minister, deputy minister, special envoy, envoy,
  founder, co-founder, economist, professor, historian, researcher, attorney general, attorney, judge, justice, prosecutor, lawyer, coach, manager, candidate, speaker, treasurer, dean, boss, analyst, author, editor, journalist,
  headteacher, headmaster, headmistress, principal, coroner, vicar, auditor, trustee, harbourmaster, quarterback, striker, midfielder, goalkeeper, defender, winger,
  farmer, surgeon, neurologist, biologist, botanist, engineer, teacher, nurse, novelist, actor, actress, singer, poet, architect, chemist, physicist`; // prettier-ignore

export const englishNames: NamesLexicon = {
  titles: words('mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame general gen. colonel col. captain capt. admiral major sergeant lieutenant cllr cllr. councillor councilwoman councilman councilor ald. alderman det. detective sgt sgt. pc insp. inspector superintendent constable rev. reverend father sister sheikh sen. rep. gov.'),
  particles: words("de du von van der den di da dos del della bin ben ibn al el abu o' mac la le"),
  offices: byFirstWord(OFFICES),
  officePrefixes: words('vice deputy assistant acting senior chief prime foreign finance health home interior defence defense justice education transport transportation energy labor labour trade treasury culture agriculture commerce housing environment business development industry economy press homeland works immigration climate water'),
  officeAdjectives: words('general elect designate executive'),
  former: words('former ex ex- late then then- previous one-time onetime outgoing'),
  complements: words('of for at to'),
  portfolios: words('minister secretary commissioner'),
  organisationHeads: words(`ministry union alliance coalition organisation organization association federation confederation party bank court council assembly senate parliament commission committee agency institute
    university school centre center hospital group company corporation foundation league movement front army guard police department office bureau authority service fund chamber house congress academy embassy nations reserve treasury navy club board museum gallery theatre theater college society trust observatory laboratory library orchestra tribunal inspectorate constabulary rovers albion united athletic wanderers hotspur`),
  companyHeads: words(`company group firm maker giant startup start-up retailer carmaker airline bank insurer lender operator manufacturer developer publisher charity nonprofit union party fund brand subsidiary supplier conglomerate chain provider builder utility brewer miner producer exporter refiner drugmaker chipmaker broadcaster network studio consultancy brokerage`),
  namedAfter: words(`street avenue boulevard road square bridge prize award`),
  personal: words(`death killing murder trial arrest conviction election resignation appointment arrival departure injury goal goals penalty victory defeat lawyer father mother son daughter wife husband widow family memory funeral testimony`),
  eventHeads: words('summit conference agreement accord accords treaty protocol war battle games cup championship championships festival referendum revolution attack attacks forum election elections operation olympics trial earthquake hurricane'),
  placePrepositions: words('in at near from to into across outside around'),
  placeHeads: words('city town village region province district county state country island sea ocean river strait gulf mount airport port street avenue square'),
  places: words(`paris marseille lyon london manchester liverpool birmingham leeds glasgow edinburgh cardiff belfast dublin madrid barcelona seville lisbon porto rome milan naples turin venice florence berlin munich hamburg frankfurt cologne vienna prague
    warsaw krakow gdansk budapest bucharest sofia belgrade zagreb sarajevo pristina tirana skopje athens istanbul ankara nicosia cyprus moscow petersburg kazan kursk belgorod kyiv kiev kharkiv odesa odessa lviv dnipro zaporizhzhia kherson mariupol donetsk
    luhansk kramatorsk sloviansk siversk bakhmut pokrovsk avdiivka mykolaiv chernihiv sumy chernobyl sevastopol crimea donbas donbass minsk vilnius riga tallinn helsinki stockholm oslo copenhagen reykjavik amsterdam rotterdam brussels antwerp ghent geneva zurich basel bern luxembourg
    washington york chicago boston houston dallas miami seattle atlanta detroit philadelphia denver angeles francisco montreal quebec ottawa toronto vancouver mexico brasilia lima bogota caracas quito
    beijing shanghai wuhan guangzhou taipei taiwan tokyo osaka kyoto seoul pyongyang delhi mumbai calcutta islamabad karachi kabul tehran baghdad mosul basra damascus aleppo beirut amman jerusalem haifa gaza rafah ramallah riyadh jeddah doha dubai kuwait sanaa aden cairo
    alexandria tripoli benghazi tunis algiers rabat casablanca dakar bamako niamey ouagadougou abidjan accra lagos abuja kinshasa goma kigali kampala nairobi khartoum djibouti mogadishu johannesburg pretoria luanda maputo harare
    sydney melbourne canberra perth auckland wellington bangkok hanoi manila jakarta singapore yangon kathmandu dhaka colombo astana tashkent europe asia africa america oceania antarctica arctic mediterranean atlantic pacific baltic balkans caucasus sahel
    california texas florida bavaria catalonia scotland wales england siberia greenland alaska kremlin pentagon westminster danube rhine thames nile volga ohio michigan virginia arizona nevada pennsylvania georgia`),
  never: words(`the a an this that these those my your his her its our their he she it they we you i who which what where when and or but so nor if as while because although though
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yes no for in on at by with from after before since during nobody somebody everybody anybody everyone someone anyone none both most many several few others another retail however meanwhile moreover still also according sources source photo video credit chapter`),
  determiners: words('the a an its their his her our'),
}; // prettier-ignore
