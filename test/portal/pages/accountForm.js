// Registration of an account from abroad: guide 001 step 3; guide 003 §4.2.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal, Entry } = window;
  $('[data-hint]').each((_, input) => {
    $(input).attr('placeholder', Portal.t(input.dataset.hint));
  });
  $('#register').on('submit', (event) => {
    event.preventDefault();
    Portal.post('account/register', Portal.values('#register')).then((answer) =>
      Entry.heed('#register', answer),
    );
  });
});
