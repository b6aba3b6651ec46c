import { describe, expect, test } from 'vitest';
import { matches, shown, unusable, written } from '../../src/renderer/keys.ts';

/** An event of the keyboard as the browser gives it. */
const event = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }) as KeyboardEvent;

describe('keys', () => {
  test.each([
    ['e', event('e', 'KeyE'), 'e'],
    ['a capital by Shift', event('N', 'KeyN', { shiftKey: true }), 'Shift+n'],
    ['F9', event('F9', 'F9'), 'F9'],
    ['a digit', event('2', 'Digit2'), '2'],
    ['the same key on AZERTY', event('é', 'Digit2'), '2'],
    ['a digit of the pad', event('2', 'Numpad2'), '2'],
    ['Alt and a digit', event('2', 'Digit2', { altKey: true }), 'Alt+2'],
    ['a sign that needs Shift', event('?', 'Comma', { shiftKey: true }), '?'],
    ['Ctrl and a letter', event('d', 'KeyD', { ctrlKey: true }), 'Mod+d'],
    ['Ctrl, Shift and a letter', event('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+z'],
    ['the space bar', event(' ', 'Space'), 'Space'],
    ['the plus sign', event('+', 'NumpadAdd'), 'Plus'],
  ])('%s is written, and found again', (_, pressed, keys) => {
    expect(written(pressed)).toBe(keys);
    expect(matches(pressed, keys)).toBe(true);
    expect(matches({ ...pressed, altKey: !pressed.altKey }, keys)).toBe(false);
  });

  test.each(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'])('%s alone is nothing yet', (key) => {
    expect(written(event(key, key))).toBeNull();
  });

  test.each([
    ['Mod+Alt+e', 'ctrl-alt'],
    ['Tab', 'taken'],
    ['Enter', 'taken'],
    ['Mod+w', 'taken'],
    ['Mod+Enter', null],
    ['F9', null],
    ['x', null],
    ['Alt+ArrowDown', null],
  ])('%s: %s', (keys, why) => {
    expect(unusable(keys)).toBe(why);
  });

  test.each([
    ['e', 'E'],
    ['Mod+Shift+z', 'Mod+Shift+Z'],
    ['Mod+Enter', 'Mod+Enter'],
    ['F8', 'F8'],
    ['?', '?'],
  ])('%s is shown as %s', (keys, label) => {
    expect(shown(keys)).toBe(label);
  });
});
