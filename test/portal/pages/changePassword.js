// A new password at the first log-in: guide 000 p. 6 tells of it; the page itself is guessed.
window.Portal.start(() => {
  const { Portal, Entry } = window;
  document.title = Portal.t('password.title');
  window.jQuery('#change').on('submit', (event) => {
    event.preventDefault();
    Portal.post('entry/password', Portal.values('#change')).then((answer) => Entry.heed('#change', answer));
  });
});
