import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Shapes } from '../model/shape';
import Morph from './Morph.svelte';

const square = [
  [
    [0, 0],
    [5, 0],
    [5, 5],
    [0, 5],
    [0, 0],
  ],
] as const;

const shapes: Shapes = {
  geography: 'g',
  width: 10,
  height: 11,
  areas: [{ code: 'a', polygons: [square], label: [2, 2], region: 'r', hex: [0, 0] }],
  regions: [],
  coast: [],
  context: [],
  cities: [],
};

const nothing = () => undefined;
const home = { x: 0, y: 0, width: 10 };

describe('Morph', () => {
  it('is decoration only: hidden from assistive technology, nothing to focus', () => {
    const { body } = render(Morph, {
      props: {
        shapes,
        areas: [],
        selected: null,
        home,
        to: 'hex',
        alone: true,
        onbegin: nothing,
        ondone: nothing,
      },
    });
    expect(body).toContain('aria-hidden="true"');
    expect(body).toContain('class="area missing"');
    expect(body).not.toMatch(/tabindex|role=|\sstyle=/);
  });
});
