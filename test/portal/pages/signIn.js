// The log-in box of cifer.singlewindow.cn: guide 001 step 3, guide 003 §2.5.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal, Entry } = window;
  document.title = Portal.t('shell.name');
  const redraw = Entry.captcha();
  $('.front-lang a').on('click', (event) => {
    Portal.post('common/lang', { lang: event.currentTarget.dataset.lang }).then(() =>
      window.location.reload(),
    );
  });
  $('#login').on('submit', (event) => {
    event.preventDefault();
    Portal.post('entry/login', Portal.values('#login')).then((answer) => {
      if (answer.ok) {
        window.location.href = answer.to;
        return;
      }
      $('#msg').text(answer.message);
      $('#code').val('');
      redraw();
    });
  });
});
