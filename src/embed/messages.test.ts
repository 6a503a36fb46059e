import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion, sizeMessages } from './messages';

const SIZE = { width: 640, height: 712 };

describe('sizeMessages', () => {
  it('leaves out the forms whose name is unknown', () => {
    expect(sizeMessages(SIZE, { id: null, childId: null, sizerId: null, secret: null })).toEqual([
      { 'datawrapper-height': { 'gp-access-map': 712 } },
      { sentinel: 'amp', type: 'embed-size', height: 712 },
      '{"id":"gp-access-map","type":"set-height","value":712}',
      { type: 'iframe-resized', width: 640, height: 712 },
    ]);
  });

  it('tells every form once', () => {
    const messages = sizeMessages(SIZE, {
      id: 'map-1',
      childId: 'pym-1',
      sizerId: 'sizer-1',
      secret: 'Ab1',
    });
    expect(messages).toEqual([
      'pymxPYMxpym-1xPYMxheightxPYMx712',
      { 'datawrapper-height': { 'map-1': 712 } },
      { sentinel: 'amp', type: 'embed-size', height: 712 },
      '{"id":"map-1","type":"set-height","value":712}',
      { type: 'iframe-resized', width: 640, height: 712 },
      '[iFrameSizer]sizer-1:712:640:resizeObserver',
      { message: 'height', value: 712, secret: 'Ab1' },
    ]);
  });
});

describe('readQuestion', () => {
  it.each([
    [null],
    [undefined],
    [7],
    [''],
    [[]],
    [{}],
    [{ type: 'navigate', url: 'https://elsewhere.example/' }],
    ['pymxPYMxpym-1xPYMxnavigateToxPYMxhttps://elsewhere.example/'],
    ['pymxPYMxpym-1xPYMxscrollToxPYMxend'],
    ['pymxPYMxother-framexPYMxwidthxPYMx640'],
    ['pymxPYMxpym-1xPYMxwidthxPYMxwide'],
    ['pymxPYMxpym-1xPYMxwidthxPYMx640xPYMxmore'],
    ['[iFrameSizer]moveToAnchor:map'],
    ['[iFrameSizer]message:{}'],
    ['[iFrameSizer]'],
  ])('does not answer %j', (data) => {
    expect(readQuestion(data, 'pym-1')).toBeNull();
  });

  it.each([
    [{ type: 'iframe-child-init', bodyPadding: '5rem' }],
    [{ type: 'iframe-get-child-dimensions' }],
    ['pymxPYMxpym-1xPYMxwidthxPYMx640'],
    ['pymxPYMxpym-1xPYMxwidthxPYMx640.5'],
    ['[iFrameSizer]resize'],
    ['[iFrameSizer]reset'],
  ])('answers %j', (data) => {
    expect(readQuestion(data, 'pym-1')).toEqual({ sizerId: null });
  });

  it('learns its name from the first message of iframe-resizer', () => {
    const first =
      '[iFrameSizer]story-map:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:false';
    expect(readQuestion(first, null)).toEqual({ sizerId: 'story-map' });
  });

  it('answers no pym host that did not name the frame', () => {
    expect(readQuestion('pymxPYMxnullxPYMxwidthxPYMx640', null)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (data, childId) => {
        const question = readQuestion(data, childId);
        expect(question === null || typeof question.sizerId !== 'number').toBe(true);
      }),
    );
  });
});
