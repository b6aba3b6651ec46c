/** Names of currencies in French: a noun with what it is of, names of one country, former ones, small change. */
import { namesOf, united } from '../../currencies.ts';

const words = (list: string) => list.split(', ');

/** Words after a number, by code; what has no code by its own name. A noun alone stands for its best known currency. */
export const NAMES: ReadonlyMap<string, readonly string[]> = united(
  {
    EUR: ['euro', 'euros'],
    USD: words('dollar, dollars, dollars US, dollar US, $ US, $ USD, billets verts'),
    CAD: words('$ c, $ CA, $ can, cad$'),
    GBP: words('livre sterling, livres sterling, livre, livres, pound, pounds, quid'),
    FRF: ['franc', 'francs'],
    XAF: ['FCFA', 'F CFA', 'francs CFA', 'franc CFA'],
    SEK: ['couronne', 'couronnes'],
    DZD: ['dinar', 'dinars'],
    AED: ['dirham', 'dirhams'],
    MXN: ['peso', 'pesos'],
    INR: ['roupie', 'roupies'],
    RUB: ['rouble', 'roubles'],
    SAR: ['riyal', 'riyals'],
    IRR: words('rial, rials, toman, tomans'),
    KES: ['shilling', 'shillings'],
    DEM: words('mark, marks, deutschemark, deutschemarks, deutsche mark, deutsche marks'),
  },
  namesOf('dollar/dollars', { USD: 'américain/américains, des États-Unis', CAD: 'canadien/canadiens', AUD: 'australien/australiens', NZD: 'néo-zélandais', HKD: 'de Hong Kong, de Hongkong, hongkongais', SGD: 'de Singapour, singapourien/singapouriens', TWD: 'taïwanais, de Taïwan', JMD: 'jamaïcain/jamaïcains', BSD: 'bahaméen/bahaméens, des Bahamas', BBD: 'barbadien/barbadiens, de la Barbade', BMD: 'bermudien/bermudiens, des Bermudes', BND: 'de Brunei', BZD: 'bélizien/béliziens, de Belize', FJD: 'fidjien/fidjiens, des Fidji', GYD: 'guyanien/guyaniens', KYD: 'des îles Caïmans', LRD: 'libérien/libériens', NAD: 'namibien/namibiens', SBD: 'des îles Salomon', SRD: 'surinamais, surinamien/surinamiens', TTD: 'de Trinité-et-Tobago, trinidadien/trinidadiens', XCD: 'des Caraïbes orientales' }),
  namesOf('franc/francs', { CHF: 'suisse/suisses', FRF: 'français', XPF: 'CFP, pacifique, Pacifique', CDF: 'congolais', RWF: 'rwandais', BIF: 'burundais', GNF: 'guinéen/guinéens', DJF: 'djiboutien/djiboutiens, de Djibouti', KMF: 'comorien/comoriens', 'franc belge': 'belge/belges', 'franc luxembourgeois': 'luxembourgeois', 'franc malgache': 'malgache/malgaches' }),
  namesOf('livre/livres', { GBP: 'anglaise/anglaises, britannique/britanniques', EGP: 'égyptienne/égyptiennes', LBP: 'libanaise/libanaises', SYP: 'syrienne/syriennes', SDG: 'soudanaise/soudanaises', SSP: 'sud-soudanaise/sud-soudanaises', TRY: 'turque/turques', 'livre irlandaise': 'irlandaise/irlandaises', 'livre chypriote': 'chypriote/chypriotes', 'livre maltaise': 'maltaise/maltaises' }),
  namesOf('couronne/couronnes', { SEK: 'suédoise/suédoises', NOK: 'norvégienne/norvégiennes', DKK: 'danoise/danoises', ISK: 'islandaise/islandaises', CZK: 'tchèque/tchèques', 'couronne slovaque': 'slovaque/slovaques', 'couronne estonienne': 'estonienne/estoniennes' }),
  namesOf('dinar/dinars', { DZD: 'algérien/algériens', TND: 'tunisien/tunisiens', IQD: 'irakien/irakiens', JOD: 'jordanien/jordaniens', KWD: 'koweïtien/koweïtiens', LYD: 'libyen/libyens', BHD: 'bahreïnien/bahreïniens, bahreïni/bahreïnis, de Bahreïn', RSD: 'serbe/serbes' }),
  namesOf('dirham/dirhams', { AED: 'émirati/émiratis, émirien/émiriens, des Émirats', MAD: 'marocain/marocains' }),
  namesOf('peso/pesos', { MXN: 'mexicain/mexicains', ARS: 'argentin/argentins', CLP: 'chilien/chiliens', COP: 'colombien/colombiens', CUP: 'cubain/cubains', DOP: 'dominicain/dominicains', PHP: 'philippin/philippins', UYU: 'uruguayen/uruguayens' }),
  namesOf('roupie/roupies', { INR: 'indienne/indiennes', PKR: 'pakistanaise/pakistanaises', LKR: 'sri-lankaise/sri-lankaises, srilankaise/srilankaises', NPR: 'népalaise/népalaises', MUR: 'mauricienne/mauriciennes', SCR: 'seychelloise/seychelloises', IDR: 'indonésienne/indonésiennes' }),
  namesOf('riyal/riyals', { SAR: 'saoudien/saoudiens', QAR: 'qatari/qataris, qatarien/qatariens, du Qatar', OMR: 'omanais', YER: 'yéménite/yéménites', IRR: 'iranien/iraniens' }),
  namesOf('rial/rials', { IRR: 'iranien/iraniens', OMR: 'omanais', YER: 'yéménite/yéménites' }),
  namesOf('rouble/roubles', { RUB: 'russe/russes', BYN: 'biélorusse/biélorusses, bélarusse/bélarusses, bélarussien/bélarussiens' }),
  namesOf('shilling/shillings', { KES: 'kényan/kényans, kenyan/kenyans', TZS: 'tanzanien/tanzaniens', UGX: 'ougandais', 'shilling somalien': 'somalien/somaliens' }),
  namesOf('yen/yens', { JPY: 'japonais' }),
  namesOf('yuan/yuans', { CNY: 'chinois' }),
  namesOf('won/wons', { KRW: 'sud-coréen/sud-coréens, coréen/coréens', KPW: 'nord-coréen/nord-coréens' }),
  namesOf('leu/lei', { RON: 'roumain/roumains', MDL: 'moldave/moldaves' }),
  namesOf('manat/manats', { AZN: 'azéri/azéris, azerbaïdjanais', TMT: 'turkmène/turkmènes' }),
  namesOf('kwacha/kwachas', { ZMW: 'zambien/zambiens', MWK: 'malawite/malawites, malawien/malawiens' }),
  namesOf('mark/marks', { DEM: 'allemand/allemands', BAM: 'convertible/convertibles', 'mark finlandais': 'finlandais' }),
  namesOf('lire/lires', { ITL: 'italienne/italiennes' }),
  namesOf('soum/soums', { UZS: 'ouzbek/ouzbeks' }),
  namesOf('real/reals', { BRL: 'brésilien/brésiliens' }),
  namesOf('réal/réaux', { BRL: 'brésilien/brésiliens' }),
  {
    JPY: ['yen', 'yens'], CNY: words('yuan, yuans, renminbi, renminbis'), KRW: ['won', 'wons'], UAH: words('hryvnia, hryvnias, hryvnya, hryvnyas, grivna, grivnas'), PLN: words('zloty, zlotys'), ILS: words('shekel, shekels'), BRL: words('real, reals, reais, réal, réals, réaux'), ZAR: ['rand', 'rands'], HUF: ['forint', 'forints'], BTC: ['bitcoin', 'bitcoins'], GHS: ['cedi', 'cedis'], RON: ['leu', 'lei'], BGN: words('lev, levs, leva'), HRK: ['kuna', 'kunas'], MKD: ['denar', 'denars'], THB: ['baht', 'bahts'], VND: ['dong', 'dongs'], NGN: ['naira', 'nairas'], VES: words('bolivar, bolivars, bolívar, bolívares'), BOB: ['boliviano', 'bolivianos'], PEN: words('sol, sols, soles, sol péruvien, sols péruviens, soles péruviens'), KZT: ['tenge', 'tenges'], MGA: ['ariary', 'ariarys'], BDT: ['taka', 'takas'], MYR: ['ringgit', 'ringgits'], AOA: ['kwanza', 'kwanzas'], HTG: words('gourde, gourdes'), ETB: ['birr', 'birrs'], GMD: ['dalasi', 'dalasis'], MRU: words('ouguiya, ouguiyas'), LSL: ['loti', 'maloti'], SZL: ['lilangeni', 'emalangeni'], MZN: words('metical, meticals, meticais'), ZMW: ['kwacha', 'kwachas'], BWP: ['pula', 'pulas'], ERN: ['nakfa', 'nakfas'], leone: ['leone', 'leones'], AFN: ['afghani', 'afghanis'], AMD: ['dram', 'drams'], GEL: ['lari', 'laris'], AZN: ['manat', 'manats'], UZS: ['soum', 'soums'], KGS: ['som', 'soms'], TJS: ['somoni', 'somonis'], MNT: ['tugrik', 'tugriks'], MMK: ['kyat', 'kyats'], LAK: ['kip', 'kips'], KHR: ['riel', 'riels'], BTN: ['ngultrum', 'ngultrums'], MVR: ['rufiyaa', 'rufiyaas'], MOP: ['pataca', 'patacas'], IDR: ['rupiah', 'rupiahs'], PGK: ['kina', 'kinas'], VUV: ['vatu', 'vatus'], WST: ['tala', 'talas'], lek: ['lek', 'leks'], CRC: words('colon, colons, colón, colones'), GTQ: words('quetzal, quetzals, quetzales'), HNL: ['lempira', 'lempiras'], NIO: words('cordoba, cordobas, córdoba, córdobas'), PAB: ['balboa', 'balboas'], PYG: words('guarani, guaranis, guaraní, guaraníes'), CVE: words('escudo capverdien, escudos capverdiens'),
    ITL: ['lires'], ESP: words('peseta, pesetas'), LTL: ['litas'], LVL: ['lats'], drachme: ['drachme', 'drachmes'], escudo: ['escudo', 'escudos'], florin: words('florin, florins'), schilling: ['schilling', 'schillings'], piastre: ['piastre', 'piastres'],
    pesewa: ['pesewa', 'pesewas'], kopeck: words('kopeck, kopecks, kopek, kopeks'), centavo: ['centavo', 'centavos'], centime: words("centime, centimes, centimes d'euro, centime d’euro"), cent: ['¢', 'cents', 'cent'], penny: words('pence, penny, pennies'),
  },
); // prettier-ignore
