/** Currencies as every language writes them: codes of ISO 4217, signs, and how a language's names of them are put together. */

/** Codes in use, with those that went into the euro or were replaced; left out are the codes that are words or other names in capitals (ALL, TOP, CUP, SOS). */
export const CODES: readonly string[] =
  'AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CVE CZK DEM DJF DKK DOP DZD EGP ERN ESP ETB EUR FJD FRF GBP GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SRD SSP SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'.split(
    ' ',
  );

/** Codes that are words or units too where they are not in capitals. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  'ARS BAM BOB COP DEM GEL ILS KGS LAK MAD MOP MUR NAD PAB PEN RON SAR SCR TRY VES'.split(' '),
);

/** Codes that before a number are a conference, a firm or a list of flaws: “COP 28”, “NIO 5”, “CVE 2024”. */
export const NEVER_BEFORE: ReadonlySet<string> = new Set(['AMD', 'COP', 'CVE', 'NIO']);

/** Signs, by code; written before or after the number. */
export const SIGNS: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€'], USD: ['$', 'US$'], GBP: ['£'], JPY: ['¥'], RUB: ['₽'], INR: ['₹'], UAH: ['₴'], TRY: ['₺'], ILS: ['₪'], KRW: ['₩'], BTC: ['₿'], THB: ['฿'], PHP: ['₱'], VND: ['₫'], NGN: ['₦'], GHS: ['₵'], GEL: ['₾'], LAK: ['₭'], KZT: ['₸'], AZN: ['₼'], CRC: ['₡'], PYG: ['₲'], MNT: ['₮'], KHR: ['៛'], IRR: ['﷼'],
  CAD: ['C$', 'CA$', 'Can$', 'CAD$', 'CDN$'], AUD: ['A$', 'AU$', 'Aus$'], NZD: ['NZ$'], HKD: ['HK$'], SGD: ['S$', 'SG$'], TWD: ['NT$'], MXN: ['Mex$', 'MX$'], BRL: ['R$'], MYR: ['RM'], PLN: ['zł'], CZK: ['Kč'], KES: ['KSh', 'Ksh'], IDR: ['Rp'], BDT: ['৳', 'Tk'], HUF: ['Ft'],
}; // prettier-ignore

/**
 * Names of one kind of currency in several countries. `noun` and each adjective are given as “singular/plural”; one form
 * stands for both. An adjective beginning with “_” stands before the noun (“Swiss franc”), any other after it.
 */
export function namesOf(
  noun: string,
  adjectives: Readonly<Record<string, string>>,
): Record<string, string[]> {
  const forms = (written: string) => {
    const [one, many = one] = written.split('/');
    return [one!, many!] as const;
  };
  const [one, many] = forms(noun);
  return Object.fromEntries(
    Object.entries(adjectives).map(([code, list]) => [
      code,
      list.split(', ').flatMap((adjective) => {
        if (adjective.startsWith('_'))
          return [`${adjective.slice(1)} ${one}`, `${adjective.slice(1)} ${many}`];
        const [single, plural] = forms(adjective);
        return [`${one} ${single}`, `${many} ${plural}`];
      }),
    ]),
  );
}

/** Names by code, from several lists. */
export function united(
  ...lists: readonly Readonly<Record<string, readonly string[]>>[]
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const list of lists)
    for (const [code, words] of Object.entries(list))
      names.set(code, [...new Set([...(names.get(code) ?? []), ...words])]);
  return names;
}
