// Words that say what the digits below a header are: a name for somebody or something, or how much there is of it. In
// the languages of LinkedIn's largest markets; without accents and in small letters, as `headerWords` makes them.

type Words = Pick<ReadonlySet<string>, 'has'>;

/** Made a set when it is first asked: every execution evaluates the whole script, and few look at a file. */
function words(...lines: readonly string[]): Words {
  let made: ReadonlySet<string> | null = null;
  return {
    has(word) {
      made ??= new Set(lines.join(' ').split(' '));
      return made.has(word);
    },
  };
}

/** Digits that name something: telephone numbers, postal codes, tax and customer numbers. */
export const NAMING_NOUNS = words(
  // English
  'phone phones phonenumber phonenumbers telephone telephones tel mobile mobiles cell cellphone cellphones cellular fax faxes whatsapp dial',
  'zip zips zipcode zipcodes postcode postcodes pincode postal code codes id ids userid identifier identifiers uid uuid guid',
  'ssn ein sku isbn issn ean upc gtin duns iban bic swift account serial passport extension e164 barcode imei',
  // German
  'telefon telefone telefonnr telefonnummer mobil mobiltelefon handy handynr handynummer rufnummer durchwahl telefax festnetz',
  'plz postleitzahl postleitzahlen kennung kennziffer kontonummer matrikel ustid blz',
  // French
  'telephone portable cp siren siret insee naf ape matricule cedex immatriculation rcs',
  // Spanish
  'telefono telefonos movil celular matricula cedula dni nif cif nie cuit cuil rut ruc rfc curp clabe',
  // Portuguese
  'telefone celular telemovel cep cnpj cpf nire rg',
  // Italian
  'telefono cellulare cap piva matricola',
  // Dutch
  'telefoon mobiel gsm postcode kvk bsn huisnummer',
  // Swedish, Danish, Norwegian
  'mobil orgnr cvr cpr postnr postnummer',
  // Polish
  'komorka komorkowy nip regon krs pesel',
  // Turkish
  'telefonu cep gsm kodu vkn tckn numarasi',
  // Indonesian, Malay
  'telepon ponsel kodepos npwp nik nomor',
  // Russian, Ukrainian
  'телефон мобильный мобильныи индекс инн кпп огрн окпо факс код снилс едрпоу',
  // Hindi, Arabic, Hebrew
  'फोन फ़ोन मोबाइल पिनकोड هاتف الهاتف جوال الجوال موبايل فاكس رقم טלפון נייד מיקוד',
);

/** Nouns that are followed by what they are of: *código postal*, *codice fiscale*, *kod pocztowy*, *kode pos*. */
export const NAMING_FIRST = words(
  'codigo codice codi kod kode telefono telefone telepon celular movil cellulare telemovel',
  'partita matricula matricola matricule cedula cep cnpj cpf cnae nif cif nip rfc ruc siren siret',
  'nummer nomor номер телефон код رقم هاتف',
);

/** Adjectives of such nouns, which come last in Romance languages: *code postal*, *CP siège*. */
export const NAMING_ADJECTIVES = words('postal postale postales postaux postais postali pocztowy');

/** Words for a number that name something when they stand last (*contact number*) and count when something follows. */
export const NUMBER_NOUNS = words('number no nr num nbr nummer numero numer numarasi nomor номер رقم n');
/** What has a number as its name: *numero de telefono* names, *numero de empleados* counts. */
export const NUMBERED = words(
  'client cliente clientes kunde kunden invoice factura facture fattura fatura pedido commande ordine order contrato contrat',
  'contratto cuenta compte conto conta tarjeta carte carta pasaporte passeport passaporto identificacion identidad identite',
  'registro registre licencia licence licenca serie appel contact contacto contatto contato tva iva inscricao',
);
/** Words before *number* that make it a quantity. */
export const COUNTING = words(
  'total totals average avg mean median sum min max minimum maximum estimated approximate approx annual monthly gesamt anzahl',
);

/** Endings of words that are written together: *Steuernummer*, *telefoonnummer*, *Kundennr*. */
export const NAMING_ENDINGS: readonly string[] = [
  'nummer',
  'nummern',
  'nr',
  'numret',
  'telefon',
  'telefoon',
  'leitzahl',
  'handy',
  'durchwahl',
  'kennung',
  'kennziffer',
  'postcode',
  'phone',
  'telefono',
  'телефон',
];
/** The same in scripts that put no blanks between words. */
export const NAMING_ENDINGS_OF_SCRIPTS: readonly string[] = [
  // Chinese
  '电话',
  '電話',
  '手机',
  '手機',
  '手机号',
  '号码',
  '號碼',
  '邮编',
  '邮政编码',
  '郵遞區號',
  '编号',
  '編號',
  '代码',
  '代碼',
  '传真',
  // Japanese
  '番号',
  '携帯',
  'コード',
  'ファックス',
  // Korean
  '번호',
  '전화',
  '휴대폰',
  '핸드폰',
  '코드',
  '팩스',
];

/** Words behind a noun that only say which one it is: *Phone (work)*, *Telefon privat*, *Phone 2*. */
export const QUALIFIERS = words(
  'home work office direct main primary secondary personal private business hq headquarters other alternate alternative new old',
  'formatted raw normalized cleaned international national intl local full a b c',
  'privat geschaftlich dienstlich zentrale firma buro portable fixe bureau travail trabajo oficina casa trabalho ufficio lavoro',
);

/** What stands before what a noun is of, for, in or by: the noun comes before it. */
export const PREPOSITIONS = words(
  'of per in for by from to with on at',
  'von der des pro fur im je',
  'de du d des di del della dello dei delle da do dos das l la le les par pour por para per en em al au',
  'van voor av for af til dla na для по',
);
/** Those of them behind which *number* stands for the noun itself in Romance languages: *numéro de téléphone*. */
export const ROMANCE_OF = words('de du d des di del della dello dei delle da do dos das l la le les');

/** Nouns of quantities that are large enough to be taken for telephone numbers: revenues, times in milliseconds. */
export const QUANTITY_NOUNS = words(
  'revenue revenues sales amount value valuation capitalization capitalisation funding raised assets profit income ebitda turnover',
  'headcount employees budget price cost salary count total downloads views followers size timestamp time date ms epoch impressions volume bytes',
  'umsatz wert betrag bilanzsumme gewinn affaires montant valeur ingresos ventas importe valor receita faturamento fatturato',
  'importo valore omzet bedrag ciro gelir pendapatan выручка сумма 收入 売上 매출',
);
