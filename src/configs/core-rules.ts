/** Rules of ESLint itself that the config `strict` turns on because a security practice asks for them. */
export const coreRulesOfStrict: readonly string[] = ['no-script-url', 'no-var', 'prefer-const'];
