/** A query and what answers it. */
export interface JudgedQuery {
  readonly query: string;
  readonly kind: 'nb' | 'en' | 'zh' | 'latin' | 'digits' | 'error';
  /** Any one of these six digits answers the query. */
  readonly want: readonly string[];
}

/** `want`: six digits each, parted by spaces. */
export const q = (kind: JudgedQuery['kind'], query: string, want: string): JudgedQuery => ({
  query,
  kind,
  want: want.split(' '),
});
