// The user's own page: guide 000 p. 8-9; adding the home number: guide 003 §4.3.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal, Entry } = window;
  document.title = Portal.t('profile.name');
  const buttons = [Portal.t('profile.save'), Portal.t('profile.cancel')];
  let account = {};

  const load = () =>
    Portal.post('account/profile').then((answer) => {
      account = answer;
      $('#account').text(account.user);
      for (const [name, value] of Object.entries(account)) $(`#show-${name}`).text(String(value));
      $('#show-number').text(account.number || Portal.t('profile.none'));
      $('#mail-state')
        .text(Portal.t(account.mailVerified ? 'profile.verified' : 'profile.unverified'))
        .toggleClass('bad', !account.mailVerified);
      $('#number-row').prop('hidden', account.number !== '');
    });

  /** Sends a dialog's form; what was saved is shown, and the dialog goes. */
  const send = (path, form) => (index) => {
    Portal.post(path, Portal.values(form)).then((answer) =>
      Entry.heed(form, answer, () => {
        window.layui.layer.close(index);
        load();
      }),
    );
    return false;
  };

  $('#edit-profile').on('click', () => {
    for (const input of $('#profile-form input')) $(input).val(account[input.name]);
    Entry.dialog({
      form: '#profile-form',
      title: Portal.t('profile.edit'),
      buttons,
      yes: send('account/save', '#profile-form'),
    });
  });
  $('#edit-mail').on('click', () => {
    $('#mail-form')[0].reset();
    $('#mail-said').text('');
    Entry.dialog({
      form: '#mail-form',
      title: Portal.t('profile.mail'),
      buttons,
      yes: send('account/verifyMail', '#mail-form'),
    });
  });
  $('#get-code').on('click', () =>
    Portal.post('account/mailCode', { mail: $('#mail').val() }).then((answer) => {
      Entry.clearHints('#mail-form');
      if (answer.ok) $('#mail-said').text(answer.message);
      else Entry.hint('#mail-form', answer.field, answer.message);
    }),
  );
  $('#add-number').on('click', () => {
    $('#number-form')[0].reset();
    Entry.dialog({
      form: '#number-form',
      title: Portal.t('profile.numberTitle'),
      buttons,
      yes: send('account/number', '#number-form'),
    });
  });
  $('form').on('submit', (event) => event.preventDefault());
  load();
});
