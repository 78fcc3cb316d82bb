/**
 * Judged queries for the code search: what an exporter types, and the HS 2022 subheadings that answer it.
 *
 * Written before the ranking was built, from the nomenclature itself (HS 2022 texts and the Norwegian tariff),
 * not from what the search answers. A query counts as found when one of `want` stands in the first five rows.
 * The ranking may be tuned on `tuned`; `held` is never looked at while tuning, only reported.
 */
export interface JudgedQuery {
  readonly query: string;
  readonly kind: 'nb' | 'en' | 'zh' | 'latin' | 'digits' | 'error';
  /** Any one of these six digits answers the query. */
  readonly want: readonly string[];
}

const q = (kind: JudgedQuery['kind'], query: string, want: string): JudgedQuery => ({
  query,
  kind,
  want: want.split(' '),
});

/** The half that the ranking may be tuned on. */
export const tuned: readonly JudgedQuery[] = [
  q('nb', 'laks', '030214'),
  q('nb', 'fryst laks', '030313'),
  q('nb', 'fryste laksefileter', '030481'),
  q('nb', 'torsken', '030251 030363'),
  q('nb', 'skrei', '030251'),
  q('nb', 'fryst torskefilet', '030471'),
  q('nb', 'klippfisk', '030551'),
  q('nb', 'sei', '030253 030365'),
  q('nb', 'sild fryst', '030351'),
  q('nb', 'frossen lodde', '030359'),
  q('nb', 'blåkveite', '030221 030331'),
  q('nb', 'frosne reker', '030616'),
  q('nb', 'kongekrabbe', '030614 030633 030693'),
  q('nb', 'levende hummer', '030632'),
  q('nb', 'torskerogn', '030291 030391 030520'),
  q('nb', 'tran', '150410'),
  q('nb', 'fryst uer', '030389'),
  q('nb', 'ost', '040610 040620 040630 040640 040690'),
  q('nb', 'øl', '220300'),
  q('en', 'frozen salmon fillets', '030481'),
  q('en', 'smoked salmon', '030541'),
  q('en', 'snow crab', '030614 030633 030693'),
  q('en', 'greenland halibut frozen', '030331'),
  q('en', 'cod liver oil', '150410'),
  q('en', 'oysters live', '030711'),
  q('en', 'boneless beef frozen', '020230'),
  q('en', 'infant formula', '190110'),
  q('zh', '大西洋鲑鱼', '030214 030313 030441 030481'),
  q('zh', '冻三文鱼', '030313'),
  q('zh', '鳕鱼', '030251 030363'),
  q('zh', '帝王蟹', '030614 030633 030693'),
  q('zh', '鱼粉', '230120 030910'),
  q('zh', '凍鯖魚', '030354'),
  q('latin', 'Salmo salar', '030214 030313 030541'),
  q('latin', 'Pandalus borealis', '030616 030635 030695'),
  q('latin', 'mallotus villosus', '030249 030359'),
  q('digits', '0302.14', '030214'),
  q('digits', '０３０３６３', '030363'),
  q('digits', '03021411', '030214'),
  q('digits', '0302141000', '030214'),
  q('digits', '0302141000/999', '030214'),
  q('error', 'trosk', '030251 030363'),
  q('error', 'blakveite', '030221 030331'),
  q('error', 'makrel', '030244 030354'),
];

/** The half that is only reported. */
export const held: readonly JudgedQuery[] = [
  q('nb', 'fersk laks', '030214'),
  q('nb', 'laksefilet fersk', '030441'),
  q('nb', 'røkt laks', '030541'),
  q('nb', 'frossen torsk', '030363'),
  q('nb', 'tørrfisk', '030551'),
  q('nb', 'saltet torsk', '030562'),
  q('nb', 'hysefilet', '030444 030472'),
  q('nb', 'fryst makrell', '030354'),
  q('nb', 'fersk kveite', '030221'),
  q('nb', 'frosne snøkrabber', '030614'),
  q('nb', 'levende kongekrabbe', '030633'),
  q('nb', 'sjøkreps', '030615 030634'),
  q('nb', 'kamskjell', '030721 030722'),
  q('nb', 'blåskjell', '030731 030732'),
  q('nb', 'fiskemel', '230120'),
  q('nb', 'fiskeolje', '150420'),
  q('nb', 'brosme', '030259 030369 030532 030553 030569'),
  q('nb', 'fersk ørret', '030211'),
  q('nb', 'steinbit', '030289 030389'),
  q('nb', 'honning', '040900'),
  q('en', 'fresh atlantic salmon', '030214'),
  q('en', 'king crab frozen', '030614'),
  q('en', 'frozen mackerel', '030354'),
  q('en', 'herring fillets', '030486 030449'),
  q('en', 'cold water shrimp frozen', '030616'),
  q('en', 'fishmeal', '230120'),
  q('en', 'sea urchin', '030821'),
  q('en', 'milk powder', '040210 040221 040229'),
  q('zh', '三文鱼', '030214 030313 030213'),
  q('zh', '冻鳕鱼片', '030471'),
  q('zh', '雪蟹', '030614 030633 030693'),
  q('zh', '鱼油', '150410 150420'),
  q('zh', '北极虾', '030616 030635'),
  q('zh', '大西洋鮭魚', '030214 030313'),
  q('zh', '葡萄酒', '220410 220421 220422 220429'),
  q('latin', 'gadus morhua', '030251 030363'),
  q('latin', 'Paralithodes camtschaticus', '030614 030633 030693'),
  q('latin', 'Reinhardtius', '030221 030331'),
  q('digits', '030471', '030471'),
  q('digits', '03 04 81', '030481'),
  q('digits', '16041101', '160411'),
  q('digits', '0302141000101', '030214'),
  q('error', 'salmn fillet', '030441 030481'),
  q('error', 'kongekrabe', '030614 030633 030693'),
];
