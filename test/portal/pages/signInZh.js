// The Chinese sign-on of app.singlewindow.cn: guide 000 p. 6; tabs after guide 004 §2.5. It leads to the
// address in `service`, as a single sign-on does, or to CIFER.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal, Entry } = window;
  document.title = Portal.t('cas.title');
  const redraw = Entry.captcha();

  /** Hosts of the Single Window only: an address given from outside leads nowhere else. */
  const goOn = (to) => {
    const given = new URLSearchParams(window.location.search).get('service') ?? '';
    const service = URL.canParse(given) ? new URL(given) : undefined;
    const ours = service?.protocol === 'https:' && service.hostname.endsWith('.singlewindow.cn');
    window.location.href = ours ? service.href : `https://cifer.singlewindow.cn${to}`;
  };

  const tab = (card) => {
    $('#accountTabBtn').parent().toggleClass('active', !card);
    $('#cardTabBtn').parent().toggleClass('active', card);
    $('#fm1').prop('hidden', card);
    $('#card').prop('hidden', !card);
  };
  $('#accountTabBtn').on('click', () => tab(false));
  $('#cardTabBtn').on('click', () => tab(true));

  $('#fm1').on('submit', (event) => {
    event.preventDefault();
    if (!$('#agree').prop('checked')) {
      $('#msg').text(Portal.t('cas.mustAgree'));
      return;
    }
    const given = { user: $('#swy').val(), password: $('#swm2').val(), code: $('#verifyCode').val() };
    Portal.post('entry/login', { ...given, sign: 'zh' }).then((answer) => {
      if (answer.ok) {
        goOn(answer.to);
        return;
      }
      $('#msg').text(answer.message);
      $('#verifyCode').val('');
      redraw();
    });
  });

  $('#card').on('submit', (event) => {
    event.preventDefault();
    if (!$('#checkboxIntel').prop('checked')) {
      $('#card-msg').text(Portal.t('cas.mustAgree'));
      return;
    }
    Portal.post('entry/card', { pin: $('#password').val() }).then((answer) => {
      if (answer.ok) goOn(answer.to);
      else $('#card-msg').text(answer.message);
    });
  });
});
