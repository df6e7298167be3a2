'use strict';

module.exports = {
  colors: { background: '#ffffff', text: '#1d2b2a', accent: '#0f6b5c' },
  fonts: { heading: 'Fraunces', body: 'Inter' },
};
