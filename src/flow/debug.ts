/**
 * Tells on the standard error output how often the analysis of a file gave up, where `DEBUG=backend-security` asks
 * for it: at the first time and whenever their number has doubled. Undefined where nobody asks.
 */
export function overrunTeller(filename: string): ((overruns: number) => void) | undefined {
  const asked = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env.DEBUG;
  if (!asked?.split(/[\s,]+/).includes('backend-security')) return undefined;
  return (overruns) => {
    if ((overruns & (overruns - 1)) !== 0) return;
    console.error(
      `backend-security: ${filename || 'a file'}: gave up ${overruns} ${overruns === 1 ? 'time' : 'times'}`,
    );
  };
}
