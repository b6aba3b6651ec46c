/** Comparing passages of suites written for assistants: case, kinds of apostrophe and space, and a leading determiner or preposition apart. */
const LEADING: Record<'fr' | 'en', RegExp> = {
  fr: /^(?:(?:l|d)'|(?:le|la|les|l|de|du|des|d|à|a|au|aux|en|dans|pour|entre|sur|par|vers|ce|cet|cette|depuis|dès|avant|après|jusqu'à|jusqu'au|pendant|un|une|les)\s+|(?:à|a)\s*partir\s+(?:de|du)\s+)/,
  en: /^(?:(?:the|at|on|in|from|between|for|of|to|by|since|until|till|before|after|during|a|an|about|around|within|this|these|over|under|starting|beginning|commencing|as early as|as late as|any time)\s+)/,
};

/** A passage as it is compared. */
export function bare(passage: string, language: 'fr' | 'en'): string {
  let text = passage
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '');
  for (
    let cut = text.replace(LEADING[language], '');
    cut !== text && cut !== '';
    cut = text.replace(LEADING[language], '')
  )
    text = cut.trim();
  return text;
}
