/** The checks inside an article, in the order they run: facts first, then copy. A check is registered here and nowhere else. */
import type { Check } from '../../rule.ts';
import { breakdown as arithmeticBreakdown } from './arithmetic-breakdown.ts';
import { change as arithmeticChange } from './arithmetic-change.ts';
import { conversion as arithmeticConversion } from './arithmetic-conversion.ts';
import { fraction as arithmeticFraction } from './arithmetic-fraction.ts';
import { gap as arithmeticGap } from './arithmetic-gap.ts';
import { list as arithmeticList } from './arithmetic-list.ts';
import { rate as arithmeticRate } from './arithmetic-rate.ts';
import { score as arithmeticScore } from './arithmetic-score.ts';
import { shares as arithmeticShares } from './arithmetic-shares.ts';
import { standing as arithmeticStanding } from './arithmetic-standing.ts';
import { sum as arithmeticSum } from './arithmetic-sum.ts';
import { votes as arithmeticVotes } from './arithmetic-votes.ts';
import { age as calendarAge } from './calendar-age.ts';
import { birth as calendarBirth } from './calendar-birth.ts';
import { course as calendarCourse } from './calendar-course.ts';
import { duration as calendarDuration } from './calendar-duration.ts';
import { elapsed as calendarElapsed } from './calendar-elapsed.ts';
import { event as calendarEvent } from './calendar-event.ts';
import { impossible as calendarImpossible } from './calendar-impossible.ts';
import { later as calendarLater } from './calendar-later.ts';
import { life as calendarLife } from './calendar-life.ts';
import { pastFuture as calendarPastFuture } from './calendar-past-future.ts';
import { weekday as calendarWeekday } from './calendar-weekday.ts';
import { acronyms as consistencyAcronym } from './consistency-acronym.ts';
import { personAge as consistencyAge } from './consistency-age.ts';
import { currency as consistencyCurrency } from './consistency-currency.ts';
import { eventDate as consistencyEventDate } from './consistency-event-date.ts';
import { family as consistencyFamily } from './consistency-family.ts';
import { figure as consistencyFigure } from './consistency-figure.ts';
import { headline as consistencyHeadline } from './consistency-headline.ts';
import { name as consistencyName } from './consistency-name.ts';
import { office as consistencyOffice } from './consistency-office.ts';
import { rank as consistencyRank } from './consistency-rank.ts';
import { repeat as consistencyRepeat } from './consistency-repeat.ts';
import { scope as consistencyScope } from './consistency-scope.ts';
import { penalty as consistencySentence } from './consistency-sentence.ts';
import { spellings as consistencySpelling } from './consistency-spelling.ts';
import { holder as officeHolder } from './office-holder.ts';
import { fragment as quotationFragment } from './quotation-fragment.ts';
import { noSpeaker as quotationNoSpeaker } from './quotation-no-speaker.ts';
import { unbalanced as quotationUnbalanced } from './quotation-unbalanced.ts';
import { verbatim as quotationVerbatim } from './quotation-verbatim.ts';
import { versions as quotationVersions } from './quotation-versions.ts';
import { drafting as residueDrafting } from './residue-drafting.ts';
import { furniture as residueFurniture } from './residue-furniture.ts';
import { invisible as residueInvisible } from './residue-invisible.ts';
import { link as residueLink } from './residue-link.ts';
import { markup as residueMarkup } from './residue-markup.ts';
import { mixedScript as residueMixedScript } from './residue-mixed-script.ts';
import { mojibake as residueMojibake } from './residue-mojibake.ts';
import { placeholder as residuePlaceholder } from './residue-placeholder.ts';
import { aiDisclosure as sourceAiDisclosure } from './source-ai-disclosure.ts';
import { figure as sourceFigure } from './source-figure.ts';
import { list as sourceList } from './source-list.ts';
import { unknownOutlet as sourceOutlet } from './source-outlet.ts';
import { secondHand as sourceSecondHand } from './source-second-hand.ts';
import { single as sourceSingle } from './source-single.ts';
import { superlative as sourceSuperlative } from './source-superlative.ts';
import { vague as sourceVague } from './source-vague.ts';
import { caption as structureCaption } from './structure-caption.ts';
import { faq as structureFaq } from './structure-faq.ts';
import { headingBody as structureHeadingBody } from './structure-heading-body.ts';
import { heading as structureHeading } from './structure-heading.ts';
import { list as structureList } from './structure-list.ts';
import { noTitle as structureNoTitle } from './structure-no-title.ts';
import { undated as structureUndated } from './structure-undated.ts';
import { accent as typographyAccent } from './typography-accent.ts';
import { apostrophe as typographyApostrophe } from './typography-apostrophe.ts';
import { blankLines as typographyBlankLines } from './typography-blank-lines.ts';
import { capital as typographyCapital } from './typography-capital.ts';
import { hyphen as typographyHyphen } from './typography-hyphen.ts';
import { ordinal as typographyOrdinal } from './typography-ordinal.ts';
import { punctuation as typographyPunctuation } from './typography-punctuation.ts';
import { quotes as typographyQuotes } from './typography-quotes.ts';
import { spacing as typographySpacing } from './typography-spacing.ts';
import { thousands as typographyThousands } from './typography-thousands.ts';
import { absolute as wordingAbsolute } from './wording-absolute.ts';
import { acronym as wordingAcronym } from './wording-acronym.ts';
import { cliche as wordingCliche } from './wording-cliche.ts';
import { grammar as wordingGrammar } from './wording-grammar.ts';
import { loaded as wordingLoaded } from './wording-loaded.ts';
import { repetition as wordingRepetition } from './wording-repetition.ts';
import { spelling as wordingSpelling } from './wording-spelling.ts';

export const articleChecks: readonly Check[] = [
  calendarAge, calendarBirth, calendarCourse, calendarDuration, calendarElapsed, calendarEvent, calendarImpossible, calendarLater, calendarLife, calendarPastFuture, calendarWeekday,
  arithmeticBreakdown, arithmeticChange, arithmeticConversion, arithmeticFraction, arithmeticGap, arithmeticList, arithmeticRate, arithmeticScore, arithmeticShares, arithmeticStanding, arithmeticSum, arithmeticVotes,
  consistencyAcronym, consistencyAge, consistencyCurrency, consistencyEventDate, consistencyFamily, consistencyFigure, consistencyHeadline, consistencyName, consistencyOffice, consistencyRank, consistencyRepeat, consistencyScope, consistencySentence, consistencySpelling,
  officeHolder,
  sourceAiDisclosure, sourceFigure, sourceList, sourceOutlet, sourceSecondHand, sourceSingle, sourceSuperlative, sourceVague,
  quotationFragment, quotationNoSpeaker, quotationUnbalanced, quotationVerbatim, quotationVersions,
  structureCaption, structureFaq, structureHeadingBody, structureHeading, structureList, structureNoTitle, structureUndated,
  residueDrafting, residueFurniture, residueInvisible, residueLink, residueMarkup, residueMixedScript, residueMojibake, residuePlaceholder,
  wordingAbsolute, wordingAcronym, wordingCliche, wordingGrammar, wordingLoaded, wordingRepetition, wordingSpelling,
  typographyAccent, typographyApostrophe, typographyBlankLines, typographyCapital, typographyHyphen, typographyOrdinal, typographyPunctuation, typographyQuotes, typographySpacing, typographyThousands,
]; // prettier-ignore
