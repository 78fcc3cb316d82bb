/**
 * The pictures of letters that both log-in pages ask for. They are drawn from a short list in turn, so that
 * nothing depends on chance; a click on the picture asks for the next one (guide 000 p. 6).
 */

/** Where the picture is, as on the Single Window's own log-in. */
export const CAPTCHA_PATH = '/cas/plat_cas_verifycode_gen';

/** The first is the example of guide 000 p. 6. */
export const CAPTCHAS = ['GPG7', 'H25K', 'T9WX', '4QME', 'KD3A'];

/** @param {string} code @returns {string} an SVG of slanted letters with two lines across */
export function captchaImage(code) {
  const letters = [...code]
    .map((letter, index) => {
      const turn = index % 2 ? 12 : -10;
      return `<text x="${12 + index * 21}" y="26" transform="rotate(${turn} ${20 + index * 21} 20)">${letter}</text>`;
    })
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="36"><rect width="100" height="36" fill="#eef3f8"/><g font-family="serif" font-style="italic" font-weight="700" font-size="23" fill="#27508c">${letters}</g><path d="M2 26Q34 6 60 20T98 10M4 10Q40 34 97 24" fill="none" stroke="#9b5b7b"/></svg>`;
}
