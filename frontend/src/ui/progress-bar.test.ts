import { expect, it } from 'vitest';
import { filledShare } from './progress-bar.tsx';

it('a bar is filled no further than full', () => expect([filledShare(112), filledShare(-3)]).toEqual([100, 0]));
