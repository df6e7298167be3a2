/** Fields of schemas that hold what would hurt people, and how schemas write them. */
import { wordSet } from '../syntax/words';

/** Endings of names, longest first in effect: whole words of a name, joined by `_`. */
export const personalFields = wordSet(
  'ssn sin social_security social_security_number social_security_no social_insurance_number national_id ' +
    'national_id_number national_insurance_number passport passport_number passport_no passport_id tax_id ' +
    'tax_number tax_id_number taxpayer_id tin driver_license driver_licence drivers_license drivers_licence ' +
    'driver_license_number drivers_license_number driving_licence_number license_number_of_driver credit_card ' +
    'creditcard credit_card_number card_number cardnumber debit_card debit_card_number card_no cc_number ccnumber ' +
    'pan_number cvv cvc cvv2 card_cvv card_cvc card_code iban bank_account bank_account_number account_number ' +
    'bank_account_no routing_number sort_code swift_account medical_record medical_record_number ' +
    'health_insurance_number insurance_number medicare_number diagnosis aadhaar aadhar aadhaar_number cpf bvn nin',
);

/** Words beside which the field holds only a part, or something else. */
export const reducedFields = wordSet(
  'last last4 four digits hash hashed masked encrypted cipher ciphertext enc token tokenized tokenised fingerprint type ' +
    'kind brand country state status verified is has valid expiry expires exp month year name holder label ref reference ' +
    'provided required count issuer url image file path document scan at on date blind index',
);

/** Calls whose object argument is a schema, by name: which argument, and the property in it. */
export const schemaCalls: Readonly<
  Record<string, { readonly argument: number; readonly property?: string }>
> = {
  Schema: { argument: 0 },
  define: { argument: 1 },
  init: { argument: 0 },
  pgTable: { argument: 1 },
  mysqlTable: { argument: 1 },
  sqliteTable: { argument: 1 },
  EntitySchema: { argument: 0, property: 'columns' },
  createTable: { argument: 1 },
};

/** Types that keep a text or number as it is. */
export const plainTypes =
  /^(?:String|Number|string|number|text|varchar|char|STRING|TEXT|CHAR|CITEXT|BIGINT|INTEGER|bigint|integer|int|numeric|character varying|longtext|mediumtext)$/;

/** Methods of a table's builder that add a column of such a type. */
export const columnMethods = wordSet('string text varchar char bigInteger integer specificType');

/** Decorators of fields. */
export const fieldDecorators = wordSet('Column Prop prop Property Field Attribute');

/** Options of a field that change what is kept. */
export const transformingOptions = wordSet(
  'set get transformer transform customType encrypt encrypted encryption',
);

/** What hooks and plugins that encrypt look like. */
export const encryptsElsewhere =
  /\.plugin\([^)]*[eE]ncrypt|(?:\.pre\(|beforeSave|beforeCreate|beforeUpdate|BeforeInsert|BeforeUpdate|addHook|\$before(?:Insert|Update)|hooks\s*:)[^]{0,600}?(?:[eE]ncrypt|[cC]ipher|seal)/;
