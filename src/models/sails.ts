import { anyData } from './request-parts';
import type { Library } from './types';

/** Actions get what the inputs they declare let through: a text is still any text. */
export const sails: Library = {
  packages: ['sails'],
  read: 'documentation of Sails 1.5: actions, req.param, res.ok',
  sources: [
    {
      on: 'inputs',
      property: [],
      part: 'arguments',
      shapes: [],
      shapesOfProperties: anyData.shapes,
    },
  ],
};
