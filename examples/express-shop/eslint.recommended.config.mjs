import backendSecurity from '../../dist/index.cjs';
import { languages } from './eslint.config.mjs';

export default [...languages, backendSecurity.configs.recommended];
