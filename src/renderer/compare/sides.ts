/** What a comparison shows: two texts, and rows of what both say of the same thing. */
import type { Span } from '../../shared/analysis.ts';
import type { RevisionText } from '../../shared/article.ts';
import type { IconName } from '../parts/icons.ts';

/** A compared passage of a text. */
export interface Passage extends Span {
  className: string;
  front: boolean;
  tag?: 'mark' | 'ins' | 'del';
}

/** One of the two texts. */
export interface Side {
  over: string;
  title: string;
  under: string;
  revision: RevisionText;
  passages: Passage[];
  lang: string | undefined;
  /** The title and what stands outside of the article too: they are compared as well. */
  whole?: boolean;
}
/** What both texts say of the same thing. */
export interface Row {
  key: string;
  /** Over the words of this text. */
  over: string;
  left: string;
  right: string;
  icon: IconName;
  relation: string;
  differs: boolean;
  /** It is a fault that somebody warned of. */
  hot: boolean;
  current: boolean;
  choose(): void;
}
