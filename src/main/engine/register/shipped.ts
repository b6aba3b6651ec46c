/** The register that comes with Marbre: resources/register, one fact a line. */
import { resourceText } from '../resources.ts';
import { makeRegister, type Register, type RegisterFacts } from '../register.ts';

let facts: RegisterFacts | null = null;
let register: Register | null = null;

function list<T>(name: string): T[] {
  return JSON.parse(resourceText(`register/${name}.json`)) as T[];
}

/** The shipped facts, read once. Throws when the resources are not there. */
export function shippedFacts(): RegisterFacts {
  return (facts ??= {
    terms: list('terms'),
    organisations: list('organisations'),
    events: list('events'),
    outlets: list('outlets'),
    spellings: list('spellings'),
  });
}

/** A register of the shipped facts alone, made once. */
export function shippedRegister(): Register {
  return (register ??= makeRegister(shippedFacts()));
}
