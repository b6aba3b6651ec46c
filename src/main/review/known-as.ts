/** By which names the register knows a person, an organisation or an event: pages gather what articles say under any of them. */
import type { EntityKind } from '../../shared/archive.ts';
import type { Register } from '../engine/register.ts';
import { fold } from '../engine/register/names.ts';

/** The name in the register, else as given. Two full names are never one: only what the register holds for another form of the same. */
export function canonicalName(register: Register, kind: EntityKind, name: string): string {
  if (kind === 'person') {
    const [first, ...more] = register.termsOfPerson(name);
    // A surname that two persons of the register bear is nobody's.
    return first && more.every((term) => term.person === first.person) ? first.person : name;
  }
  if (kind === 'organisation') return register.organisation(name)?.name ?? name;
  return name;
}

/** The keys under which articles may name it. */
export function keysOfName(register: Register, kind: EntityKind, name: string): string[] {
  const keys = new Set([fold(name)]);
  if (kind === 'person') {
    const person = canonicalName(register, kind, name);
    for (const term of register.termsOfPerson(person))
      for (const known of [term.person, ...(term.aliases ?? [])]) keys.add(fold(known));
  } else if (kind === 'organisation') {
    const known = register.organisation(name);
    if (known) for (const other of [known.name, ...known.aliases]) keys.add(fold(other));
  }
  keys.delete('');
  return [...keys];
}
