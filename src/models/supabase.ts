import type { Library } from './types';

/**
 * Supabase speaks PostgREST's filter language, not SQL. Its objects are known so that `client.from(table).select(…)`
 * is not taken for a database handle of unknown make.
 */
export const supabase: Library = {
  packages: ['@supabase/supabase-js', '@supabase/postgrest-js', '@supabase/ssr'],
  read: '@supabase/supabase-js 2.109.0',
  objects: {
    client: [
      { steps: [{ call: ['createClient', 'createServerClient', 'createBrowserClient'] }] },
      { steps: [{ new: ['SupabaseClient', 'PostgrestClient'] }] },
      { from: 'client', steps: [{ call: 'schema' }] },
    ],
    builder: [{ from: 'client', steps: [{ call: ['from', 'rpc'] }] }],
  },
  types: { client: ['SupabaseClient', 'PostgrestClient'] },
  chains: ['builder'],
  sinks: [
    {
      on: 'builder',
      call: ['or', 'filter'],
      kind: 'query.text',
      at: { argument: 0 },
      facts: { language: 'postgrest' },
    },
    {
      on: 'builder',
      call: ['filter', 'not'],
      kind: 'query.text',
      at: { argument: 2 },
      facts: { language: 'postgrest' },
    },
    {
      on: 'builder',
      call: ['select', 'order'],
      kind: 'query.text',
      at: { argument: 0 },
      facts: { language: 'columns' },
    },
  ],
};
