// What a header's noun says about digits: a name for something, or how much there is of it.
import { headerMeaning } from '../../../src/results/header-noun';

const NAMES = [
  // English
  'phone|Phone Number|Phone numbers|homePhone_2|Phone (work)|Phone - mobile|Phone home|Direct dial|Contact number|Mobile',
  'Work phone numbers|ID numbers|Linked In ID|Phone [as entered]|To phone|phone2|Phone12|Phone [a] 1 [b]|Cell|Work cell|Fax no.|Phone #|phone_e164|WhatsApp|Zip|ZIP code|zip+4|Postal codes|country-code|ID|LinkedIn ID|userid',
  'company_id|ID in CRM|VAT ID (EU)|Account|Account number|Serial number|Employee number|EIN|ISBN|Company Phone 1',
  // German
  'Telefon|Telefon privat|Telefonnummer|Handy|Handynummer|Mobil|Durchwahl|PLZ|Postleitzahl|Steuernummer|USt-ID|Kundennr.',
  'Kunden-Nr.|Nummer der Firma|Matrikelnummer|Fax (Zentrale)',
  // French
  'Téléphone|Téléphone portable|Numéro de téléphone|Numéro de client|N° de TVA|CP|Code postal|SIREN|Matricule',
  // Spanish
  'Teléfono|Teléfono móvil|Número de teléfono|Código postal|Código de cliente|Celular|Matrícula|NIF|CUIT|Nº de cliente',
  // Portuguese
  'Telefone|Celular|CEP|CNPJ|Código|Número da conta|Telemóvel',
  // Italian
  'Telefono|Cellulare|CAP|Codice fiscale|Partita IVA|Numero di telefono|ID cliente|Matricola',
  // Dutch, Swedish, Danish, Polish, Turkish, Indonesian
  'Telefoonnummer|Mobiel|Postcode|KvK|Telefonnummer|Organisationsnummer|CVR-nr|Kod pocztowy|NIP|Posta kodu|Cep|Kode pos|Nomor telepon',
  // Russian, Chinese, Japanese, Korean, Arabic
  'Телефон|Номер телефона|Почтовый индекс|ИНН|电话|公司电话|邮政编码|手机号码|電話番号|郵便番号|会社コード|전화번호|우편번호|هاتف',
].flatMap((line) => line.split('|'));

const OTHERS = [
  'Account Value|Accounts|Revenue per account|Mobile App Downloads|Mobile users|Zip codes served|Number of zip codes|Cell count',
  'Phone calls|Telephone calls|Code reviews|Lines of code|Market cap|Cap rate|Total number|Number|Number of employees|paid',
  'identity|ID checks|Clientes|zipping|Employees|Pin count|Price incl. VAT|Fax sent',
  'Anzahl Mitarbeiter|Mitarbeiterzahl|Kennzahl|Umsatz|Telefonate|Anzahl der Telefone',
  'Nombre de clients|Prix fixe|Année fiscale|Número de empleados|Numero di dipendenti|Número de funcionários|Códigos vendidos',
  '员工人数|従業員数|직원 수|Сотрудники|Çalışan sayısı|Jumlah karyawan||1|2024|---',
].flatMap((line) => line.split('|'));

test.each(NAMES)('digits under "%s" name something', (header) => {
  expect(headerMeaning(header)).toBe('name');
  expect(headerMeaning(header.normalize('NFD'))).toBe('name');
});

test.each(OTHERS)('digits under "%s" do not', (header) => {
  expect(headerMeaning(header)).not.toBe('name');
});

test.each([
  'Revenue',
  'annual_revenue_usd',
  "Chiffre d'affaires",
  'Market cap',
  'Umsatz 2024',
  'Timestamp',
  'total',
])('digits under "%s" surely count, however many they are', (header) => {
  expect(headerMeaning(header)).toBe('quantity');
});

test('names that objects have are words like any other', () => {
  for (const header of ['constructor', '__proto__', 'toString'])
    expect(headerMeaning(header)).toBe('unknown');
});
