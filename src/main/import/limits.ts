/** What the readers accept at most. Every imported file is hostile until read; a limit hit is a refusal by name. */

/** Bytes of a file. */
export const MOST_BYTES = 100_000_000;
/** Characters of an article; longer ones are refused. */
export const MOST_CHARACTERS = 1_000_000;
/** Characters of a marked-up file (HTML, RTF, mail, Markdown), whose markup is many times its text. */
export const MOST_MARKUP = 16_000_000;
/** Entries of a zip. */
export const MOST_ENTRIES = 10_000;
/** Bytes that one entry of a zip may really inflate to, whatever it declares. */
export const MOST_ENTRY_BYTES = 64_000_000;
/** Bytes that all entries read from one zip may inflate to. */
export const MOST_INFLATED_BYTES = 160_000_000;
/** Depth of elements in XML and HTML. */
export const MOST_DEPTH = 500;
/** Elements of one XML or HTML document. */
export const MOST_NODES = 1_500_000;
