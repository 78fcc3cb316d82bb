// @vitest-environment happy-dom
/** The name of the portal's user, read off the frame round the pages. */
import { afterEach, describe, expect, it } from 'vitest';
import { createAccountReader } from '../../src/portal/account';
import { createLexicon } from '../../src/portal/lexicon';
import { knowledge } from './knowledge';
import { show, showSaved } from './saved-pages';

const read = createAccountReader(knowledge, createLexicon(knowledge));
const name = (): string | undefined => read(document, document.createElement('los-for-cifer'));
const nameOn = (html: string): string | undefined => {
  show(`<body>${html}</body>`);
  return name();
};

afterEach(() => {
  document.documentElement.innerHTML = '';
});

describe('the name of the user', () => {
  it.each(['en2026', 'enOld', 'zh'])('stands in the header of the shell (%s)', (edition) => {
    showSaved(`desk-${edition}`);
    expect(name()).toBe('NORGETEST');
  });

  it.each([
    // The texts of guide 000 p. 7 and p. 8 in the markup that pages of this kind have.
    ['one text', '<div>境外用户 NORGETEST</div>'],
    ['one text in English', '<div>Overseas users NORGETEST</div>'],
    ['a full-width colon', '<span>境外用户：NORGETEST</span>'],
    ['a colon', '<span>Overseas users: NORGETEST</span>'],
    ['nothing between', '<span>境外用户NORGETEST</span>'],
    ['a link', '<span>Overseas users <a href="#">NORGETEST</a></span>'],
    [
      'the next element',
      '<li><span>境外用户</span></li><li><a><b>NORGETEST</b> <i class="caret"></i></a></li>',
    ],
    ['both languages', '<p>境外用户 / Overseas users: <a>NORGETEST</a></p>'],
    ['brackets', '<p>境外用户（NORGETEST）</p>'],
    ['other things in the text', '<p>境外用户 NORGETEST | 退出</p>'],
    ['a button in the text', '<p>境外用户 NORGETEST 退出</p>'],
    ['a button between', '<div><b>Overseas users</b> <a>中文</a> <a>NORGETEST</a></div>'],
    [
      'the theme H+, with the name first',
      '<a data-toggle="dropdown"><span><span><strong>NORGETEST</strong></span><span>境外用户<b class="caret"></b></span></span></a>',
    ],
    ['the wording behind it', '<a>NORGETEST（境外用户）</a>'],
    ['a greeting behind it', '<p>境外用户 NORGETEST 您好</p>'],
    ['a greeting', '<span>Welcome, NORGETEST</span>'],
    ['a greeting in Chinese', '<span>欢迎您，</span><a>NORGETEST</a>'],
    ['a list of users', '<span>当前用户：NORGETEST</span>'],
    ['spaces and line breaks', '<span>\n  境外用户\n  \u00a0 NORGETEST\n </span>'],
  ])('is found with %s', (_how, html) => {
    expect(nameOn(html)).toBe('NORGETEST');
  });

  it('may have spaces, or be Chinese, where the wording says that it is a name', () => {
    expect(nameOn('<p>境外用户：<b>挪威水产有限公司</b></p>')).toBe('挪威水产有限公司');
    expect(nameOn('<p>Overseas users <b>NorgeTest Sjømat AS</b></p>')).toBe('NorgeTest Sjømat AS');
  });

  it.each([
    ['no wording', '<p>NORGETEST</p>'],
    ['a wording alone', '<p>境外用户</p>'],
    ['a button behind it', '<p><b>境外用户</b> <a>退出</a></p>'],
    ['a sentence that ends so', '<p>Registration of Overseas users</p><p>关于境外用户</p>'],
    ['a button in its text', '<p>Overseas users Log out</p>'],
    ['a longer word', '<a>境外用户手册</a><a>Overseas userspace ABCDEF</a>'],
    [
      'a greeting of nobody',
      '<h1>Welcome to Single Window</h1><a>User manual</a><p>欢迎使用国际贸易单一窗口</p>',
    ],
    ['a question', '<p>您好，请登录</p>'],
    ['what is typed', '<p>境外用户 <input value="NORGETEST"></p>'],
    ['what is not filled in', '<p>境外用户 {{userName}}</p>'],
    ['what is hidden', '<p hidden style="display:none">境外用户 NORGETEST</p>'],
    ['rows of a table', '<table><tbody><tr><td>境外用户</td><td>NORGETEST</td></tr></tbody></table>'],
    ['a text that is no name', `<p>境外用户 <b>${'long '.repeat(20)}</b></p>`],
    [
      'texts far from each other',
      '<div><div><div><div><p>境外用户</p></div></div></div></div><div><p>NORGETEST</p></div>',
    ],
  ])('is not found in %s', (_what, html) => {
    expect(nameOn(html)).toBeUndefined();
  });
});
