/** The checks, in the order they run. A check is registered here and nowhere else. */
import type { ArchiveCheck, Check } from '../rule.ts';
import { event } from './article/calendar-event.ts';
import { impossible } from './article/calendar-impossible.ts';
import { pastFuture } from './article/calendar-past-future.ts';
import { weekday } from './article/calendar-weekday.ts';
import { holder } from './article/office-holder.ts';
import { drafting } from './article/residue-drafting.ts';
import { furniture } from './article/residue-furniture.ts';
import { invisible } from './article/residue-invisible.ts';
import { link } from './article/residue-link.ts';
import { markup } from './article/residue-markup.ts';
import { mixedScript } from './article/residue-mixed-script.ts';
import { mojibake } from './article/residue-mojibake.ts';
import { placeholder } from './article/residue-placeholder.ts';
import { aiDisclosure } from './article/source-ai-disclosure.ts';
import { unknownOutlet } from './article/source-outlet.ts';
import { secondHand } from './article/source-second-hand.ts';
import { vague } from './article/source-vague.ts';
import { noTitle } from './article/structure-no-title.ts';
import { undated } from './article/structure-undated.ts';

export const articleChecks: readonly Check[] = [
  weekday, impossible, pastFuture, event,
  holder,
  vague, secondHand, unknownOutlet, aiDisclosure,
  undated, noTitle,
  markup, mojibake, placeholder, drafting, furniture, link, invisible, mixedScript,
]; // prettier-ignore

export const archiveChecks: readonly ArchiveCheck[] = [];
