import { describe, expect, it } from 'vitest';
import { Stages } from './stages';

/** Frames that come when they are called for. */
function setUp() {
  const due: (() => void)[] = [];
  const seen: string[] = [];
  const frame = () => {
    for (const then of due.splice(0)) then();
  };
  const step = (name: string) => () => void seen.push(name);
  return { stages: new Stages((then) => due.push(then)), frame, seen, step };
}

describe('stages', () => {
  it('has nothing to show before anything has changed, and keeps nobody waiting', () => {
    const { stages, seen, step } = setUp();
    stages.whenShown(step('told'));
    expect(seen).toEqual(['told']);
  });

  it('takes one step a frame, and tells when all are taken', () => {
    const { stages, frame, seen, step } = setUp();
    stages.start([step('answer'), step('charts')]);
    stages.whenShown(step('told'));
    expect(seen).toEqual([]);
    frame();
    expect(seen).toEqual(['answer']);
    frame();
    expect(seen).toEqual(['answer', 'charts']);
    frame();
    expect(seen).toEqual(['answer', 'charts', 'told']);
  });

  it('drops what a change has left when the next one comes, and never takes two steps in a frame', () => {
    const { stages, frame, seen, step } = setUp();
    stages.start([step('answer 1'), step('charts 1')]);
    stages.whenShown(step('told 1'));
    frame();
    stages.start([step('answer 2'), step('charts 2')]);
    stages.start([step('answer 3'), step('charts 3')]);
    for (let i = 0; i < 4; i += 1) frame();
    expect(seen).toEqual(['answer 1', 'answer 3', 'charts 3', 'told 1']);
  });

  it('does nothing more once it is stopped', () => {
    const { stages, frame, seen, step } = setUp();
    stages.start([step('answer')]);
    stages.whenShown(step('told'));
    stages.stop();
    for (let i = 0; i < 3; i += 1) frame();
    expect(seen).toEqual([]);
  });
});
