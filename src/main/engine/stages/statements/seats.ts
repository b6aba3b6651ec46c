/** Seats of power that stand for the state or body that sits there. Folded names; capitals come from the register. */
import type { Register } from '../../register.ts';
import { fold } from '../../register/names.ts';

const SEATS: Readonly<Record<string, string>> = {
  kremlin: 'Russie',
  'maison blanche': 'États-Unis',
  'white house': 'États-Unis',
  pentagone: 'États-Unis',
  pentagon: 'États-Unis',
  bercy: 'Bercy',
  "ministere de l'economie": 'Bercy',
  "ministere de l'economie et des finances": 'Bercy',
  'ministere des finances': 'Bercy',
  beauvau: 'Beauvau',
  'place beauvau': 'Beauvau',
  "ministere de l'interieur": 'Beauvau',
  elysee: 'France',
  matignon: 'France',
  'quai d orsay': 'France',
  "quai d'orsay": 'France',
  'downing street': 'Royaume-Uni',
  bundestag: 'Allemagne',
  'alliance atlantique': 'OTAN',
  alliance: 'OTAN',
  allies: 'OTAN',
  berlaymont: 'Union européenne',
  'commission europeenne': 'Union européenne',
};
/** Capitals that stand for more than their state: what « Bruxelles » decides, the Union decides. */
const BEYOND: Readonly<Record<string, string>> = {
  bruxelles: 'Union européenne',
  brussels: 'Union européenne',
};

const made = new WeakMap<Register, Map<string, string>>();

/** The state whose capital or seat of power a name is, under its name in the register; null when it is none. */
export function powerAt(name: string, register: Register): string | null {
  let capitals = made.get(register);
  if (!capitals) {
    capitals = new Map(Object.entries(SEATS));
    for (const one of register.facts.organisations)
      if (one.capital) capitals.set(fold(one.capital), one.name);
    for (const spelling of register.facts.spellings) {
      const state = capitals.get(fold(spelling.preferred));
      if (state && spelling.kind === 'place')
        for (const variant of spelling.variants) capitals.set(fold(variant), state);
    }
    for (const [capital, power] of Object.entries(BEYOND)) capitals.set(capital, power);
    made.set(register, capitals);
  }
  return capitals.get(fold(name)) ?? null;
}
