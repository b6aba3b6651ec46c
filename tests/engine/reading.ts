/** Reads a text for a test, with a small register of its own, and shows passages as text. */
import { read } from '../../src/main/engine/analyse.ts';
import { makeRegister, type Register } from '../../src/main/engine/register.ts';
import type { Reading, Span } from '../../src/shared/analysis.ts';

const basis = { basis: 'test', asOf: '2025-01-01' };

/** Two states, an alliance, an outlet and one term of office. */
export const register: Register = makeRegister({
  terms: [
    {
      person: 'Jana Novák',
      office: 'présidente',
      organisation: 'Ruritanie',
      from: '2020-01-01',
      to: null,
      ...basis,
    },
  ],
  organisations: [
    {
      name: 'Ruritanie',
      aliases: ['Ruritania'],
      kind: 'state',
      demonyms: ['ruritanien', 'ruritanienne', 'Ruritanian'],
      capital: 'Strelsau',
      ...basis,
    },
    {
      name: 'France',
      aliases: [],
      kind: 'state',
      demonyms: ['français', 'française', 'French'],
      capital: 'Paris',
      ...basis,
    },
    { name: 'OTAN', aliases: ['NATO'], kind: 'institution', ...basis },
  ],
  events: [],
  outlets: [{ name: 'Le Courrier du soir', aliases: [], ...basis }],
  spellings: [],
});

/** The reading of a text in its guessed or given language. */
export function readText(text: string, language: 'fr' | 'en' | null = 'fr'): Reading {
  return read({ text, blocks: null, language, date: null }, register);
}

/** The words of a passage. */
export function words(reading: Reading, span: Span | null): string | null {
  return span && reading.text.slice(span.start, span.end);
}
