import { mayTakeScreen, takenScreens } from '../flow/fullscreen';
import { createRule } from '../kit/create-rule';
import { placeOfCall } from '../kit/describe';
import { onFile } from '../kit/on-file';

// A page that fills the screen can draw a browser, a login, a system. People must have asked for it, and get out.
export default createRule({
  name: 'no-unprompted-fullscreen',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow taking the whole screen unasked, or without a way out',
      config: 'strict',
      cwe: [451, 1021],
      owasp: ['A06:2025'],
      practices: ['fullscreen'],
    },
    messages: {
      unprompted: 'Nobody asked for the whole screen here. Take it in the listener of a click.',
      unhandled: 'Browsers may refuse the screen, and nothing minds it here. Catch the rejection.',
      endless: 'Nothing in this file leaves the whole screen again. Offer a way out with `exitFullscreen`.',
    },
    schema: [],
  },
  create(context) {
    return onFile(context, mayTakeScreen, (analysis) => {
      for (const { node, problem } of takenScreens(analysis))
        context.report({ ...placeOfCall(node), messageId: problem });
    });
  },
});
