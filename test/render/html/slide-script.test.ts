import { describe, expect, test } from 'vitest';
import { slideScript } from '../../../src/render/html/slide-script.ts';

/** As much of a browser as the script touches: three sections, one screen high each unless told. */
function browser({ height = 100 } = {}) {
  const slides = ['one', 'two', 'three'].map((name) => ({
    name,
    isShown: false,
    tabIndex: 0,
    classList: {
      toggle(_: string, isNow: boolean) {
        slides.forEach((slide) => {
          if (slide.name === name) slide.isShown = isNow;
        });
      },
    },
    focus() {},
  }));
  const buttons = [aButton(), aButton()];
  const said = { textContent: '' };
  const page = { scrollHeight: height, clientHeight: 100, scrollTop: 0, classList: { add() {} } };
  const bar = { hidden: true, querySelectorAll: () => buttons, querySelector: () => said };
  let press: (event: object) => void = () => {};
  const world = {
    document: { querySelectorAll: () => slides, querySelector: () => bar, documentElement: page },
    addEventListener: (_: string, handle: typeof press) => {
      press = handle;
    },
    scrollTo: (_: number, top: number) => {
      page.scrollTop = top;
    },
    scrollBy: (_: number, by: number) => {
      page.scrollTop = Math.max(0, Math.min(page.scrollHeight - page.clientHeight, page.scrollTop + by));
    },
    HTMLButtonElement: FakeButton,
  };
  new Function(...Object.keys(world), slideScript)(...Object.values(world));
  return {
    bar,
    page,
    buttons,
    key(key: string, more: object = {}) {
      let isTaken = false;
      press({ key, target: {}, preventDefault: () => (isTaken = true), ...more });
      return isTaken;
    },
    get shown() {
      return `${slides.filter(({ isShown }) => isShown).map(({ name }) => name)}: ${said.textContent}`;
    },
  };
}

class FakeButton {
  disabled = false;
  click = () => {};
  addEventListener(_: string, handle: () => void) {
    this.click = handle;
  }
}

const aButton = () => new FakeButton();

test('begins with the first section, and shows its buttons', () => {
  const { shown, bar, buttons } = browser();
  expect(shown).toBe('one: 1 of 3');
  expect(bar.hidden).toBe(false);
  expect(buttons.map(({ disabled }) => disabled)).toEqual([true, false]);
});

describe('keys', () => {
  test.each([
    [['ArrowRight'], 'two: 2 of 3'],
    [['ArrowDown'], 'two: 2 of 3'],
    [['PageDown'], 'two: 2 of 3'],
    [[' '], 'two: 2 of 3'],
    [['End'], 'three: 3 of 3'],
    [['End', 'ArrowRight'], 'three: 3 of 3'],
    [['End', 'ArrowLeft'], 'two: 2 of 3'],
    [['End', 'ArrowUp'], 'two: 2 of 3'],
    [['End', 'PageUp'], 'two: 2 of 3'],
    [['End', 'Home'], 'one: 1 of 3'],
    [['ArrowLeft'], 'one: 1 of 3'],
    [['x'], 'one: 1 of 3'],
  ])('%j', (keys, shown) => {
    const screen = browser();
    for (const key of keys) screen.key(key);
    expect(screen.shown).toBe(shown);
  });

  test('Shift and space go back', () => {
    const screen = browser();
    screen.key('End');
    screen.key(' ', { shiftKey: true });
    expect(screen.shown).toBe('two: 2 of 3');
  });

  test('of the browser and of a button stay theirs', () => {
    const screen = browser();
    expect(screen.key('ArrowRight', { altKey: true })).toBe(false);
    expect(screen.key('r', { ctrlKey: true })).toBe(false);
    expect(screen.key(' ', { target: aButton() })).toBe(false);
    expect(screen.shown).toBe('one: 1 of 3');
  });

  test('down goes through a section that is higher than the screen before it goes on', () => {
    const screen = browser({ height: 150 });
    screen.key(' ');
    expect([screen.shown, screen.page.scrollTop]).toEqual(['one: 1 of 3', 50]);
    screen.key(' ');
    expect([screen.shown, screen.page.scrollTop]).toEqual(['two: 2 of 3', 0]);
  });
});

test('buttons go on and back', () => {
  const screen = browser();
  const [back, on] = screen.buttons;
  on?.click();
  on?.click();
  back?.click();
  expect(screen.shown).toBe('two: 2 of 3');
});
